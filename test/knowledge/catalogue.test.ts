/** Tests how the catalogue is fitted to a resolution. */
import { expect, it } from 'vitest';
import { fitCatalogue, spellSlots } from '../../src/knowledge/catalogue.ts';
import type { Example, Meaning } from '../../src/knowledge/knowledge-base.ts';

const SLOTS = { country: { holds: 'the state' }, sponsor: { holds: 'a state', in: ['resolution'] } };
const spelt = spellSlots({ country: { en: ['Chad'], ar: ['تشاد'] }, sponsor: { en: ['Norway'], ar: ['النرويج'] } }, {});

const example = (text: string, meaning: Meaning): Example => ({ text, meaning, variety: 'en', file: 'x', line: 1 });
const asking = (fact: string, text: string) => example(text, { kind: 'fact', fact });
const offTopic = (text: string) => example(text, { kind: 'off-topic' });

const fitted = (examples: readonly Example[], facts: readonly string[]) =>
  fitCatalogue({ slots: SLOTS, examples }, new Set(facts), spelt).map(({ text, meaning }) => [
    text,
    meaning.kind === 'fact' ? meaning.fact : meaning.kind,
  ]);

it('fills the slots of the kinds that the resolution has facts for', () =>
  expect(fitted([asking('vote.for', 'how many for {country}')], ['vote.for'])).toEqual([
    ['how many for Chad', 'vote.for'],
  ]));

it('reads a kind without a fact as a question that no source answers, if the resolution has that topic', () => {
  const examples = [asking('vote.for', 'how many for'), asking('amendments.count', 'how many changes')];
  expect(fitted(examples, ['vote.for', 'unanswered.other'])).toEqual([
    ['how many for', 'vote.for'],
    ['how many changes', 'unanswered.other'],
  ]);
  expect(fitted(examples, ['vote.for'])).toEqual([['how many for', 'vote.for']]);
});

it('leaves out what is off the topic of other resolutions but names this one', () => {
  const texts = ['what did the Chad resolution say', 'the capital of {country}', 'Chadian food', 'Norway in spring'];
  expect(fitted(texts.map(offTopic), []).map(([text]) => text)).toEqual([
    ...['the capital of Chad', 'Chadian food', 'Norway in spring'],
  ]);
});

it('spells figures, and names in Latin letters as in English if nothing else is given', () => {
  const slots = spellSlots(
    {
      ...{ 'votes-for': { figure: 'votes' }, draft: 'none' as const },
      ...{
        country: { en: ['Chad'], ar: ['تشاد'] },
        capital: { en: ['Cairo'], ar: ['القاهرة'], arabizi: ['el kahera'] },
      },
    },
    { votes: 23 },
  );
  expect(slots.get('votes-for')).toEqual({ en: ['23'], ar: ['23'], arabizi: ['23'] });
  expect(slots.get('country')?.arabizi).toEqual(['Chad']);
  expect(slots.get('capital')?.arabizi).toEqual(['el kahera']);
  expect([slots.has('draft'), slots.get('draft')]).toEqual([true, undefined]);
});
