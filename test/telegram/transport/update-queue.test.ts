import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../../src/telegram/transport/update-queue.ts';

it('handlers begin one after another, each when what the one before could do at once is done', async () => {
  const takeTurn = createTurns(() => nextTurn());
  const steps: string[] = [];
  const handle = async (name: string) => {
    await takeTurn();
    steps.push(`${name} begins`);
    await Promise.resolve();
    steps.push(`${name} ends`);
  };
  await Promise.all(['first', 'second'].map(handle));
  expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('a turn that fails is over', async () => {
  const takeTurn = createTurns(() => Promise.reject(new Error('Redis is away')));
  await expect(takeTurn()).resolves.toBeUndefined();
  await expect(takeTurn()).resolves.toBeUndefined();
});
