import { expect, it } from 'vitest';
import type { Responder } from '../../../src/answering/respond.ts';
import { compareReplies } from '../../../tools/evaluation/compare-replies.ts';
import { BELARUS, openAnswererForTest } from '../../support/belarus.ts';

const { respond: now } = openAnswererForTest(BELARUS);
const QUESTIONS = [
  { id: 'a', text: 'how many abstained?', expect: 'answer', facts: ['vote.abstentions'] },
  { id: 'b', text: 'كم دولة عارضت القرار؟', expect: 'answer', facts: ['vote.against'] },
  { id: 'c', text: 'hello', expect: 'smalltalk' },
] as const;

/** As it is, but for what was asked so. */
const otherwise =
  (text: string, asked: string): Responder =>
  (question) =>
    now(question.text === text ? { ...question, text: asked } : question);

it('says where nothing has changed', () => {
  expect(compareReplies(QUESTIONS, now, now)).toBe(
    '3 questions: 0 answered otherwise, 0 right now, 0 no longer right\n',
  );
});

it('shows what was answered and what is, and counts what was mended', () => {
  const before = otherwise('how many abstained?', 'how many voted against?');
  const shown = compareReplies(QUESTIONS, before, now);
  expect(shown).toMatch(
    /^a how many abstained\?\n {2}- wrong {2}answer vote\.against: Only 2.*\n {2}\+ right {2}answer vote\.abstentions: 22/,
  );
  expect(shown).toMatch(/1 answered otherwise, 1 right now, 0 no longer right\n$/);
});

it('counts what is no longer right', () => {
  expect(compareReplies(QUESTIONS, now, otherwise('كم دولة عارضت القرار؟', 'كم دولة أيدت القرار؟'))).toMatch(
    /1 answered otherwise, 0 right now, 1 no longer right\n$/,
  );
});

it('shows an answer of which only the words have changed', () => {
  const before: Responder = (question) => {
    const reply = now(question);
    return { ...reply, parts: reply.parts.map((part) => (part.kind === 'text' ? { ...part, text: 'OLD' } : part)) };
  };
  expect(compareReplies(QUESTIONS.slice(0, 1), before, now)).toMatch(/- right {2}answer vote\.abstentions: OLD/);
});
