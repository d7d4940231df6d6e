/** Keeps the heap of the process small. */

import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 collect garbage sooner. The bot uses about 15 MB, which V8 by default lets garbage grow to 70 MB. V8 reads
 * both flags at each collection, so they can be set while the process runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=20');
}
