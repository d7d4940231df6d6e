/** Tests of rate limits. */

import { describe, expect, it } from 'vitest';
import { createRateLimiter, type RateLimits } from '../../src/server/rate-limits.ts';
import { call, openServer } from '../support.ts';

/** Opens a limiter with a clock that stands still. `send` returns the seconds to wait; 0 if the call is accepted. */
function open(limits: RateLimits) {
  const clock = { ms: 0 };
  const limit = createRateLimiter(limits, () => clock.ms);
  const send = (chatId: number | string, method = 'sendMessage'): number => {
    try {
      limit(method, chatId);
      return 0;
    } catch (error) {
      return (error as { parameters: { retry_after: number } }).parameters.retry_after;
    }
  };
  return { clock, send };
}

describe('createRateLimiter', () => {
  it('refuses the message that is one too many in any second, whatever the chat', () => {
    const { clock, send } = open({ perSecond: 2 });
    expect([send(1), send(2), send(3)]).toEqual([0, 0, 1]);
    clock.ms = 999;
    expect(send(3)).toBe(1);
    clock.ms = 1000;
    expect([send(3), send(4), send(5)]).toEqual([0, 0, 1]);
  });

  it('slides: the second need not be one of the clock', () => {
    const { clock, send } = open({ perSecond: 2 });
    clock.ms = 900;
    expect([send(1), send(2)]).toEqual([0, 0]);
    clock.ms = 1100;
    expect(send(3)).toBe(1);
    clock.ms = 1900;
    expect(send(3)).toBe(0);
  });

  it('limits one chat, and leaves the others alone', () => {
    const { send } = open({ perChat: 1 });
    expect([send(1), send(1), send(2)]).toEqual([0, 1, 0]);
  });

  it('limits a group by the minute, and says how long to wait', () => {
    const { clock, send } = open({ perGroupMinute: 2 });
    expect([send(-1), send(-1), send(-1), send('@news'), send('@news'), send('@news')]).toEqual([0, 0, 60, 0, 0, 60]);
    expect([send(1), send(1), send(1)]).toEqual([0, 0, 0]);
    clock.ms = 58_001;
    expect(send(-1)).toBe(2);
    clock.ms = 60_000;
    expect(send(-1)).toBe(0);
  });

  it('counts only new messages, and none that it refused', () => {
    const { clock, send } = open({ perSecond: 1 });
    for (const method of ['editMessageText', 'answerCallbackQuery', 'sendChatAction', 'sendMessageDraft', 'getUpdates'])
      expect(send(1, method)).toBe(0);
    expect([send(1, 'sendPhoto'), send(1, 'copyMessage'), send(1, 'forwardMessages')]).toEqual([0, 1, 1]);
    clock.ms = 1000;
    expect(send(1)).toBe(0);
  });

  it('accepts everything without limits', () => {
    const { send } = open({});
    expect(Array.from({ length: 100 }, () => send(-1)).every((seconds) => seconds === 0)).toBe(true);
  });
});

it('a server with limits answers 429 as Telegram does, and the call has no effect', async () => {
  const server = await openServer({ limits: { perSecond: 1 } });
  const amal = server.addPerson();
  amal.start();
  const send = () => call(server, 'sendMessage', { chat_id: amal.chat.id, text: 'x' });
  expect((await send()).ok).toBe(true);
  expect(await send()).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  });
  expect(amal.messages).toHaveLength(2);
});
