import { expect, it } from 'vitest';
import type { Responder } from '../../../src/answering/respond.ts';
import { compareReplies } from '../../../tools/evaluation/compare-replies.ts';
import type { LabelledQuestion } from '../../../tools/evaluation/labelled-question.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { respond: now } = openAnswererForTest(BELARUS);
const QUESTIONS: readonly LabelledQuestion[] = [
  { id: 'a', text: 'how many abstained?', expect: 'answer', facts: ['vote.abstentions'] },
  { id: 'b', text: 'كم دولة عارضت القرار؟', expect: 'answer', facts: ['vote.against'] },
  { id: 'c', text: 'hello', expect: 'smalltalk' },
];

/** The bot as it is, except that one text is read as another. */
const readingAs =
  (text: string, asked: string): Responder =>
  (question) =>
    now(question.text === text ? { ...question, text: asked } : question);

it('reports that nothing has changed', () => {
  expect(compareReplies(QUESTIONS, now, now)).toBe('3 questions: 0 changed, 0 now right, 0 no longer right\n');
});

it('shows the old and the new reply, and counts what is now right', () => {
  const before = readingAs('how many abstained?', 'how many voted against?');
  const shown = compareReplies(QUESTIONS, before, now);
  expect(shown).toMatch(
    /^a how many abstained\?\n {2}- wrong {2}answer vote\.against: .*\n {2}\+ right {2}answer vote\.abstentions: .*22/,
  );
  expect(shown).toMatch(/1 changed, 1 now right, 0 no longer right\n$/);
});

it('counts what is no longer right', () => {
  expect(compareReplies(QUESTIONS, now, readingAs('كم دولة عارضت القرار؟', 'كم دولة أيدت القرار؟'))).toMatch(
    /1 changed, 0 now right, 1 no longer right\n$/,
  );
});

it('shows a reply whose wording alone has changed', () => {
  const before: Responder = (question) => {
    const reply = now(question);
    return { ...reply, parts: reply.parts.map((part) => (part.kind === 'text' ? { ...part, text: 'OLD' } : part)) };
  };
  expect(compareReplies(QUESTIONS.slice(0, 1), before, now)).toMatch(/- right {2}answer vote\.abstentions: OLD/);
});
