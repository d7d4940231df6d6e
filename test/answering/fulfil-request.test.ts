import { describe, expect, it } from 'vitest';
import { NEW_CONVERSATION } from '../../src/answering/conversation-memory.ts';
import { createRequestFulfiller } from '../../src/answering/fulfil-request.ts';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import type { RequestKind } from '../../src/knowledge/catalogue-schema.ts';
import type { Language } from '../../src/language/detect.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { BELARUS, LIGHTHOUSE } from '../support/resolutions.ts';

/** Makes requests after some facts were told. */
function createRequester(folders = BELARUS) {
  const { base, translate, writeReply, presentFacts } = openPartsForTest(folders);
  const fulfil = createRequestFulfiller(base, translate, writeReply, presentFacts);
  return (
    request: RequestKind,
    told: readonly string[],
    language: Language = 'en',
    alternatives: readonly string[] = [],
  ) =>
    fulfil(
      { request, confidence: 0.9 },
      { ...NEW_CONVERSATION, facts: told, told: told.length > 0 ? { facts: told } : undefined, alternatives },
      language,
    );
}

const request = createRequester();
const textOf = (...args: Parameters<typeof request>) => renderPlainText(request(...args));

describe('after an answer,', () => {
  it.each<[RequestKind, string, Language, string, readonly string[], RegExp]>([
    ['why', 'vote.abstentions', 'en', 'unanswered', ['unanswered.other'], /^Neither .* say why\./],
    ['why', 'vote.abstentions', 'ar', 'unanswered', ['unanswered.other'], /^لم يرد السبب/],
    ['why', 'amendments.count', 'en', 'unanswered', ['unanswered.amendment-texts'], /why Russia proposed them/],
    ['why', 'demands.dialogue', 'en', 'answer', ['dialogue.purpose'], /^The purpose of the dialogue/],
    ['why', 'unanswered.countries', 'en', 'answer', ['about.report'], /^My answers are based on/],
    ['others', 'vote.against', 'en', 'unanswered', ['unanswered.countries'], /how individual states voted/],
    ['others', 'session.requester', 'ar', 'unanswered', ['unanswered.other'], /^لم يرد ذكر لغير ذلك/],
    ['doubt', 'vote.against', 'en', 'answer', ['vote.against'], /^That is what my sources say:\nOnly 2 states/],
    ['doubt', 'unanswered.sanctions', 'en', 'unanswered', ['unanswered.sanctions'], /^Neither/],
    ['repeat', 'vote.against', 'ar', 'answer', ['vote.against'], /^عارضت القرارَ دولتان فقط/],
    ['more', 'vote.against', 'en', 'answer', ['vote.result', 'vote.abstentions'], /adopted by 23 votes to 2, with 22/],
    [
      'more',
      'demands.all',
      'en',
      'suggestions',
      ['demands.investigations', 'demands.dialogue', 'demands.rapporteur'],
      /^More on this:/,
    ],
    ['done', 'demands.investigations', 'en', 'unanswered', ['unanswered.aftermath'], /my facts end in September 2020/],
    ['done', 'vote.for', 'ar', 'unanswered', ['unanswered.aftermath'], /^لم يرد/],
    ['source', 'vote.against', 'en', 'answer', ['vote.against'], /^Source: Youm7/],
    ['arabic', 'vote.against', 'en', 'answer', ['vote.against'], /^عارضت القرارَ/],
    ['english', 'vote.against', 'ar', 'answer', ['vote.against'], /^Only 2 states/],
    ['unclear', 'vote.abstentions', 'en', 'answer', ['glossary.abstention'], /takes no side/],
    ['unclear', 'vote.share', 'en', 'suggestions', ['vote.result', 'vote.total'], /^One of these may explain it:/],
    ['unclear', 'regrets.all', 'en', 'answer', ['odihr.identity'], /^ODIHR is the Office/],
    [
      'shorter',
      'regrets.all',
      'en',
      'suggestions',
      ['regrets.voting-rights', 'regrets.recommendations', 'regrets.invitation'],
      /^In short:/,
    ],
    ['shorter', 'vote.for', 'ar', 'answer', ['vote.for'], /^لا أستطيع قوله بإيجاز أكبر:/],
    ['picture', 'vote.for', 'en', 'smalltalk', [], /the vote as a picture/],
    ['picture', 'election.date', 'ar', 'smalltalk', [], /التواريخ في صورة/],
    ['wrong', 'vote.for', 'en', 'smalltalk', [], /what is wrong/],
    ['person', 'vote.for', 'ar', 'smalltalk', [], /القائمين على البوت/],
  ])('"%s" (%s, %s) gets %s', (kind, told, language, outcome, facts, said) => {
    expect(request(kind, [told], language)).toMatchObject({ outcome, facts, confidence: 0.9 });
    expect(textOf(kind, [told], language)).toMatch(said);
  });

  it.each<[RequestKind, string, object]>([
    ['source', 'vote.for', { kind: 'source' }],
    ['picture', 'vote.for', { kind: 'picture', picture: 'vote' }],
    ['picture', 'resolution.date', { kind: 'picture', picture: 'timeline' }],
    ['share', 'vote.for', { kind: 'share' }],
    ['wrong', 'vote.for', { kind: 'report', isAboutAnswer: true }],
    ['person', 'vote.for', { kind: 'report', isAboutAnswer: false }],
    ['topics', 'vote.for', { kind: 'topics' }],
    ['cite', 'vote.for', { kind: 'cite' }],
    ['privacy', 'vote.for', { kind: 'privacy' }],
    ['notify', 'unanswered.sanctions', { kind: 'notify', topic: 'unanswered.sanctions' }],
  ])('"%s" after %s has the action of the button', (kind, told, action) => {
    expect(request(kind, [told]).action).toEqual(action);
  });

  it('"more" tells nothing that the conversation has told already, and lists the topics at the end', () => {
    expect(request('more', ['vote.against', 'vote.result', 'vote.abstentions']).facts).not.toContain('vote.result');
    expect(
      request('more', ['amendments.author', 'amendments.outcome', 'amendments.count', 'vote.result']),
    ).toMatchObject({
      facts: expect.not.arrayContaining(['amendments.count']),
    });
    expect(createRequester(LIGHTHOUSE)('more', ['lighthouse.lamps', 'lighthouse.opening'])).toMatchObject({
      action: { kind: 'topics' },
    });
  });

  it('"not what I asked" suggests what the question may have meant instead', () => {
    expect(request('misunderstood', ['vote.for'], 'en', ['vote.share', 'vote.total']).facts.slice(0, 2)).toEqual([
      'vote.share',
      'vote.total',
    ]);
  });

  it('both facts of an answer are told again, in the other language', () => {
    expect(textOf('arabic', ['vote.for', 'vote.against'])).toMatch(/23 دولة.\nعارضت/);
  });
});

describe('where nothing was told,', () => {
  it.each<RequestKind>(['why', 'others', 'doubt', 'done', 'repeat', 'unclear', 'shorter', 'misunderstood'])(
    '"%s" is not understood',
    (kind) => {
      expect(request(kind, [])).toMatchObject({ outcome: 'fallback', facts: [] });
    },
  );

  it('"more" lists the topics', () => {
    expect(request('more', [])).toMatchObject({ outcome: 'smalltalk', action: { kind: 'topics' } });
  });

  it('"source?" tells where the answers come from', () => {
    expect(request('source', []).facts).toEqual(['about.report']);
  });

  it('"in English" sets the language of menus', () => {
    expect(request('english', [], 'ar')).toMatchObject({
      ...{ outcome: 'smalltalk', language: 'en' },
      action: { kind: 'language', language: 'en' },
    });
  });

  it('"tell me when you know" says how', () => {
    expect(request('notify', [])).toMatchObject({ outcome: 'smalltalk', action: undefined });
  });
});

it('a resolution without pictures has none to show', () => {
  expect(createRequester(LIGHTHOUSE)('picture', [])).toMatchObject({ outcome: 'smalltalk', action: undefined });
});
