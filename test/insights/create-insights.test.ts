import { expect, it } from 'vitest';
import { createInsights } from '../../src/insights/create-insights.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';

it('0 days turn everything off', () => {
  expect(createInsights(createMemoryStorage(), 0, Date.now)).toBeUndefined();
  expect(createInsights(createMemoryStorage(), 1, Date.now)?.days).toBe(1);
});
