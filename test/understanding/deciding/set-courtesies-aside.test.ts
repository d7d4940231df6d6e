import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/understanding/deciding/interpretation.ts';
import { setCourtesiesAside } from '../../../src/understanding/deciding/set-courtesies-aside.ts';
import type { Candidate } from '../../../src/understanding/model.ts';
import { NEUTRAL, readingOf, TOY } from '../../support/toy.ts';

const ANSWER: Decision = { outcome: 'answer', facts: ['motion.sponsor'], confidence: 0.9 };
const FALLBACK: Decision = { outcome: 'fallback', reason: 'off-topic', confidence: 0.9 };
const greeting: Decision = { outcome: 'smalltalk', smalltalk: 'greeting', confidence: 0.9 };
const thanks: Decision = { outcome: 'smalltalk', smalltalk: 'thanks', confidence: 0.9 };
const CANDIDATES: readonly Candidate[] = [
  { meaning: { kind: 'off-topic' }, probability: 0.6 },
  { meaning: { kind: 'smalltalk', smalltalk: 'thanks' }, probability: 0.4 },
];

const DECISIONS: Readonly<Record<string, Decision>> = {
  'who proposed it': ANSWER,
  '. who proposed it': ANSWER,
  'من قدمه': ANSWER,
  yes: ANSWER,
  'yes or no': ANSWER,
  'lovely to be here': greeting,
  '. you made my day': thanks,
  '. is it true': thanks,
  '. yes': thanks,
  'hello everybody': greeting,
};

/** Decides on a text by the decisions above; any other text is off the topic. */
function decisionOn(text: string, recentFacts: readonly string[] = [], candidates = CANDIDATES) {
  const understand = setCourtesiesAside(TOY, (part, facts) => ({
    reading: readingOf(part),
    recentFacts: facts,
    candidates,
    topicality: NEUTRAL,
    decision: DECISIONS[part] ?? FALLBACK,
  }));
  return understand(text, recentFacts).decision;
}

describe('a message with courtesies', () => {
  it.each([
    'hello, who proposed it?',
    'who proposed it? thanks a lot',
    'hello dear, how are you? who proposed it? thanks',
    'مرحبا من قدمه؟ وشكرا جزيلا',
    'lovely to be here. who proposed it?',
    'who proposed it? you made my day!',
  ])('such as %j is decided on without them', (text) => {
    expect(decisionOn(text)).toEqual(ANSWER);
  });

  it('is off the topic if the rest is', () => {
    expect(decisionOn('hello, who cooked it?')).toEqual(FALLBACK);
  });

  it('stays small talk if the rest says nothing', () => {
    expect(decisionOn('hello everybody')).toEqual(greeting);
  });

  it.each(['who proposed it? is it true', 'who proposed it? yes?'])('keeps the tag of %j', (text) => {
    expect(decisionOn(text)).toEqual(FALLBACK);
  });

  it('that is an example is decided on as a whole', () => {
    expect(decisionOn('hello, who proposed it?', [], CANDIDATES.slice(0, 1))).toEqual(FALLBACK);
  });
});

describe('a message of nothing but courtesies', () => {
  it.each(['thanks a lot', 'hello. how are you?', '🎉', 'yes, thanks'])('such as %j is small talk', (text) => {
    expect(decisionOn(text)).toMatchObject({ outcome: 'smalltalk', smalltalk: 'thanks' });
  });

  it('is a greeting if no kind of small talk is likely', () => {
    expect(decisionOn('🎉', [], [])).toMatchObject({ outcome: 'smalltalk', smalltalk: 'greeting' });
  });
});

describe('"yes" or "no" alone', () => {
  it.each(['yes', 'yes or no?', 'نعم'])('means nothing: %j', (text) => {
    expect(decisionOn(text)).toMatchObject({ outcome: 'fallback' });
  });

  it('may continue a conversation', () => {
    expect(decisionOn('yes', ['motion.date'])).toEqual(ANSWER);
  });
});
