import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createCallLimits, isGroupId } from '../../../src/telegram/transport/call-limits.ts';

function useClock() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const start = Date.now();
  return { seconds: () => (Date.now() - start) / 1000, start };
}

/** Lets messages wait, and returns the seconds after which each may go out; -1 for one whose deadline has passed. */
async function timesOf(chats: readonly (number | undefined)[], perSecond: number, usefulFor = 600_000) {
  const { seconds, start } = useClock();
  const limits = createCallLimits({ perSecond, now: Date.now });
  const times: number[] = [];
  const all = chats.map(async (chat, i) => {
    const noteAnswer = await limits.wait(chat, start + usefulFor);
    times[i] = noteAnswer ? seconds() : -1;
    noteAnswer?.();
  });
  await vi.advanceTimersByTimeAsync(700_000);
  await Promise.all(all);
  return times;
}

const range = (length: number, of: (i: number) => number) => Array.from({ length }, (_, i) => of(i));

describe('the limits', () => {
  it('let 30 messages out in a second, to different people', async () => {
    const times = await timesOf(
      range(100, (i) => i + 1),
      30,
    );
    for (const [i, time] of times.entries()) expect((times[i + 30] ?? time + 1) - time).toBeGreaterThanOrEqual(1);
    expect(times.at(-1)).toBeLessThan(3.5);
  });

  it('let one message a second out to a person', async () => {
    expect((await timesOf([7, 7, 7], 30)).map(Math.round)).toEqual([0, 1, 2]);
  });

  it('let 20 messages a minute out to a group, and one a second', async () => {
    const times = await timesOf(
      range(41, () => -42),
      30,
    );
    expect(times.slice(0, 20).map(Math.round)).toEqual(range(20, (i) => i));
    for (const [i, time] of times.entries()) expect((times[i + 20] ?? time + 60) - time).toBeGreaterThan(59.99);
    expect(times.at(-1)).toBeLessThan(122);
  });

  it('are fair: a person with many messages does not delay one with one', async () => {
    const times = await timesOf([...range(100, () => 7), 8], 2);
    expect(times.at(-1)).toBe(0);
  });

  it('do not let the changes of a message wait for its chat', async () => {
    expect(await timesOf([undefined, undefined, 7, undefined], 30)).toEqual([0, 0, 0, 0]);
  });

  it('give up a message after its deadline, which takes nobody a turn', async () => {
    const times = await timesOf([7, 7, 7, 7], 30, 1500);
    expect(times.map(Math.round)).toEqual([0, 1, -1, -1]);
  });

  it('count from the answer of Telegram, which may be late', async () => {
    const { seconds, start } = useClock();
    const limits = createCallLimits({ perSecond: 1, now: Date.now });
    const noteAnswer = await limits.wait(7, start + 60_000);
    const next = limits.wait(8, start + 60_000).then(seconds);
    setTimeout(() => noteAnswer?.(), 600);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await next).toBeCloseTo(1.6, 1);
  });

  it('do not wait forever for the answer of Telegram', async () => {
    const { seconds, start } = useClock();
    const limits = createCallLimits({ perSecond: 1, now: Date.now });
    await limits.wait(7, start + 60_000);
    const next = limits.wait(8, start + 60_000).then(seconds);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await next).toBeCloseTo(2, 1);
  });

  it('count what the replicas send together', async () => {
    const waitForReplicas = vi.fn(async () => {});
    const limits = createCallLimits({ perSecond: 30, now: Date.now, waitForReplicas });
    await limits.wait(7, Date.now() + 1000);
    expect(waitForReplicas).toHaveBeenCalledOnce();
  });
});

describe('a pause that Telegram asks for', () => {
  it('holds back the messages to that chat, and to no other', async () => {
    const { seconds, start } = useClock();
    const limits = createCallLimits({ perSecond: 30, now: Date.now });
    limits.holdBack(7, 5000);
    const held = limits.wait(7, start + 60_000).then(seconds);
    expect(await limits.wait(8, start + 60_000)).toBeDefined();
    await vi.advanceTimersByTimeAsync(6000);
    expect(await held).toBe(5);
  });

  it('for a second chat holds back all of them: it is the bot that sends too much', async () => {
    const { seconds, start } = useClock();
    const limits = createCallLimits({ perSecond: 30, now: Date.now });
    limits.holdBack(7, 5000);
    limits.holdBack(8, 3000);
    const other = limits.wait(9, start + 60_000).then(seconds);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await other).toBe(3);
  });
});

it('a group has a negative id', () => {
  expect([7, -42, -1001].map(isGroupId)).toEqual([false, true, true]);
});
