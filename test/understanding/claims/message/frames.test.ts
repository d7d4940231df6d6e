import { describe, expect, it } from 'vitest';
import { createFrameRemover } from '../../../../src/understanding/claims/message/frames.ts';
import { base, tokensOf } from '../../../support/claims.ts';

const setFramesAside = createFrameRemover(base, new Set());
const textsOf = (text: string) =>
  setFramesAside(tokensOf(text)).map((token) => [token.text, ...token.marks].join(' | '));

describe('who says it is one token, and the claim begins behind it', () => {
  it.each([
    ['a girl in my seminar swears that 23 voted yes', 'a girl in my seminar swears that | reports', '23'],
    ['quick check before we go to print: 23 voted yes', 'quick check before we go to print | reports', '23'],
    ['سمعت في الراديو أن روسيا قدمت 17 تعديلا', 'سمعت في الراديو ان | reports', 'روسيا'],
  ])('in "%s"', (text, frame, next) => {
    const [first, second] = textsOf(text);
    expect(first).toBe(frame);
    expect(second?.split(' | ')[0]).toBe(next);
  });
});

it.each([
  ['Russia proposed 17 amendments, is that what they say', 'is that what they say | tag'],
  ['روسيا قدمت 17 تعديلا، هكذا سمعت', 'هكذا سمعت | tag'],
])('what is asked or said behind the claim is a tag: "%s"', (text, tag) => {
  expect(textsOf(text).at(-1)).toBe(tag);
});

it.each(['it is a lie that 23 voted yes', 'who says that 23 voted yes', 'nobody says 23 voted yes'])(
  'what would turn the claim round or asks stays: "%s"',
  (text) => {
    expect(setFramesAside(tokensOf(text))).toEqual(tokensOf(text));
  },
);
