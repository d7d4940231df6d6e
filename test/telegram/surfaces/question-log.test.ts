import { describe, expect, it } from 'vitest';
import { NEW_CONVERSATION } from '../../../src/answering/conversation-memory.ts';
import { createQuestionLog, type LoggedMessage } from '../../../src/telegram/surfaces/question-log.ts';

const CHAT = { id: 5, type: 'private', first_name: 'Badr' } as const;
const QUESTION = { conversation: { ...NEW_CONVERSATION, facts: ['vote.for'] }, answer: { chat: 5, messageId: 8 } };
const write = (fields: Partial<LoggedMessage> = {}): LoggedMessage => ({
  chat: CHAT,
  message_id: 7,
  date: 1001,
  text: 'how many abstained?',
  ...fields,
});

function start() {
  let time = 1_000_900;
  const log = createQuestionLog(() => time);
  const passUntil = (second: number) => {
    time = second * 1000 + 999;
  };
  return { log, passUntil };
}

it('a question is found by its chat and message', () => {
  const { log } = start();
  log.set(write(), QUESTION);
  expect(log.get(write({ text: 'edited' }))).toMatchObject(QUESTION);
  expect(log.get(write({ message_id: 8 }))).toBeUndefined();
  expect(log.get(write({ chat: { ...CHAT, id: 6 } }))).toBeUndefined();
});

it('the log keeps no texts', () => {
  const { log } = start();
  log.set(write(), QUESTION);
  expect(JSON.stringify(log.get(write()))).not.toContain('abstained');
});

describe('a message is unchanged', () => {
  it('if its text is the same as when it was logged last', () => {
    const { log } = start();
    expect(log.isUnchanged(write())).toBe(false);
    log.set(write(), QUESTION);
    expect(log.isUnchanged(write())).toBe(true);
    expect(log.isUnchanged(write({ text: 'how many abstained' }))).toBe(false);
    log.set(write({ text: 'how many abstained' }), QUESTION);
    expect(log.isUnchanged(write())).toBe(false);
  });

  it('if its caption is the same', () => {
    const { log } = start();
    const photo: LoggedMessage = { chat: CHAT, message_id: 9, date: 1001, caption: 'كم دولة امتنعت؟' };
    log.set(photo, QUESTION);
    expect(log.isUnchanged({ ...photo })).toBe(true);
    expect(log.isUnchanged({ ...photo, caption: 'كم دولة عارضت؟' })).toBe(false);
  });
});

describe('an edit', () => {
  it('is too late more than 900 seconds after the message, whatever is known of it', () => {
    const { log, passUntil } = start();
    log.set(write(), QUESTION);
    passUntil(1901);
    expect([log.isTooLate(write()), log.isTooLate(write({ message_id: 8 }))]).toEqual([false, false]);
    passUntil(1902);
    expect([log.isTooLate(write()), log.isTooLate(write({ message_id: 8 }))]).toEqual([true, true]);
  });

  it('is too late if the message is not logged, and was not written after the second in which the log started', () => {
    const { log } = start();
    expect(log.isTooLate(write({ date: 1000 }))).toBe(true);
    expect(log.isTooLate(write({ date: 1001 }))).toBe(false);
    log.set(write({ date: 990 }), QUESTION);
    expect(log.isTooLate(write({ date: 990 }))).toBe(false);
  });
});

it('forgets the questions of a chat, and no others', () => {
  const { log } = start();
  const other = write({ chat: { ...CHAT, id: 55 } });
  log.set(write(), QUESTION);
  log.set(other, QUESTION);
  log.forget(5);
  expect([log.get(write()), log.get(other)?.answer?.messageId]).toEqual([undefined, 8]);
});
