/** Tests of waiting for changes. */

import { describe, expect, it } from 'vitest';
import { createChangeSignal } from '../../src/state/change-signal.ts';

describe('until', () => {
  it('resolves with what is there already', async () => {
    expect(await createChangeSignal().until(0, () => 0)).toBe(0);
  });

  it('looks again after each change', async () => {
    const changes = createChangeSignal();
    const values: (string | undefined)[] = [undefined, undefined, 'here'];
    const found = changes.until(10_000, () => values.shift());
    changes.notify();
    changes.notify();
    expect(await found).toBe('here');
    expect(values).toEqual([]);
  });

  it('serves waiters in order', async () => {
    const changes = createChangeSignal();
    const queue: string[] = [];
    const waits = [1, 2].map(() => changes.until(10_000, () => queue.shift()));
    queue.push('a', 'b');
    changes.notify();
    expect(await Promise.all(waits)).toEqual(['a', 'b']);
  });

  it('resolves with undefined when the time is up', async () => {
    expect(await createChangeSignal().until(1, () => undefined)).toBeUndefined();
  });

  it('rejects when the signal is closed, and afterwards', async () => {
    const changes = createChangeSignal();
    const waiting = expect(changes.until(10_000, () => undefined)).rejects.toThrow('was closed while waiting');
    changes.close();
    await waiting;
    await expect(changes.until(10_000, () => undefined)).rejects.toThrow('the server is closed');
  });
});

it('watch calls back after each change, until it is stopped', () => {
  const changes = createChangeSignal();
  let count = 0;
  const stop = changes.watch(() => count++);
  changes.notify();
  changes.notify();
  stop();
  changes.notify();
  expect(count).toBe(2);
});
