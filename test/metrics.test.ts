import { describe, expect, it } from 'vitest';
import { createMetrics } from '../src/metrics.ts';

describe('the metrics', () => {
  it('are counted by their labels, in the format of Prometheus', async () => {
    const metrics = createMetrics();
    metrics.updates.inc({ kind: 'message' });
    metrics.updates.inc({ kind: 'message' });
    metrics.waitingCalls.set(3);
    const text = await metrics.registry.metrics();
    expect(text).toContain('qarar_updates_total{kind="message"} 2');
    expect(text).toContain('qarar_waiting_calls 3');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('of one bot are not those of another', async () => {
    createMetrics().updates.inc({ kind: 'message' });
    expect(await createMetrics().registry.metrics()).not.toContain('qarar_updates_total{kind="message"}');
  });
});
