import { describe, expect, it } from 'vitest';
import { stemArabic, stripArticle, stripClitics } from '../../src/language/arabic.ts';

const KNOWN: Readonly<Record<string, number>> = { قرار: 9, بيلاروسيا: 9, كم: 9, متي: 9, صوت: 9, روسيا: 9, هل: 9 };
const frequency = (word: string) => KNOWN[word] ?? 0;

describe('stripClitics', () => {
  it.each([
    ['والقرار', 'قرار'],
    ['وبالقرار', 'قرار'],
    ['للقرار', 'قرار'],
    ['بهالقرار', 'قرار'],
    ['عالقرار', 'قرار'],
    ['وكم', 'كم'],
    ['ومتي', 'متي'],
    ['لبيلاروسيا', 'بيلاروسيا'],
    ['بيلاروسيا', 'بيلاروسيا'],
    ['ولبيلاروسيا', 'بيلاروسيا'],
  ])('makes %s %s', (word, bare) => {
    expect(stripClitics(word, frequency)).toBe(bare);
  });
});

describe('what only looks like an article or a particle stays', () => {
  it.each(['الله', 'اللي', 'عشان', 'كان'])('%s', (word) => {
    expect(stripClitics(word, (rest) => (rest === 'ان' ? 99 : 0))).toBe(word);
  });

  it('if only the article comes off', () => {
    expect([stripArticle('بالقرار'), stripArticle('وكمان')]).toEqual(['قرار', 'وكمان']);
  });
});

describe('stemArabic', () => {
  it.each([
    ['تعديلات', 'تعديل'],
    ['صوتوا', 'صوت'],
    ['بيصوتوا', 'صوت'],
    ['دول', 'دول'],
  ])('makes %s %s', (word, stem) => {
    expect(stemArabic(word, frequency)).toBe(stem);
  });
});
