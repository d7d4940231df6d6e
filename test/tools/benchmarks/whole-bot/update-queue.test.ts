import { expect, it } from 'vitest';
import { createUpdateQueue, toMessage } from '../../../../tools/benchmarks/whole-bot/update-queue.ts';

it('each question is from another chat, which waits until it is answered', () => {
  const queue = createUpdateQueue();
  queue.add(['one', 'two']);
  const chats = queue.from(0, 100).map(({ message }) => message?.chat.id ?? 0);
  expect(new Set(chats).size).toBe(2);
  expect(chats.map(queue.noteAnswer)).toEqual([true, true]);
  expect(chats.map(queue.noteAnswer)).toEqual([false, false]);
  expect(queue.waiting()).toBe(0);
});

it('updates come back until they are confirmed, as from Telegram', () => {
  const queue = createUpdateQueue();
  queue.add(['one', 'two', 'three']);
  const ids = (offset: number) => queue.from(offset, 2).map(({ update_id }) => update_id);
  expect([ids(0), ids(0), ids(2), ids(4)]).toEqual([[1, 2], [1, 2], [2, 3], []]);
});

it('the client has the language of the text', () => {
  expect([toMessage('كم دولة؟', 1), toMessage('who?', 1)].map(({ from }) => from.language_code)).toEqual(['ar', 'en']);
});
