import { expect, it } from 'vitest';
import { createStatementReader } from '../../../../src/understanding/claims/clause/read-statement.ts';
import { createNeutralWords } from '../../../../src/understanding/claims/message/neutral-words.ts';
import { base, isName, tokensOf } from '../../../support/claims.ts';

const readStatement = createStatementReader(base, createNeutralWords(base.claims), isName);
const factsOf = (text: string, about: readonly string[] = [], negated = false) =>
  readStatement(tokensOf(text), about, negated)?.parts.map((part) =>
    part.kind === 'statement' ? [part.fact, part.negated] : [],
  );

it.each([
  ['the resolution demands investigations', ['demands.investigations', false]],
  ['القرار يطالب بتحقيقات', ['demands.investigations', false]],
  ['Belarus implemented the recommendations of ODIHR', ['regrets.recommendations', true]],
])('"%s" says something of a fact', (text, part) => {
  expect(factsOf(text, [part[0] as string])?.[0]).toEqual(part);
});

it('a denial turns a statement around', () => {
  const about = ['demands.investigations'];
  expect(factsOf('the resolution demands investigations', about, true)?.[0]).toEqual(['demands.investigations', true]);
});

it('so does "stop", and what is left out', () => {
  const about = ['commissioner.monitoring'];
  expect(factsOf('the commissioner is told to stop monitoring', about)?.[0]).toEqual(['commissioner.monitoring', true]);
});

it('what is denied is only of the fact that the message is about', () => {
  expect(factsOf('the resolution demands investigations', [], true)).toBeUndefined();
});

it('says nothing of a fact that it does not mention', () => {
  expect(factsOf('the weather is fine')).toBeUndefined();
});

it.each([
  ['ODIHR did not invite Belarus', true],
  ['Belarus was not invited by ODIHR', true],
  ['Belarus did not invite ODIHR', false],
  ['ODIHR was not invited by Belarus', false],
])('"%s" says it of another than the fact does: %s', (text, expected) => {
  expect(readStatement(tokensOf(text), ['regrets.invitation'], true)?.hasUnreadValue).toBe(expected);
});

it.each([
  ['the High Commissioner has to present an oral update', 'commissioner.oral-update', false],
  ['the opposition must hold a dialogue with civil society', 'demands.dialogue', true],
  ['the Council asks Belarus to hold a dialogue with the opposition', 'demands.dialogue', false],
])('"%s" says it of another: %s, %s', (text, fact, expected) => {
  expect(readStatement(tokensOf(text), [fact], false)?.hasUnreadValue).toBe(expected);
});

it.each([
  ['Belarus has to present an oral update', 'commissioner.oral-update', true],
  ['Germany must hold a dialogue with the opposition', 'demands.dialogue', true],
  ['the High Commissioner has to present an oral update', 'commissioner.oral-update', false],
])('"%s" asks another for it: %s, %s', (text, fact, negated) => {
  expect(readStatement(tokensOf(text), [fact], false)?.parts).toContainEqual({ kind: 'statement', fact, negated });
});
