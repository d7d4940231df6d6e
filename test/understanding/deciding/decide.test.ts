import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Meaning } from '../../../src/knowledge/knowledge-base.ts';
import { decide } from '../../../src/understanding/deciding/decide.ts';
import type { MessageInContext } from '../../../src/understanding/deciding/interpretation.ts';
import type { Topicality } from '../../../src/understanding/reading/topicality.ts';
import { NEUTRAL, readingOf, TOY } from '../../support/toy.ts';

const NO_WEIGHTS = Object.fromEntries(Object.keys(TOY.policy.weights).map((name) => [name, 0]));
/** A policy by which the confidence depends on the probability alone: it is 0.5 at a probability of 0.5. */
const base = {
  ...TOY,
  policy: {
    confidence: 0.5,
    ambiguityGap: 0.1,
    nearness: 0.1,
    weights: { ...TOY.policy.weights, ...NO_WEIGHTS, bias: -5, probability: 10 },
  },
};

/** Probabilities by fact, kind of small talk, or `off-topic`. */
type Ranked = Readonly<Record<string, number>>;

function toMeaning(meant: string): Meaning {
  if (meant === 'off-topic') return { kind: 'off-topic' };
  if (meant === 'why' || meant === 'more') return { kind: 'request', request: meant };
  return meant === 'greeting' || meant === 'thanks' || meant === 'farewell'
    ? { kind: 'smalltalk', smalltalk: meant }
    : { kind: 'fact', fact: meant };
}

function toMessage(ranked: Ranked, topicality: Partial<Topicality> = {}): MessageInContext {
  return {
    reading: readingOf('a message of a few words'),
    recentFacts: [],
    topicality: { ...NEUTRAL, ...topicality },
    candidates: Object.entries(ranked).map(([meant, probability]) => ({ meaning: toMeaning(meant), probability })),
  };
}

const isKnownNumber = () => false;
const model = { compare: () => 0, isKnownNumber };
const decideOn = (ranked: Ranked, topicality?: Partial<Topicality>) =>
  decide(base, model, toMessage(ranked, topicality));

describe('the decision about a fact', () => {
  it('is an answer if it is probable enough and leads', () => {
    const { decision } = decideOn({ 'vote.for': 0.9, 'off-topic': 0.1 });
    expect(decision).toEqual({ outcome: 'answer', facts: ['vote.for'], confidence: expect.closeTo(0.982, 3) });
  });

  it('is “unanswered” if no source says it', () => {
    expect(decideOn({ 'unanswered.cost': 0.9 }).decision).toMatchObject({
      outcome: 'unanswered',
      facts: ['unanswered.cost'],
    });
  });

  it('is a choice if the next fact is too near', () => {
    expect(decideOn({ 'vote.for': 0.52, 'motion.date': 0.48 }).decision).toMatchObject({
      outcome: 'suggestions',
      facts: ['vote.for', 'motion.date'],
    });
  });

  it('is a choice if the confidence is nearly enough', () => {
    expect(decideOn({ 'vote.for': 0.48, 'motion.date': 0.1 }).decision.outcome).toBe('suggestions');
    expect(decideOn({ 'vote.for': 0.45, 'motion.date': 0.1 }).decision.outcome).toBe('fallback');
  });

  it('offers three facts at most, none of which is unanswered', () => {
    const { decision } = decideOn({
      'unanswered.cost': 0.49,
      'motion.sponsor': 0.2,
      'motion.date': 0.15,
      'motion.review': 0.1,
      'vote.against': 0.06,
    });
    expect(decision).toMatchObject({
      outcome: 'suggestions',
      facts: ['motion.sponsor', 'motion.date', 'motion.review'],
    });
  });

  it('is a fallback with what is nearest if there is no fact to choose', () => {
    expect(decideOn({ 'unanswered.cost': 0.48 }).decision).toMatchObject({
      ...{ outcome: 'fallback', reason: 'unclear', nearest: ['unanswered.cost'] },
    });
  });

  it('is a fallback with at most six nearest facts and topics if it is unsure, and none below the nearness', () => {
    const ranked = { 'unanswered.cost': 0.3, 'vote.for': 0.29, 'motion.date': 0.2, 'vote.against': 0.2 };
    expect(decideOn(ranked).decision).toMatchObject({
      ...{ outcome: 'fallback', reason: 'unclear', nearest: Object.keys(ranked) },
    });
    expect(decideOn({ ...ranked, 'unanswered.cost': 0.25, 'vote.for': 0.24 }).decision).toMatchObject({
      ...{ outcome: 'fallback', reason: 'off-topic' },
    });
  });

  it('is the facts of an overview, and a choice offers them in its place', () => {
    const overviews = new Map([
      ['overview.all', { id: 'overview.all', facts: ['vote.result', 'motion.date'], figures: [] }],
    ]);
    const decided = (ranked: Ranked) => decide({ ...base, overviews }, model, toMessage(ranked)).decision;
    expect(decided({ 'overview.all': 0.9 })).toMatchObject({
      ...{ outcome: 'answer', overview: 'overview.all', facts: ['vote.result', 'motion.date'] },
    });
    expect(decided({ 'overview.all': 0.48, 'motion.sponsor': 0.47 })).toMatchObject({
      ...{ outcome: 'suggestions', facts: ['vote.result', 'motion.date', 'motion.sponsor'] },
    });
  });

  it('has the fact that answers the same question before a term', () => {
    const term = { ...TOY.facts.get('motion.date'), id: 'glossary.motion', after: 'motion.sponsor' };
    const facts = new Map([...TOY.facts, ['glossary.motion', term as Fact]]);
    expect(decide({ ...base, facts }, model, toMessage({ 'glossary.motion': 0.9 })).decision).toMatchObject({
      facts: ['motion.sponsor', 'glossary.motion'],
    });
  });

  it('is a fallback if it is improbable, with the confidence that it is right not to answer', () => {
    expect(decideOn({ 'off-topic': 0.9, 'vote.for': 0.1 }).decision).toEqual({
      outcome: 'fallback',
      reason: 'off-topic',
      confidence: expect.closeTo(0.982, 3),
    });
  });

  it('is a fallback, as sure as it is off the topic, if it can mean no fact', () => {
    const message = decideOn({ 'off-topic': 0.8, greeting: 0.2 });
    expect(message.decision).toEqual({ outcome: 'fallback', reason: 'off-topic', confidence: 0.8 });
    expect(message.ranking).toBeUndefined();
  });
});

describe('the fact that is chosen', () => {
  const best = (ranked: Ranked) => decideOn(ranked).ranking?.best;

  it('is the likeliest one', () => {
    expect(best({ 'vote.for': 0.3, 'motion.date': 0.6 })).toBe('motion.date');
  });

  it('is one that covers it, if the next is too near', () => {
    expect(best({ 'vote.for': 0.45, 'vote.against': 0.4, 'vote.result': 0.1 })).toBe('vote.result');
    expect(best({ 'vote.for': 0.6, 'vote.against': 0.2, 'vote.result': 0.1 })).toBe('vote.for');
  });

  it('is not one that covers only the next', () => {
    expect(best({ 'motion.date': 0.45, 'vote.against': 0.4, 'vote.result': 0.1 })).toBe('motion.date');
  });

  it('has the probability of what it covers, and its lead over what it does not', () => {
    const { ranking } = decideOn({
      'vote.for': 0.4,
      'vote.against': 0.35,
      'vote.result': 0.1,
      'motion.date': 0.1,
      'off-topic': 0.05,
    });
    expect(ranking).toMatchObject({
      best: 'vote.result',
      facts: ['vote.for', 'vote.against', 'vote.result', 'motion.date'],
      evidence: { probability: expect.closeTo(0.85), lead: expect.closeTo(0.75), offTopic: 0.05 },
    });
  });

  it('is compared with the examples together with what it covers', () => {
    const compared: (readonly string[])[] = [];
    const compare = (_: unknown, facts: readonly string[]) => {
      compared.push(facts);
      return 0.25;
    };
    const { ranking } = decide(base, { compare, isKnownNumber }, toMessage({ 'vote.result': 0.9 }));
    expect(compared).toEqual([['vote.result', 'vote.for', 'vote.against']]);
    expect(ranking?.evidence.likeness).toBe(0.25);
  });
});

describe('small talk', () => {
  it.each([
    ['it is likelier than any fact', { greeting: 0.5, 'vote.for': 0.3 }, 'smalltalk'],
    ['it is likely only together with its other kinds', { greeting: 0.25, thanks: 0.2, 'vote.for': 0.3 }, 'smalltalk'],
    ['it is improbable', { greeting: 0.39, 'vote.for': 0.1 }, 'fallback'],
    ['a fact is likelier', { greeting: 0.42, 'vote.for': 0.58 }, 'answer'],
  ] as const)('if %s', (_, ranked, outcome) => {
    expect(decideOn(ranked).decision.outcome).toBe(outcome);
  });

  it('is a goodbye if it is also one', () => {
    expect(decideOn({ thanks: 0.7, farewell: 0.2 }).decision).toMatchObject({ smalltalk: 'farewell' });
    expect(decideOn({ thanks: 0.8, farewell: 0.05 }).decision).toMatchObject({ smalltalk: 'thanks' });
  });

  it('is of the likeliest kind', () => {
    expect(decideOn({ thanks: 0.4, greeting: 0.3 }).decision).toEqual({
      outcome: 'smalltalk',
      smalltalk: 'thanks',
      confidence: 0.7,
    });
  });

  it('is not made of unknown words, unless it is an example', () => {
    expect(decideOn({ greeting: 0.9, 'off-topic': 0.1 }, { unknown: 1 }).decision.outcome).toBe('fallback');
    expect(decideOn({ greeting: 1 }, { unknown: 1 }).decision.outcome).toBe('smalltalk');
  });
});

describe('a request', () => {
  it('is decided if all requests together are likelier than any fact', () => {
    expect(decideOn({ why: 0.25, more: 0.2, 'vote.for': 0.4 }).decision).toEqual({
      outcome: 'request',
      request: 'why',
      confidence: 0.45,
    });
    expect(decideOn({ why: 0.25, more: 0.2, 'vote.for': 0.55 }).decision.outcome).toBe('answer');
  });

  it('does not lend its probability to small talk, nor small talk to it', () => {
    expect(decideOn({ why: 0.3, thanks: 0.3, 'vote.for': 0.4 }).decision.outcome).toBe('fallback');
  });

  it('may have unknown words', () => {
    expect(decideOn({ why: 0.9, 'off-topic': 0.1 }, { unknown: 1 }).decision.outcome).toBe('request');
  });
});

it('any message gets a decision with a confidence from 0 to 1, and keeps what was known of it', () => {
  const meant = fc.constantFrom(...TOY.facts.keys(), 'off-topic', 'greeting', 'thanks');
  const weights = fc.dictionary(meant, fc.integer({ min: 1, max: 99 }), { minKeys: 1 });
  fc.assert(
    fc.property(weights, (weighed) => {
      const total = Object.values(weighed).reduce((sum, weight) => sum + weight, 0);
      const message = toMessage(
        Object.fromEntries(Object.entries(weighed).map(([id, weight]) => [id, weight / total])),
      );
      const decided = decide(base, model, message);
      expect(decided).toMatchObject(message);
      expect(decided.decision.confidence).toBeGreaterThanOrEqual(0);
      expect(decided.decision.confidence).toBeLessThanOrEqual(1);
    }),
  );
});
