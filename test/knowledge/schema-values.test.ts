import { expect, it } from 'vitest';
import { z } from 'zod';
import { figure, inEachLanguage } from '../../src/knowledge/schema-values.ts';

it('an object may have a value in each language, and in no other', () => {
  const schema = z.strictObject(inEachLanguage(z.string()));
  expect(schema.safeParse({ ar: 'نعم', en: 'yes' }).success).toBe(true);
  expect(schema.safeParse({ ar: 'نعم', fr: 'oui' }).success).toBe(false);
});

it.each([[23], ['2020-09-18'], [{ month: '2020-09' }], [{ sum: ['a', 'b'] }]])('%j is a figure', (value) => {
  expect(figure.safeParse(value).success).toBe(true);
});

it.each([[-1], ['2020-02-30'], [{ month: '2020-13' }]])('%j is no figure', (value) => {
  expect(figure.safeParse(value).success).toBe(false);
});
