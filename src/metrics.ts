/** The numbers that show how the bot is doing, in the format of Prometheus. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The numbers, each with its labels. Modules count with them; the operations server shows them. */
export type Metrics = ReturnType<typeof createMetrics>;

/** The upper limits of the buckets of answer times, in seconds: up to the deadline of a private answer. */
const ANSWER_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/**
 * Creates the numbers, all at zero.
 *
 * @example metrics.updates.inc({ kind: 'message' })
 */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const count = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter<L>({ name: `qarar_${name}_total`, help, labelNames, registers });
  return {
    registry,
    updates: count('updates', 'Updates that were received', ['kind']),
    droppedUpdates: count('dropped_updates', 'Updates that were not handled', ['reason']),
    replies: count('replies', 'Replies that were sent', ['outcome', 'place', 'language']),
    unanswered: count('unanswered', 'Questions that no source answers', ['topic']),
    apiErrors: count('api_errors', 'Calls that the Bot API refused or did not answer', ['method', 'code']),
    givenUpCalls: count('given_up_calls', 'Calls that were given up', ['reason']),
    repeatedCalls: count('repeated_calls', 'Calls that were sent again, because it is unknown if they arrived', []),
    waitingCalls: new Gauge({
      name: 'qarar_waiting_calls',
      help: 'Calls that wait for the rate limit or for a retry',
      registers,
    }),
    answerSeconds: new Histogram({
      name: 'qarar_answer_seconds',
      help: 'Time from the receipt of an update until it was handled',
      buckets: ANSWER_BUCKETS,
      registers,
    }),
  };
}
