import { expect, it } from 'vitest';
import { createWordRereader } from '../../../../src/understanding/claims/tokens/reread-words.ts';
import { base, model } from '../../../support/claims.ts';

const reread = createWordRereader(model.read, model.findClaimWords, base.claims.words);

it('a misspelt word has the marks of the right one', () => {
  expect([...reread('amendmnets', new Set(), undefined)]).toContain('amendment');
});

it('a word that is understood keeps its marks', () => {
  expect([...reread('text', new Set(['resolution']), undefined)]).toEqual(['resolution']);
});

it('«ما…ش» around a verb denies it', () => {
  expect([...reread('ماتقبلش', new Set(), undefined)]).toContain('not');
});

it('behind «ما», the ending is dropped and nothing is denied twice', () => {
  const marks = [...reread('تقبلش', new Set(), 'ما')];
  expect(marks).toContain('adopt');
  expect(marks).not.toContain('not');
});
