import { expect, it } from 'vitest';
import type { BotContext } from '../../../src/telegram/context.ts';
import { createAnswerLog } from '../../../src/telegram/surfaces/answer-log.ts';

const question = { text: 'how many abstained?', recentFacts: ['vote.for'] };
const contextOf = (chat: number, from: number) => ({ chat: { id: chat }, from: { id: from }, msg: {} }) as BotContext;

it('the log knows the question of each message of an answer, by chat', () => {
  const log = createAnswerLog();
  log.add(1, [7, 8], question);
  expect([log.questionOf(1, 7), log.questionOf(1, 8)]).toEqual([question, question]);
  expect([log.questionOf(1, 9), log.questionOf(2, 7)]).toEqual([undefined, undefined]);
});

it('the log forgets the oldest of more than 5,000 answers', () => {
  const log = createAnswerLog();
  for (let id = 0; id <= 5000; id++) log.add(1, [id], question);
  expect(log.questionOf(1, 0)).toBeUndefined();
  expect(log.questionOf(1, 1)).toEqual(question);
});

it('the last answer is that of a person in a conversation', () => {
  const log = createAnswerLog();
  const answer = { messageId: 7, text: '22', facts: ['vote.abstentions'], question };
  log.setLast(contextOf(-5, 1), answer);
  expect(log.lastFor(contextOf(-5, 1))).toEqual(answer);
  expect(log.lastFor(contextOf(-5, 2))).toBeUndefined();
  expect(log.lastFor(contextOf(-6, 1))).toBeUndefined();
});
