import { describe, expect, it } from 'vitest';
import { createLighthouseViews, rowsOf } from './lighthouse-views.ts';

const { views, writeReply } = createLighthouseViews();
const EN = { confidence: 1, language: 'en' } as const;

describe('a reply view', () => {
  it('of suggestions has a button for each fact', () => {
    const facts = ['lighthouse.lamps', 'lighthouse.opening'] as const;
    const view = views.reply(writeReply({ outcome: 'suggestions', facts: [...facts], ...EN }, 'en'), 'private');
    expect(rowsOf(view)).toEqual([['fact:lighthouse.lamps:en'], ['fact:lighthouse.opening:en'], ['topics:en']]);
  });

  it.each([
    ['private', 'topics:en'],
    ['channel', 'https://t.me/lamp_bot'],
    ['remote', 'https://t.me/lamp_bot'],
  ] as const)('of a fallback in a %s chat leads to all topics or to the private chat', (chat, target) => {
    const view = views.reply(writeReply({ outcome: 'fallback', reason: 'off-topic', ...EN }, 'en'), chat);
    expect(rowsOf(view)).toEqual([[target]]);
  });

  it('of a fallback in a group is one short line without buttons', () => {
    const fallback = writeReply({ outcome: 'fallback', reason: 'off-topic', ...EN }, 'en');
    expect(views.reply(fallback, 'group')).toEqual({ html: expect.stringMatching(/^[^\n]{1,60}$/) });
  });

  it('of small talk has no buttons', () => {
    const view = views.reply(writeReply({ outcome: 'smalltalk', smalltalk: 'thanks', ...EN }, 'en'), 'private');
    expect(view).toEqual({ html: expect.stringMatching(/welcome/) });
  });

  it('of selected facts shows their answer; a missing fact has none', () => {
    expect(views.facts({ facts: ['lighthouse.lamps'] }, 'en', 'private')?.html).toMatch(/^It has 3 lamps\./);
    expect(views.facts({ facts: ['lighthouse.gone'] }, 'en', 'private')).toBeUndefined();
  });

  it('of a claim keeps the verdict', () => {
    const figure = { unit: 'count', claimed: 5, actual: 3 } as const;
    const corrections = [{ fact: 'lighthouse.lamps', figure }];
    const selection = { facts: ['lighthouse.lamps'], verdict: { value: 'no', corrections } } as const;
    expect(views.facts(selection, 'en', 'private')?.html).toMatch(/^No: 3, not 5\.\nIt has 3 lamps\./);
  });
});

describe('the sources of selected facts', () => {
  it('are linked and retold, with a way back and to the other language', () => {
    const view = views.sources({ facts: ['lighthouse.opening'] }, 'en');
    expect(view?.html).toBe(
      '<b>lighthouse.opening.title</b>\n\n' +
        '• <a href="https://example.org/lighthouse">source.report</a>\nsays.R.2\n\n' +
        '• <a href="https://example.org/en/7-12">source.document</a>\nsays.U1',
    );
    expect(rowsOf(view ?? {})).toEqual([['fact:lighthouse.opening:en', 'source:lighthouse.opening:ar']]);
  });

  it('are undefined if one fact does not exist', () => {
    expect(views.sources({ facts: ['lighthouse.lamps', 'lighthouse.gone'] }, 'en')).toBeUndefined();
  });
});

it('a card has the titles of its facts and its text in one line', () => {
  const facts = ['lighthouse.lamps', 'lighthouse.opening'] as const;
  const card = views.card(writeReply({ outcome: 'answer', facts: [...facts], ...EN }, 'en'));
  expect(card.title).toBe('lighthouse.lamps.title · lighthouse.opening.title');
  expect(card.preview).toBe('It has 3 lamps. It opened on 2 May 2031.');
});
