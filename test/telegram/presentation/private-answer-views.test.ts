import { expect, it } from 'vitest';
import { createInterfaceTexts } from '../../../src/telegram/presentation/interface-texts.ts';
import { createPrivateAnswerViews } from '../../../src/telegram/presentation/private-answer-views.ts';
import { rowsOf } from './lighthouse-views.ts';

const views = createPrivateAnswerViews(
  createInterfaceTexts((_, key) => key),
  () => 'lamp_bot',
);

it('the line about an answer in a private chat leads to that chat', () => {
  expect(views.sent('en').html).toBe('inPrivate.sent');
  expect(rowsOf(views.sent('en'))).toEqual([['https://t.me/lamp_bot']]);
});

it('the line for a person who has not started the bot leads to the answer', () => {
  expect(views.link('en', 'vote_for').html).toBe('inPrivate.link');
  expect(rowsOf(views.link('ar', 'vote_for'))).toEqual([['https://t.me/lamp_bot?start=vote_for']]);
});
