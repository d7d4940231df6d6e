import { describe, expect, it } from 'vitest';
import { BELARUS, openPartsForTest } from '../../support/belarus.ts';

const { interpret } = openPartsForTest(BELARUS);

describe('another place, body or subject', () => {
  it.each([
    'who tabled the resolution on Eritrea?',
    'how many abstained in the vote on Chad?',
    'كم دولة أيدت القرار بشأن نيبال؟',
    'when was the resolution about climate change adopted?',
    'من قدم مشروع القرار عن غزة؟',
  ])('%j is off the topic', (text) => {
    expect(interpret(text).outcome).toBe('fallback');
  });

  it.each([
    ['who tabled the resolution on Belarus?', 'resolution.sponsors'],
    ['is the resolution about Ukraine?', 'resolution.country'],
    ['من قدم مشروع القرار عن بيلاروسيا؟', 'resolution.sponsors'],
    ['did France ask for the urgent debate?', 'session.requester'],
  ])('%j is on it', (text, fact) => {
    expect(interpret(text)).toMatchObject({ outcome: 'answer', facts: [fact] });
  });
});
