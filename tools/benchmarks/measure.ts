/** Measures CPU time and memory. */

/** How a function is timed. */
export interface TimingOptions {
  readonly warmUps?: number;
  /** The longest that warming up may take, in milliseconds. */
  readonly warmUpMs?: number;
  readonly calls?: number;
}

/** The CPU time of each call, user and system, in milliseconds, the shortest first. */
export async function timeEach(
  ask: (text: string) => unknown,
  texts: readonly string[],
  { warmUps = 1000, warmUpMs = 10_000, calls = texts.length }: TimingOptions = {},
): Promise<number[]> {
  const textAt = (i: number) => texts[i % texts.length] ?? '';
  const started = performance.now();
  for (let i = 0; i < warmUps && performance.now() - started < warmUpMs; i++) await ask(textAt(i));
  const times: number[] = [];
  for (let i = 0; i < calls; i++) {
    const before = process.cpuUsage();
    await ask(textAt(i));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b);
}

/** The value below which a share of sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The memory in use after a garbage collection, on V8's heap and outside it, in megabytes. */
export function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
