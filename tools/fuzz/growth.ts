/** How fast the memory in use grows. */

/** The memory in use after some updates. */
export interface Measurement {
  readonly updates: number;
  readonly heapMb: number;
}

/** The growth of the memory in use, in megabytes for each 10,000 updates (least squares). */
export function growthOf(measurements: readonly Measurement[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(measurements.map(({ updates }) => updates)), mean(measurements.map(({ heapMb }) => heapMb))];
  const products = measurements.map(({ updates, heapMb }) => (updates - x) * (heapMb - y));
  const squares = measurements.map(({ updates }) => (updates - x) ** 2);
  return (10_000 * mean(products)) / mean(squares);
}
