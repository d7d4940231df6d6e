import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the counts in one line, and names each test that was left out. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    for (const test of tests) if (test.result().state === 'skipped') console.log(`left out: ${test.fullName}`);
    console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  }
}
