import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/knowledge/knowledge-base.ts';
import { makeCounterexamples } from '../../../src/understanding/learning/synthetic-examples.ts';
import type { Phrase } from '../../../src/understanding/learning/training-example.ts';
import { conceptsOf, readingOf } from '../../support/toy.ts';

const ROLES = { placeable: new Set(['motion']), elsewhere: new Set(['tunnel']) };
const PHRASES = {
  elsewhere: { en: [readingOf('on the tunnel')], ar: [readingOf('عن نفق')] },
  here: { en: [readingOf('on the bridge')], ar: [readingOf('عن جسر')] },
};
const SPONSOR: Meaning = { kind: 'fact', fact: 'motion.sponsor' };

const toExample = (text: string, meaning: Meaning = SPONSOR) => ({ ...readingOf(text), meaning });
const textOf = ({ terms }: Phrase) => terms.map(({ word }) => word.text).join(' ');
const make = (examples: readonly ReturnType<typeof toExample>[]) =>
  makeCounterexamples(examples, PHRASES, ROLES).map((made) => [textOf(made), made.meaning]);
const times = (count: number, text: string, meaning?: Meaning) => Array(count).fill(toExample(text, meaning));

describe('counterexamples', () => {
  it('are every third example about something else, and every third about the subject', () => {
    expect(make(times(6, 'who wrote the motion today'))).toEqual([
      ['who wrote the motion on the bridge today', SPONSOR],
      ['who wrote the motion on the tunnel today', { kind: 'off-topic' }],
      ['who wrote the motion on the bridge today', SPONSOR],
      ['who wrote the motion on the tunnel today', { kind: 'off-topic' }],
    ]);
  });

  it('name a place in the language of the example', () => {
    expect(make(times(3, 'من قدم قرار')).map(([text]) => text)).toEqual(['من قدم قرار عن جسر', 'من قدم قرار عن نفق']);
  });

  it('have the concepts of the example and of the phrase, each at its place', () => {
    const [made] = makeCounterexamples([toExample('who wrote the motion and when')], PHRASES, ROLES);
    if (!made) throw new Error('no counterexample');
    const { concepts } = readingOf('who wrote the motion on the bridge and when');
    expect(made.concepts).toEqual(concepts);
    expect(conceptsOf(made)).toEqual(['who', 'motion', 'bridge', 'when']);
  });

  it('go through all phrases', () => {
    const places = ['one', 'two', 'three', 'four', 'five'].map((name) => readingOf(`on ${name}`));
    const phrases = { ...PHRASES, elsewhere: { en: places, ar: places } };
    const made = makeCounterexamples(times(15, 'who wrote the motion'), phrases, ROLES);
    const elsewhere = made.filter(({ meaning }) => meaning.kind === 'off-topic').map(textOf);
    expect(new Set(elsewhere).size).toBe(5);
  });

  it.each([
    ['small talk', 'hello motion', { kind: 'smalltalk', smalltalk: 'greeting' }],
    ['an example off the topic', 'who wrote the motion', { kind: 'off-topic' }],
    ['an example without anything to place', 'who wrote it', SPONSOR],
    ['an example with a document symbol', 'who wrote motion v/12/3', SPONSOR],
    ['an example that names another place', 'who in the tunnel reads the motion', SPONSOR],
  ] as const)('are not made from %s', (_, text, meaning) => {
    expect(make(times(3, text, meaning))).toEqual([]);
  });

  it('are not made for a fact whose own examples name other places', () => {
    const examples = times(20, 'who wrote the motion');
    expect(make(examples)).not.toEqual([]);
    expect(make([...examples, toExample('is it a motion on the tunnel')])).toEqual([]);
  });

  it('are made although a few examples in a hundred name other places', () => {
    expect(make([...times(30, 'who wrote the motion'), toExample('is it a motion on the tunnel')])).toHaveLength(20);
  });
});
