import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../src/understanding/interpret.ts';
import { openAnswererForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';
import { TOY, trainToy } from '../support/toy.ts';

const interpret = createInterpreter(TOY, trainToy());

describe('the interpretation of a message', () => {
  it.each([
    ['how many villagers voted for it', { outcome: 'answer', facts: ['vote.for'] }],
    ['كم صوتا مؤيدا', { outcome: 'answer', facts: ['vote.for'] }],
    ['what does a bridge cost today', { outcome: 'unanswered', facts: ['unanswered.cost'] }],
    ['hello', { outcome: 'smalltalk', smalltalk: 'greeting' }],
    ['cook me an egg', { outcome: 'fallback', reason: 'off-topic' }],
    ['who tabled the motion, and when?', { outcome: 'answer', facts: ['motion.sponsor', 'motion.date'] }],
    ['was the motion adopted in June?', { outcome: 'answer', facts: ['motion.date'], verdict: { value: 'no' } }],
  ])('of %j is %j', (text, expected) => {
    expect(interpret(text)).toMatchObject(expected);
  });

  it('depends on what the conversation was about', () => {
    expect(interpret('when?', ['motion.sponsor'])).toMatchObject({ outcome: 'answer', facts: ['motion.date'] });
    expect(interpret('when?').confidence).not.toBe(interpret('when?', ['motion.sponsor']).confidence);
  });

  it('has the language of the message', () => {
    expect(interpret('who proposed the motion').language).toBe('en');
    expect(interpret('من قدم القرار').language).toBe('ar');
    expect(interpret('7').language).toBeUndefined();
  });

  it('has no verdict if it is two questions', () => {
    const { trace } = interpret('was the motion adopted in June, and who proposed the motion?');
    expect(trace?.halves).toHaveLength(2);
    expect(trace?.decision).not.toHaveProperty('verdict');
  });
});

describe('the trace', () => {
  it('has what every step found', () => {
    const { trace } = interpret('when?', ['motion.sponsor']);
    expect(trace).toMatchObject({
      recentFacts: ['motion.sponsor'],
      followsUp: 'motion.sponsor',
      ranking: { best: 'motion.date' },
      decision: { outcome: 'answer', facts: ['motion.date'] },
    });
    expect(trace?.reading.terms).toHaveLength(1);
  });

  it('ends with the decision that is given', () => {
    const { trace, language, ...decision } = interpret('was the motion adopted in June?');
    expect(trace?.decision).toEqual(decision);
  });
});

describe('what is not read', () => {
  it.each(['', '   ', '?!…'])('is an empty message such as %j', (text) => {
    expect(interpret(text)).toEqual({ outcome: 'fallback', reason: 'empty', confidence: 1, language: undefined });
  });

  it.each([
    ['how did they vote ', 'en'],
    ['كم دولة صوتت ', 'ar'],
  ])('is a message that is too long, whose language is that of its beginning', (text, language) => {
    expect(interpret(text.repeat(500))).toEqual({ outcome: 'fallback', reason: 'too-long', confidence: 1, language });
  });
});

it('any message is understood somehow, and the same each time', () => {
  const facts = fc.subarray([...TOY.facts.keys(), 'vote.gone']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), facts, (text, recentFacts) => {
      const first = interpret(text, recentFacts);
      expect(first.confidence).toBeGreaterThanOrEqual(0);
      expect(first.confidence).toBeLessThanOrEqual(1);
      expect(interpret(text, recentFacts)).toEqual(first);
    }),
  );
});

describe('with everything that the bot has learned', () => {
  const { interpret: interpretWhole } = openAnswererForTest(BELARUS);

  it.each([
    ['how many abstained?', 'vote.abstentions'],
    ['kam dawla emtana3at', 'vote.abstentions'],
    ['كم دولة عارضت القرار؟', 'vote.against'],
    ['who tabled the resolution on Belarus?', 'resolution.sponsors'],
    ['did France ask for the urgent debate?', 'session.requester'],
  ])('%j is answered by %s', (text, fact) => {
    expect(interpretWhole(text)).toMatchObject({ outcome: 'answer', facts: [fact] });
  });

  it.each([
    ['who proposed the amendments and when was the election?', ['amendments.author', 'election.date']],
    ['who asked for the session and when was it?', ['session.requester', 'session.date']],
    ['من طلب الجلسة ومتى كانت؟', ['session.requester', 'session.date']],
    ['كم دولة امتنعت؟ ومين طلب الجلسة؟', ['vote.abstentions', 'session.requester']],
  ])('%j is two questions', (text, facts) => {
    expect(interpretWhole(text)).toMatchObject({ outcome: 'answer', facts });
  });

  it.each(['how many voted for, against and abstained?', 'ما هو مكتب المؤسسات الديمقراطية وحقوق الإنسان؟'])(
    '%j is one question',
    (text) => {
      expect(interpretWhole(text).trace?.halves).toBeUndefined();
    },
  );

  it.each(['who tabled the resolution on Eritrea?', 'من قدم مشروع القرار عن غزة؟', 'how do I cook rice'])(
    '%j is off the topic',
    (text) => {
      expect(interpretWhole(text).outcome).toBe('fallback');
    },
  );
});
