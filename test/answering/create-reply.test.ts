import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, createReplyWriter } from '../../src/answering/create-reply.ts';
import type { Translator } from '../../src/answering/texts.ts';
import { MAX_LENGTH } from '../../src/language/fold.ts';
import type { Conclusion as AnyConclusion } from '../../src/understanding/deciding/interpretation.ts';
import type { Verdict } from '../../src/understanding/deciding/verdict.ts';
import { TOY } from '../support/toy.ts';

type Conclusion = Exclude<AnyConclusion, { readonly outcome: 'request' }>;

/** Records what was looked up, and answers with the key. */
function createWriter() {
  const calls: { key: string; values: Readonly<Record<string, unknown>> | undefined }[] = [];
  const translate: Translator = (_, key, values) => {
    calls.push({ key, values });
    return key;
  };
  const write = createReplyWriter(TOY, translate);
  return {
    calls,
    valuesOf: (key: string) => calls.find((call) => call.key === key)?.values,
    writeReply: (conclusion: Conclusion, language: 'ar' | 'en' = 'en', offers: readonly string[] = []) =>
      write({ ...conclusion, confidence: 0.8, language }, language, offers),
  };
}

function partsOf(conclusion: Conclusion) {
  return createWriter()
    .writeReply(conclusion)
    .parts.map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'suggestion' ? `• ${part.title}` : `(${part.lines.map(({ source }) => source).join(' ')})`;
    });
}

/** The verdict on a claim that this many voted for it. */
const correct = (claimed: number): Verdict => ({
  value: 'no',
  corrections: [{ fact: 'vote.for', figure: { unit: 'count', claimed, actual: 7 } }],
});

describe('the reply to', () => {
  it.each<[string, Conclusion, readonly string[]]>([
    ['a question', { outcome: 'answer', facts: ['vote.for'] }, ['vote.for.answer', '(R)']],
    [
      'two questions',
      { outcome: 'answer', facts: ['vote.for', 'motion.date'] },
      ['vote.for.answer', 'motion.date.answer', '(R D)'],
    ],
    [
      'two questions that one fact answers',
      { outcome: 'answer', facts: ['vote.result', 'vote.for', 'vote.against'] },
      ['vote.result.answer', '(R)'],
    ],
    [
      'a claim that holds',
      { outcome: 'answer', facts: ['motion.date'], verdict: { value: 'yes' } },
      ['answer.yes', 'motion.date.answer', '(D)'],
    ],
    [
      'a claim that does not hold',
      { outcome: 'answer', facts: ['motion.date'], verdict: { value: 'no', corrections: [] } },
      ['answer.no', 'motion.date.answer', '(D)'],
    ],
    [
      'a number that is wrong, even zero',
      { outcome: 'answer', facts: ['vote.for'], verdict: correct(0) },
      ['answer.noCount', 'vote.for.answer', '(R)'],
    ],
    [
      'a question that no source answers',
      { outcome: 'unanswered', facts: ['unanswered.cost'] },
      ['unanswered.cost.answer', '(R)', '(D)'],
    ],
    [
      'an ambiguous question',
      { outcome: 'suggestions', facts: ['vote.for', 'motion.date'] },
      ['suggestions.intro', '• vote.for.title', '• motion.date.title'],
    ],
    ['small talk', { outcome: 'smalltalk', smalltalk: 'thanks' }, ['smalltalk.thanks']],
    ['a message off the topic', { outcome: 'fallback', reason: 'off-topic' }, ['fallback.offTopic']],
    ['an empty message', { outcome: 'fallback', reason: 'empty' }, ['fallback.empty']],
    ['a message that is too long', { outcome: 'fallback', reason: 'too-long' }, ['fallback.tooLong']],
  ])('%s', (_, conclusion, parts) => {
    expect(partsOf(conclusion)).toEqual(parts);
  });
});

describe('a reply', () => {
  it('has the facts, the verdict, the confidence and the language for programs', () => {
    const { writeReply } = createWriter();
    const verdict = correct(30);
    expect(writeReply({ outcome: 'answer', facts: ['vote.for'], verdict }, 'ar')).toMatchObject({
      outcome: 'answer',
      facts: ['vote.for'],
      verdict,
      confidence: 0.8,
      language: 'ar',
      sources: [{ id: 'R', paragraph: 1 }],
    });
  });

  it('lists the facts that it does not repeat', () => {
    const facts = ['vote.result', 'vote.for'];
    expect(createWriter().writeReply({ outcome: 'answer', facts }).facts).toEqual(facts);
  });

  it('has no facts for small talk and fallbacks', () => {
    const { writeReply } = createWriter();
    expect(writeReply({ outcome: 'smalltalk', smalltalk: 'greeting' })).toMatchObject({ facts: [], sources: [] });
    expect(writeReply({ outcome: 'fallback', reason: 'empty' })).toMatchObject({ facts: [], sources: [] });
  });

  it('fills in the figures, the claimed number and the limit', () => {
    const { writeReply, valuesOf } = createWriter();
    writeReply({ outcome: 'answer', facts: ['vote.for'], verdict: correct(30) });
    writeReply({ outcome: 'fallback', reason: 'too-long' });
    expect(valuesOf('vote.for.answer')).toMatchObject({ for: 7, against: 2, adopted: '1999-05-04' });
    expect(valuesOf('answer.noCount')).toMatchObject({ claimed: 30 });
    expect(valuesOf('fallback.tooLong')).toMatchObject({ limit: MAX_LENGTH, resolution: 'name' });
  });

  it('points to the full text if no source answers', () => {
    const { parts } = createWriter().writeReply({ outcome: 'unanswered', facts: ['unanswered.cost'] });
    expect(parts.at(-1)).toMatchObject({ kind: 'sources', label: 'unanswered.document', lines: [{ source: 'D' }] });
  });

  it('isolates text of the other direction', () => {
    const { parts } = createWriter().writeReply({ outcome: 'answer', facts: ['vote.for'] }, 'ar');
    expect(parts[0]).toEqual({ kind: 'text', text: '\u2068vote.for.answer\u2069' });
  });

  it('is filled in once for each language', () => {
    const { writeReply, calls } = createWriter();
    const first = writeReply({ outcome: 'answer', facts: ['vote.for'] });
    const again = writeReply({ outcome: 'answer', facts: ['vote.for'] });
    writeReply({ outcome: 'answer', facts: ['vote.for'] }, 'ar');
    expect(again).toEqual(first);
    expect(calls.filter(({ key }) => key === 'vote.for.answer')).toHaveLength(2);
  });

  it('confirms each claim by its own number', () => {
    const { writeReply, calls } = createWriter();
    for (const claimed of [30, 40]) writeReply({ outcome: 'answer', facts: ['vote.for'], verdict: correct(claimed) });
    expect(calls.filter(({ key }) => key === 'answer.noCount').map(({ values }) => values?.claimed)).toEqual([30, 40]);
  });
});

it('the language of a reply is the first that is known, or else Arabic', () => {
  const language = fc.constantFrom('ar' as const, 'en' as const, undefined);
  fc.assert(
    fc.property(fc.array(language), (known) => {
      expect(chooseLanguage(...known)).toBe([...known, 'ar'].find((each) => each !== undefined));
    }),
  );
});
