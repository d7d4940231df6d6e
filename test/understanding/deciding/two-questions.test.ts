import { describe, expect, it } from 'vitest';
import type { Decision, ReadMessage } from '../../../src/understanding/deciding/interpretation.ts';
import { createQuestionSplitter } from '../../../src/understanding/deciding/two-questions.ts';
import type { Reading } from '../../../src/understanding/model.ts';
import { NEUTRAL, readingOf, TOY } from '../../support/toy.ts';

const answer = (fact: string, confidence = 0.9): Decision => ({ outcome: 'answer', facts: [fact], confidence });
const FALLBACK: Decision = { outcome: 'fallback', reason: 'off-topic', confidence: 0.9 };
const textOf = ({ terms }: Reading) => terms.map(({ word }) => word.text).join(' ');

const DECISIONS: Readonly<Record<string, Decision>> = {
  'who proposed it': answer('motion.sponsor'),
  'and when was it adopted': answer('motion.date', 0.8),
  'when was it adopted': answer('motion.date', 0.8),
  'who was it adopted': answer('motion.sponsor', 0.7),
  'and when about': answer('motion.date', 0.65),
  'how many backed it': answer('vote.for'),
  'and how many opposed it': answer('vote.against'),
  'and who wrote it': answer('motion.sponsor'),
  'and how did it end': answer('vote.result'),
  'and where is it': FALLBACK,
  'and when roughly': answer('motion.date', 0.59),
  'the sponsor': answer('motion.sponsor', 0.9),
  'a sponsor perhaps': answer('motion.sponsor', 0.84),
  'and the date': answer('motion.date', 0.86),
  'and perhaps a day': answer('motion.date', 0.84),
  'my neighbour told me all of it': answer('motion.sponsor', 0.99),
  'من قدمه': answer('motion.sponsor'),
  'ومتي اعتمد': answer('motion.date'),
  'متي اعتمد': answer('motion.date'),
  'ولا متي اعتمد': answer('motion.date'),
};
/** What is understood only after another fact. */
const AFTER: Readonly<Record<string, Decision>> = { 'motion.sponsor: and when': answer('motion.date', 0.75) };

/** Splits a text by the decisions above; any other text is off the topic. */
function split(text: string, whole: Decision = FALLBACK, recentFacts: readonly string[] = []) {
  const decideOn = (message: ReadMessage) => {
    const said = textOf(message.reading);
    const decision = AFTER[`${message.recentFacts[0]}: ${said}`] ?? DECISIONS[said] ?? FALLBACK;
    return { ...message, candidates: [], topicality: NEUTRAL, decision };
  };
  const model = { readSlice: (_: Reading, terms: Reading['terms']) => readingOf('', terms) };
  const splitQuestions = createQuestionSplitter(TOY, model, decideOn);
  const reading = readingOf(text);
  const { halves, decision } = splitQuestions({
    reading,
    recentFacts,
    candidates: [],
    topicality: NEUTRAL,
    decision: whole,
  });
  return { decision, halves: halves?.map((half) => textOf(half.reading)) };
}

describe('a message is two questions', () => {
  it.each([
    ['who proposed it and when was it adopted', 'who proposed it', 'and when was it adopted'],
    ['who proposed it? when was it adopted?', 'who proposed it', 'when was it adopted'],
    ['who proposed it & when was it adopted', 'who proposed it', 'when was it adopted'],
    ['من قدمه ومتى اعتمد؟', 'من قدمه', 'ومتي اعتمد'],
    ['من قدمه؟ متى اعتمد؟', 'من قدمه', 'متي اعتمد'],
    ['the sponsor and when was it adopted', 'the sponsor', 'and when was it adopted'],
    ['the sponsor and the date', 'the sponsor', 'and the date'],
    ['who proposed it and the date', 'who proposed it', 'and the date'],
  ])('in %j', (text, first, second) => {
    expect(split(text)).toMatchObject({
      halves: [first, second],
      decision: { outcome: 'answer', facts: ['motion.sponsor', 'motion.date'] },
    });
  });

  it('with the lesser confidence of the two', () => {
    expect(split('who proposed it and when was it adopted').decision.confidence).toBe(0.8);
  });

  it('the first of which may leave to the second what it is about', () => {
    expect(split('who and when was it adopted')).toMatchObject({
      halves: ['who was it adopted', 'and when was it adopted'],
      decision: { facts: ['motion.sponsor', 'motion.date'] },
    });
  });

  it('the second of which may lean on the first', () => {
    expect(split('who proposed it and when')).toMatchObject({
      halves: ['who proposed it', 'and when'],
      decision: { facts: ['motion.sponsor', 'motion.date'], confidence: 0.75 },
    });
  });

  it('answered first by one fact that covers both', () => {
    expect(split('how many backed it and how many opposed it').decision).toMatchObject({
      facts: ['vote.result', 'vote.for', 'vote.against'],
    });
  });

  it('if the whole means one of the two, too', () => {
    expect(split('who proposed it and when was it adopted', answer('motion.date')).halves).toHaveLength(2);
  });
});

describe('a message is one question', () => {
  it.each([
    ['nothing joins two parts', 'who proposed it when was it adopted'],
    ['the joining word offers an alternative', 'من قدمه ولا متى اعتمد؟'],
    ['the second half has no answer', 'who proposed it and where is it'],
    ['the first half has no answer', 'where is it and when was it adopted'],
    ['both halves have the same answer', 'who proposed it and who wrote it'],
    ['one half covers the other', 'how many backed it and how did it end'],
    ['a half is not sure', 'who proposed it and when roughly'],
    ['a half that does not ask is not very sure', 'who proposed it and perhaps a day'],
    ['a long first half only tells something', 'my neighbour told me all of it and when was it adopted'],
  ])('if %s', (_, text) => {
    expect(split(text)).toEqual({ decision: FALLBACK, halves: undefined });
  });

  it('if the whole means something else', () => {
    const whole = answer('motion.review');
    expect(split('who proposed it and when was it adopted', whole)).toEqual({ decision: whole, halves: undefined });
  });

  it('if it is small talk', () => {
    const whole: Decision = { outcome: 'smalltalk', smalltalk: 'greeting', confidence: 1 };
    expect(split('who proposed it and when was it adopted', whole).decision).toBe(whole);
  });

  it('if it is off the topic and the halves are not sure enough', () => {
    const suggestions: Decision = { outcome: 'suggestions', facts: ['motion.date'], confidence: 0.5 };
    expect(split('who proposed it and when about', FALLBACK).halves).toBeUndefined();
    expect(split('who proposed it and when about', suggestions).halves).toHaveLength(2);
  });

  it('if it has more than forty words', () => {
    const filler = 'blah '.repeat(40);
    expect(split(`${filler}? who proposed it and when was it adopted`).halves).toBeUndefined();
  });
});
