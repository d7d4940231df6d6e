import { expect, it } from 'vitest';
import { createStatementReader } from '../../../../src/understanding/claims/clause/read-statement.ts';
import { base, isName, tokensOf } from '../../../support/claims.ts';

const readStatement = createStatementReader(base, ({ marks }) => marks.has('filler'), isName);
const factsOf = (text: string, negated = false) =>
  readStatement(tokensOf(text), [], negated)?.parts.map((part) =>
    part.kind === 'statement' ? [part.fact, part.negated] : [],
  );

it.each([
  ['the resolution demands investigations', ['demands.investigations', false]],
  ['القرار يطالب بتحقيقات', ['demands.investigations', false]],
  ['Belarus implemented the recommendations of ODIHR', ['regrets.recommendations', true]],
])('"%s" says something of a fact', (text, part) => {
  expect(factsOf(text)?.[0]).toEqual(part);
});

it('a denial turns a statement around', () => {
  expect(factsOf('the resolution demands investigations', true)?.[0]).toEqual(['demands.investigations', true]);
});

it('says nothing of a fact that it does not mention', () => {
  expect(factsOf('the weather is fine')).toBeUndefined();
});
