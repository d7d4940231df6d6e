/** Tests of callback queries. */

import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer } from '../support.ts';

const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

async function press() {
  let time = 1_600_000_000_000;
  const server = await openServer({ now: () => time });
  const amal = server.addPerson();
  const pressed = amal.press(amal.send('x'), { data: 'fact:x' });
  return {
    server,
    pressed,
    callback_query_id: pressed.query.id,
    later: (ms: number) => {
      time += ms;
    },
  };
}

describe('answerCallbackQuery', () => {
  it('shows the person one answer', async () => {
    const { server, pressed, callback_query_id } = await press();
    expect(pressed.answer).toBeUndefined();
    const answered = pressed.answered();
    await getResult(server, 'answerCallbackQuery', { callback_query_id, text: 'تم', show_alert: true });
    expect(await answered).toEqual({ text: 'تم', show_alert: true });
    expect(pressed.answer).toEqual({ text: 'تم', show_alert: true });
    expect(await getError(server, 'answerCallbackQuery', { callback_query_id })).toBe(TOO_OLD);
  });

  it('fails for a query that is too old, has expired or does not exist', async () => {
    const { server, pressed, callback_query_id, later } = await press();
    later(30_001);
    expect(await getError(server, 'answerCallbackQuery', { callback_query_id })).toBe(TOO_OLD);
    const other = await press();
    other.server.fail({ kind: 'expire-callbacks' });
    expect(await getError(other.server, 'answerCallbackQuery', { callback_query_id: other.callback_query_id })).toBe(
      TOO_OLD,
    );
    expect(await getError(server, 'answerCallbackQuery', { callback_query_id: '5' })).toBe(TOO_OLD);
    expect(pressed.answer).toBeUndefined();
  });

  it('accepts at most 200 characters', async () => {
    const { server, callback_query_id } = await press();
    expect(await getError(server, 'answerCallbackQuery', { callback_query_id, text: 'x'.repeat(201) })).toBe(
      'Bad Request: MESSAGE_TOO_LONG',
    );
  });

  it('rejects the wait for an answer that does not come', async () => {
    const { pressed } = await press();
    await expect(pressed.answered({ timeoutMs: 1 })).rejects.toThrow(
      'the bot did not answer the button "fact:x" within 1 ms',
    );
  });
});
