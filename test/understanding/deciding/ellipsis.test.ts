import { describe, expect, it } from 'vitest';
import { isElliptic, survey } from '../../../src/understanding/deciding/ellipsis.ts';
import type { Decision, SplitMessage } from '../../../src/understanding/deciding/interpretation.ts';
import { NEUTRAL, readingOf, TOY } from '../../support/toy.ts';

const answer = (confidence: number): Decision => ({ outcome: 'answer', facts: ['vote.for'], confidence });
const unanswered = (confidence: number): Decision => ({
  outcome: 'unanswered',
  facts: ['unanswered.cost'],
  confidence,
});
const SUGGESTIONS: Decision = { outcome: 'suggestions', facts: ['vote.for', 'vote.against'], confidence: 0.45 };
const OFF_TOPIC: Decision = { outcome: 'fallback', reason: 'off-topic', confidence: 0.9 };
const GREETING: Decision = { outcome: 'smalltalk', smalltalk: 'greeting', confidence: 0.9 };

/** A message that was decided on alone; its candidates are only counted. */
function toMessage(text: string, decision: Decision, parts: Partial<SplitMessage> = {}): SplitMessage {
  const candidate = { meaning: { kind: 'off-topic' }, probability: 0.5 } as const;
  return {
    reading: readingOf(text),
    recentFacts: [],
    candidates: [candidate, candidate],
    topicality: NEUTRAL,
    decision,
    ...parts,
  };
}

const isLeaning = (...message: Parameters<typeof toMessage>) => isElliptic(TOY, toMessage(...message));

describe('what a message asks and names', () => {
  it.each([
    ['when was it', { asks: true, joins: false, things: 0, namesPlace: false }],
    ['and the motion', { asks: false, joins: true, things: 1, namesPlace: false }],
    ['والقرار', { asks: false, joins: true, things: 1, namesPlace: false }],
    ['who opposed the motion', { asks: true, joins: false, things: 2, namesPlace: false }],
    ['where is the bridge', { asks: true, joins: false, things: 1, namesPlace: true }],
    ['the tunnel', { asks: false, joins: false, things: 1, namesPlace: true }],
    ['', { asks: false, joins: false, things: 0, namesPlace: false }],
  ])('in %j is %j', (text, expected) => {
    expect(survey(TOY, readingOf(text))).toEqual(expected);
  });

  it('is nothing in a word that a yes-or-no question begins with', () => {
    expect(survey(TOY, { ...readingOf('is'), concepts: [span('weather')] }).things).toBe(0);
    expect(survey(TOY, { ...readingOf('rain'), concepts: [span('weather')] }).things).toBe(1);
  });
});

describe('a message leans on its conversation', () => {
  it.each<[string, string, Decision]>([
    ['it only asks', 'when was it', answer(0.8)],
    ['its answer is unsure, and it asks', 'who opposed it', answer(0.6)],
    ['its answer is unsure, and it goes on', 'and against', unanswered(0.6)],
    ['it gets a choice, and is short', 'the bakers', SUGGESTIONS],
    ['it means nothing alone', 'where', OFF_TOPIC],
    ['it means nothing alone, and gives a name', 'the bakers', OFF_TOPIC],
    ['it asks about something after "and"', 'and when was the motion', OFF_TOPIC],
    ['it may ask for others, or go on', 'and the bakers', { outcome: 'request', request: 'others', confidence: 0.5 }],
  ])('if %s: %j', (_, text, decision) => {
    expect(isLeaning(text, decision)).toBe(true);
  });
});

describe('a message is complete', () => {
  it.each<[string, string, Decision]>([
    ['its answer is sure', 'who opposed it', answer(0.67)],
    ['its answer is sure, and it only asks', 'when was it', answer(0.96)],
    ['it neither asks nor goes on', 'the motion', answer(0.6)],
    ['it names two things', 'who opposed the motion', answer(0.6)],
    ['it asks about the subject', 'where is the bridge', OFF_TOPIC],
    ['it asks about another subject', 'where is the tunnel', SUGGESTIONS],
    ['it asks about something, off the topic', 'when was the motion', OFF_TOPIC],
    ['it is small talk', 'and you', GREETING],
    ['it is answered, and has six words', 'so who was it that day', answer(0.6)],
    ['it gets a choice, and has six words', 'so it was the bakers again', SUGGESTIONS],
    ['it is off the topic, and has eight words', 'so it was like that all the time', OFF_TOPIC],
  ])('if %s: %j', (_, text, decision) => {
    expect(isLeaning(text, decision)).toBe(false);
  });

  it('if it is an example', () => {
    const { candidates } = toMessage('when', answer(0.6));
    expect(isLeaning('when', answer(0.6))).toBe(true);
    expect(isLeaning('when', answer(0.6), { candidates: candidates.slice(1) })).toBe(false);
  });

  it.each([
    ['unknown', { ...NEUTRAL, unknown: 0.5 }],
    ['unexplained', { ...NEUTRAL, unexplained: 0.2 }],
  ])('if a word of it is %s, unless it gets a choice', (_, topicality) => {
    expect(isLeaning('where', OFF_TOPIC, { topicality })).toBe(false);
    expect(isLeaning('when', answer(0.6), { topicality })).toBe(false);
    expect(isLeaning('and against', SUGGESTIONS, { topicality })).toBe(true);
  });
});

function span(concept: string) {
  return { concept, start: 0, end: 1 };
}
