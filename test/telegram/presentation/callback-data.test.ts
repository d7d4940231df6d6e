import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactSelection } from '../../../src/answering/present-facts.ts';
import { isUnanswered } from '../../../src/knowledge/fact-id.ts';
import { LANGUAGES } from '../../../src/language/detect.ts';
import { type ButtonAction, formatAction, parseAction } from '../../../src/telegram/presentation/callback-data.ts';
import type { CorrectedFigure, Verdict } from '../../../src/understanding/deciding/verdict.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { base } = openPartsForTest(BELARUS);
const ids = [...base.facts.keys()];

const language = fc.constantFrom(...LANGUAGES);
const figure: fc.Arbitrary<CorrectedFigure> = fc.oneof(
  fc.record({ unit: fc.constant('count'), claimed: fc.nat(9999), actual: fc.nat(9999) }),
  fc.record({ unit: fc.constant('percent'), claimed: fc.constant(0.5), actual: fc.constant(0.4894) }),
  fc.record({ unit: fc.constant('day'), claimed: fc.constant('2020-09-17'), actual: fc.constant('2020-09-18') }),
);
const selection = fc
  .record({
    facts: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
    verdict: fc.constantFrom('yes', 'no', 'figure', undefined),
    figure,
  })
  .map(({ facts, verdict, figure }): FactSelection => {
    if (verdict === undefined) return { facts };
    if (verdict === 'yes') return { facts, verdict: { value: 'yes' } };
    const corrections = verdict === 'figure' ? [{ fact: facts[0] ?? '', figure }] : [];
    return { facts, verdict: { value: 'no', corrections } };
  });
/** The verdict that a count is another one. */
const correct = (fact: string, claimed: number): Verdict => ({
  value: 'no',
  corrections: [{ fact, figure: { unit: 'count', claimed, actual: 23 } }],
});

const action: fc.Arbitrary<ButtonAction> = fc.oneof(
  fc.record(
    { verb: fc.constantFrom('fact', 'source', 'report', 'more', 'less'), selection, language },
    { requiredKeys: ['verb', 'selection'] },
  ),
  fc.record({ verb: fc.constant('watch'), topic: fc.constantFrom(...ids.filter(isUnanswered)) }),
  fc.record({ verb: fc.constantFrom('lang', 'cite'), language, selection }, { requiredKeys: ['verb', 'language'] }),
  fc.record({ verb: fc.constant('rate'), helpful: fc.boolean(), selection }),
  fc.record({ verb: fc.constant('why'), report: fc.stringMatching(/^[\da-f]{16}$/) }),
  fc.record({ verb: fc.constant('picture'), kind: fc.constantFrom('vote', 'timeline'), language }),
  fc.constantFrom(
    { verb: 'set', setting: 'quiet', value: 'true' } as const,
    { verb: 'set', setting: 'coolDown', value: '30' } as const,
    { verb: 'set', setting: 'language', value: 'ar' } as const,
  ),
  fc.record({ verb: fc.constant('topics'), language }, { requiredKeys: ['verb'] }),
  fc.record(
    { verb: fc.constant('section'), section: fc.constantFrom('vote', 'two-words'), language },
    { requiredKeys: ['verb', 'section'] },
  ),
  fc.record({ verb: fc.constant('check'), page: fc.nat(99), language }, { requiredKeys: ['verb', 'page'] }),
);

describe('callback data', () => {
  it.each<[ButtonAction, string]>([
    [{ verb: 'fact', selection: { facts: ['vote.for'] }, language: 'ar' }, 'fact:vote.for:ar'],
    [
      { verb: 'source', selection: { facts: ['vote.for', 'vote.against'] }, language: 'en' },
      'source:vote.for,vote.against:en',
    ],
    [{ verb: 'lang', language: 'en' }, 'lang:en'],
    [
      { verb: 'lang', language: 'en', selection: { facts: ['vote.for'], verdict: correct('vote.for', 30) } },
      'lang:en:vote.for!#30~23',
    ],
    [
      { verb: 'fact', selection: { facts: ['vote.share'], verdict: { value: 'yes' } }, language: 'ar' },
      'fact:vote.share=:ar',
    ],
    [{ verb: 'why', report: '0123456789abcdef' }, 'why:0123456789abcdef'],
    [
      { verb: 'more', selection: { facts: ['vote.for'], verdict: correct('vote.for', 30) }, language: 'en' },
      'more:vote.for!#30~23:en',
    ],
    [{ verb: 'less', selection: { facts: ['vote.for'] }, language: 'ar' }, 'less:vote.for:ar'],
    [{ verb: 'cite', language: 'ar' }, 'cite:ar'],
    [{ verb: 'cite', language: 'ar', selection: { facts: ['vote.for'] } }, 'cite:ar:vote.for'],
    [{ verb: 'topics', language: 'ar' }, 'topics:ar'],
    [{ verb: 'section', section: 'vote', language: 'ar' }, 'section:vote:ar'],
  ])('of %j is %s', (given, data) => {
    expect(formatAction(given)).toBe(data);
  });

  it('is parsed back to the same action whenever it fits', () => {
    fc.assert(
      fc.property(action, (given) => {
        const data = formatAction(given);
        if (data !== undefined) expect(parseAction(data)).toEqual(given);
      }),
    );
  });

  it.each(['fact:vote.for', 'source:vote.for', 'lang:ar', 'cite:en', 'topics', 'section:vote'])(
    'may have no language: %s',
    (data) => {
      expect(parseAction(data)).toMatchObject({ verb: data.split(':')[0] });
    },
  );

  it('fits for every fact, with any count of up to four digits', () => {
    for (const id of ids) {
      const selection = { facts: [id], verdict: correct(id, 9999) };
      for (const verb of ['fact', 'source', 'more', 'less'] as const)
        expect(formatAction({ verb, selection, language: 'ar' }), id).toBeDefined();
      expect(formatAction({ verb: 'lang', selection, language: 'ar' }), id).toBeDefined();
    }
  });

  it('is never longer than 64 bytes: longer actions have no data', () => {
    const facts = ['commissioner.oral-update-deadline', 'commissioner.written-report-session'];
    expect(formatAction({ verb: 'source', selection: { facts }, language: 'ar' })).toBeUndefined();
    fc.assert(fc.property(action, (given) => Buffer.byteLength(formatAction(given) ?? '') <= 64));
  });

  it.each([
    '',
    ':',
    'fact',
    'fact:',
    'fact:vote.for:fr',
    'fact:vote.for:ar:more',
    'fact:<b>',
    'lang:',
    'lang:fr',
    'lang:ar:',
    'cite',
    'cite:fr',
    'topics:',
    'topics:0:en',
    'topics:fr',
    'section:',
    'section:Vote',
    'section:vote:fr',
    'check:-1',
    'check:1.5',
    'check:two',
    'why:',
    'why:report',
    'why:12:en',
    'page:1',
    'FACT:vote.for',
    'fact:vote.for!x',
    'قرار',
  ])('is not parsed if no button of the bot has it: %j', (data) => {
    expect(parseAction(data)).toBeUndefined();
  });
});
