import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/knowledge/knowledge-base.ts';
import { considerConversation } from '../../../src/understanding/deciding/follow-up.ts';
import type { RankedMessage } from '../../../src/understanding/deciding/interpretation.ts';
import { readingOf, TOY } from '../../support/toy.ts';

const OFF_TOPIC: Meaning = { kind: 'off-topic' };
const GREETING: Meaning = { kind: 'smalltalk', smalltalk: 'greeting' };
const toMeaning = (meant: string | Meaning): Meaning =>
  typeof meant === 'string' ? { kind: 'fact', fact: meant } : meant;

/** A message of some words, all of whose meanings are equally likely. */
function toMessage(words: number, meanings: readonly (string | Meaning)[], recentFacts: readonly string[]) {
  const reading = readingOf(Array(words).fill('word').join(' '));
  const candidates = meanings.map((meant) => ({ meaning: toMeaning(meant), probability: 1 / meanings.length }));
  const topicality = { logOdds: -1, unexplained: 0.8, unknown: 0.2, length: words };
  return { reading, recentFacts, candidates, topicality } satisfies RankedMessage;
}

/** How many times likelier one meaning becomes than another after a fact. */
function factor(last: string, meant: string | Meaning, words: number, other: string | Meaning = GREETING): number {
  const { candidates } = considerConversation(TOY, toMessage(words, [meant, other], [last]));
  const probabilityOf = (wanted: string | Meaning) =>
    candidates.find(({ meaning }) => JSON.stringify(meaning) === JSON.stringify(toMeaning(wanted)))?.probability ?? 0;
  return probabilityOf(meant) / probabilityOf(other);
}

describe('a message after a fact', () => {
  it.each([
    ['a related fact', 'vote.for', 'vote.against', 40, 8],
    ['a related fact of another area', 'motion.sponsor', 'motion.date', 40, 8],
    ['a fact of the same area', 'motion.date', 'motion.review', 12, 8],
    ['the same fact', 'vote.for', 'vote.for', 1, 1],
    ['a fact of another area', 'vote.for', 'motion.date', 1, 1],
    ['something that no source says', 'vote.for', 'unanswered.cost', 6, 1],
    ['something off the topic', 'vote.for', OFF_TOPIC, 0.1, 0.1],
  ])('means %s so much likelier, if it is short and if it is not', (_, last, meant, short, longer) => {
    expect(factor(last, meant, 5)).toBeCloseTo(short);
    expect(factor(last, meant, 6)).toBeCloseTo(longer);
  });

  it('asks for the same of something else, if it is short', () => {
    const facts = new Map(TOY.facts).set('election.date', { ...required('motion.date'), id: 'election.date' });
    const message = toMessage(2, ['motion.date', 'vote.for'], ['election.date']);
    const { candidates } = considerConversation({ ...TOY, facts }, message);
    expect(candidates[0]?.probability).toBeCloseTo(25 / 26);
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

  it('is weighed by the latest fact', () => {
    const { followsUp } = considerConversation(TOY, toMessage(3, ['vote.for'], ['motion.date', 'vote.for']));
    expect(followsUp).toBe('motion.date');
  });

  it('keeps its own length if that is more than six words', () => {
    expect(considerConversation(TOY, toMessage(9, ['vote.for'], ['vote.for'])).topicality.length).toBe(9);
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
