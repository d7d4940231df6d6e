/** Opens the product for a benchmark, as `node dist/main.js` does. */

import type { Answerer } from '#src/answering/answerer.ts';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { keepHeapSmall } from '#src/keep-heap-small.ts';
import { DEFAULT_KNOWLEDGE } from '#src/paths.ts';
import { compileOptionsFor } from '../product.ts';

/** How to compile the resolution that is measured. */
export const COMPILE_OPTIONS = compileOptionsFor(DEFAULT_KNOWLEDGE);

/** Opens the answerer with the heap settings of the bot. */
export function openBenchmarkAnswerer(): Promise<Answerer> {
  keepHeapSmall();
  return openAnswerer(COMPILE_OPTIONS);
}
