/** Tests of when the bot counts as healthy. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHealth, MAX_POLLING_SILENCE } from '../../src/operations/health.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';

/** A health with a clock that a test moves on. */
function createClockedHealth(get = createMemoryStorage().get, maxSilence = MAX_POLLING_SILENCE) {
  let time = 1_000_000;
  const health = createHealth({ now: () => time, storage: { get }, maxSilence });
  const wait = (ms: number) => {
    time += ms;
  };
  return { health, wait };
}

afterEach(() => vi.useRealTimers());

describe('a polling bot is healthy', () => {
  it('for 90 seconds after its start, until the first poll succeeds', async () => {
    const { health, wait } = createClockedHealth();
    wait(90_000);
    expect(await health.check()).toEqual({ isHealthy: true, lastContact: undefined, storage: 'ok' });
    wait(1);
    expect(await health.check()).toMatchObject({ isHealthy: false });
  });

  it('for 90 seconds after the last poll that succeeded', async () => {
    const { health, wait } = createClockedHealth();
    wait(80_000);
    health.noteContact();
    wait(90_000);
    expect(await health.check()).toEqual({ isHealthy: true, lastContact: 1_080_000, storage: 'ok' });
    wait(1);
    expect(await health.check()).toMatchObject({ isHealthy: false, storage: 'ok' });
    health.noteContact();
    expect(await health.check()).toMatchObject({ isHealthy: true });
  });
});

it('a bot with a webhook is healthy when nobody writes', async () => {
  const { health, wait } = createClockedHealth(undefined, Number.POSITIVE_INFINITY);
  wait(86_400_000);
  expect(await health.check()).toMatchObject({ isHealthy: true });
});

describe('a bot is unhealthy while its storage', () => {
  it('fails', async () => {
    const get = vi.fn().mockRejectedValueOnce(new Error('locked')).mockResolvedValue(undefined);
    const { health } = createClockedHealth(get);
    expect(await health.check()).toMatchObject({ isHealthy: false, storage: 'failing' });
    expect(await health.check()).toMatchObject({ isHealthy: true, storage: 'ok' });
  });

  it('does not answer within two seconds', async () => {
    vi.useFakeTimers();
    const { health } = createClockedHealth(() => new Promise(() => {}));
    const report = health.check();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await report).toMatchObject({ isHealthy: false, storage: 'no answer' });
  });
});

it('a bot is ready when it says so', () => {
  const { health } = createClockedHealth();
  expect(health.isReady()).toBe(false);
  health.setReady(true);
  expect(health.isReady()).toBe(true);
  health.setReady(false);
  expect(health.isReady()).toBe(false);
});
