/** The CPU time, user and system, that each call takes, in milliseconds, the least first. */
export async function timeEach(ask, texts, { warmUps = 1000, warmUpMs = 10_000, calls = texts.length } = {}) {
  const started = performance.now();
  for (let i = 0; i < warmUps && performance.now() - started < warmUpMs; i++) await ask(texts[i % texts.length]);
  const times = [];
  for (let i = 0; i < calls; i++) {
    const before = process.cpuUsage();
    await ask(texts[i % texts.length]);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b);
}

/** The value below which a share of sorted values lies. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** What is in use in this process after a collection of garbage, on V8's heap and beside it, in megabytes. */
export function usedMb() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
