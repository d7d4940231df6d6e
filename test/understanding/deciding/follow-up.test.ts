import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/knowledge/knowledge-base.ts';
import { considerConversation, isGuessAt } from '../../../src/understanding/deciding/follow-up.ts';
import type { RankedMessage } from '../../../src/understanding/deciding/interpretation.ts';
import { readingOf, TOY } from '../../support/toy.ts';

const OFF_TOPIC: Meaning = { kind: 'off-topic' };
const GREETING: Meaning = { kind: 'smalltalk', smalltalk: 'greeting' };
const toMeaning = (meant: string | Meaning): Meaning =>
  typeof meant === 'string' ? { kind: 'fact', fact: meant } : meant;

/** A message of some words, or with a text, all of whose meanings are equally likely. */
function toMessage(
  message: number | string,
  meanings: readonly (string | Meaning)[],
  recentFacts: readonly string[],
): RankedMessage {
  const reading = readingOf(typeof message === 'string' ? message : Array(message).fill('word').join(' '));
  const candidates = meanings.map((meant) => ({ meaning: toMeaning(meant), probability: 1 / meanings.length }));
  const topicality = { logOdds: -1, unexplained: 0.8, unknown: 0.2, length: reading.terms.length };
  return { reading, recentFacts, candidates, topicality };
}

/** How many times likelier one meaning becomes than a greeting after some facts, the latest first. */
function factor(recentFacts: readonly string[], meant: string | Meaning, message: number | string): number {
  const { candidates } = considerConversation(TOY, toMessage(message, [meant, GREETING], recentFacts));
  const probabilityOf = (wanted: string | Meaning) =>
    candidates.find(({ meaning }) => JSON.stringify(meaning) === JSON.stringify(toMeaning(wanted)))?.probability ?? 0;
  return probabilityOf(meant) / probabilityOf(GREETING);
}

describe('a message after a fact', () => {
  it.each([
    ['a related fact of the same area', 'vote.for', 'vote.against', 44, 16],
    ['a fact of the same area', 'motion.date', 'motion.review', 8, 8],
    ['the same fact', 'vote.for', 'vote.for', 1, 1],
    ['a fact of another area', 'vote.for', 'motion.date', 1, 1],
    ['something that no source says, near the fact', 'motion.review', 'unanswered.cost', 8, 1],
    ['something that no source says, elsewhere', 'vote.for', 'unanswered.cost', 1, 1],
    ['a fact near something that no source says', 'unanswered.cost', 'motion.sponsor', 8, 8],
    ['something off the topic', 'vote.for', OFF_TOPIC, 0.1, 0.1],
  ])('means %s so much likelier, if it is short and if it is not', (_, last, meant, short, longer) => {
    expect(factor([last], meant, 5)).toBeCloseTo(short);
    expect(factor([last], meant, 6)).toBeCloseTo(longer);
  });

  it('asks for the same of something else, if it is short', () => {
    const facts = new Map(TOY.facts).set('election.date', { ...required('motion.date'), id: 'election.date' });
    const message = toMessage(2, ['motion.date', 'vote.for'], ['election.date']);
    const { candidates } = considerConversation({ ...TOY, facts }, message);
    expect(candidates[0]?.probability).toBeCloseTo(25 / 26);
  });

  it.each([
    ['only gives a name', 'the bakers', 60],
    ['asks', 'who, bakers', 1],
    ['goes on', 'and bakers', 1],
    ['gives no name', 'the bridge', 1],
  ])('that %s guesses at a fact that holds a name so much likelier', (_, text, times) => {
    expect(factor(['motion.sponsor'], 'motion.sponsor', text)).toBeCloseTo(times);
    expect(factor(['motion.date'], 'motion.date', text)).toBeCloseTo(1);
  });

  it('has its likeliest meaning first', () => {
    const { candidates } = considerConversation(
      TOY,
      toMessage(3, [OFF_TOPIC, 'motion.date', 'vote.against'], ['vote.for']),
    );
    expect(candidates.map(({ meaning }) => meaning)).toEqual(['vote.against', 'motion.date', OFF_TOPIC].map(toMeaning));
  });

  it('belongs more to the topic than alone', () => {
    const message = considerConversation(TOY, toMessage(3, ['vote.for'], ['vote.for']));
    expect(message.topicality).toEqual({ logOdds: 0.5, unexplained: 0.4, unknown: 0.2, length: 6 });
    expect(message.followsUp).toBe('vote.for');
  });

  it('keeps its own length if that is more than six words', () => {
    expect(considerConversation(TOY, toMessage(9, ['vote.for'], ['vote.for'])).topicality.length).toBe(9);
  });
});

describe('a message after several facts', () => {
  it('may mean what is near any of them, the latest one most', () => {
    expect(factor(['vote.for', 'motion.review'], 'vote.against', 3)).toBeCloseTo(44);
    expect(factor(['motion.review', 'vote.for'], 'vote.against', 3)).toBeCloseTo(0.7 * 44);
    expect(factor(['motion.review', 'motion.date', 'vote.for'], 'vote.against', 3)).toBeCloseTo(0.7 * 0.7 * 44);
  });

  it('follows up on the one that makes its likeliest meaning likelier', () => {
    const followedUp = (meanings: readonly (string | Meaning)[]) =>
      considerConversation(TOY, toMessage(3, meanings, ['motion.review', 'vote.for'])).followsUp;
    expect(followedUp(['vote.against', 'motion.date'])).toBe('vote.for');
    expect(followedUp(['motion.date'])).toBe('motion.review');
    expect(followedUp([GREETING])).toBe('motion.review');
  });
});

describe('nothing changes', () => {
  it.each([
    ['without a recent fact', 3, []],
    ['if the recent fact is no longer known', 3, ['vote.gone']],
    ['if the message is long', 11, ['vote.for']],
  ])('%s', (_, words, recentFacts) => {
    const message = toMessage(words, ['vote.against', OFF_TOPIC], recentFacts);
    expect(considerConversation(TOY, message)).toEqual(message);
  });

  it('does for a message of ten words', () => {
    expect(considerConversation(TOY, toMessage(10, ['vote.against'], ['vote.for'])).followsUp).toBe('vote.for');
  });
});

it('the probabilities sum to 1 after any fact', () => {
  const ids = [...TOY.facts.keys()];
  fc.assert(
    fc.property(
      fc.subarray(ids, { minLength: 1 }),
      fc.constantFrom(...ids),
      fc.integer({ min: 1, max: 10 }),
      (facts, last, words) => {
        const { candidates } = considerConversation(TOY, toMessage(words, [...facts, OFF_TOPIC, GREETING], [last]));
        expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
        expect(candidates).toHaveLength(facts.length + 2);
      },
    ),
  );
});

function required(id: string) {
  const fact = TOY.facts.get(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
}

it.each([
  ['the bakers', 'motion.sponsor', true],
  ['who opposed the bakers', 'motion.sponsor', false],
  ['and the bakers', 'motion.sponsor', false],
  ['the motion', 'motion.sponsor', false],
  ['the bakers', 'vote.for', false],
  ['the bakers', 'no.fact', false],
])('%j after %s is a guess: %s', (text, last, isGuess) => {
  expect(isGuessAt(TOY, readingOf(text), last)).toBe(isGuess);
});
