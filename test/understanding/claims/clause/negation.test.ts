import { expect, it } from 'vitest';
import { negationOf } from '../../../support/claims.ts';

it.each([
  'the resolution was not adopted',
  'Germany never asked for the session',
  'لم يُعتمد القرار',
  'ألمانيا ما طلبت الجلسة',
  'القرار ماتقبلش',
])('a clause is denied as a whole: %s', (text) => {
  expect(negationOf(text).isDenied).toBe(true);
});

it.each(["wasn't it adopted?", 'ألم يُعتمد القرار؟', "it was adopted, wasn't it?", 'القرار اعتُمد، مش كده؟'])(
  'a negative question or a tag denies nothing: %s',
  (text) => {
    expect(negationOf(text)).toMatchObject({ isDenied: false, count: 0 });
  },
);

it.each(['it was Germany, not Russia, who asked'.replaceAll(',', ''), 'امتنعت 22 دولة لا 2'])(
  'only a name or a figure is denied: %s',
  (text) => {
    expect(negationOf(text)).toMatchObject({ isDenied: false, count: 1 });
  },
);

it('"no" before a noun denies what is said of it', () => {
  expect(negationOf('no Russian amendment was accepted')).toMatchObject({ isDenied: true, denied: new Set() });
});

it('"not" at the beginning denies; a negative question does not', () => {
  expect(negationOf('not adopted, was it').isDenied).toBe(true);
  expect(negationOf('was it not adopted').isDenied).toBe(false);
});
