/** Tests of the log on standard error, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What a process writes to standard error that logs one line and ends at once. */
function logOnce(isTerminal: boolean): string {
  const urlOf = (file: string) => JSON.stringify(pathToFileURL(file).href);
  const code = `
    import { openLog } from ${urlOf('dist/open-log.js')};
    import { createLogger } from ${urlOf('dist/create-logger.js')};
    createLogger('info', await openLog(${isTerminal}), ['a-secret']).warn({ update: 7 }, 'failed with a-secret');
    process.exit();`;
  return spawnSync('node', ['--input-type=module', '--eval', code], { encoding: 'utf8' }).stderr;
}

describe('the log', () => {
  it('is lines of JSON for programs', () => {
    expect(JSON.parse(logOnce(false))).toMatchObject({ level: 40, update: 7, msg: 'failed with <secret>' });
  });

  it('is text for a person in a terminal', () => {
    const text = logOnce(true);
    expect(text).toContain('WARN');
    expect(text).toContain('failed with <secret>');
    expect(text).toMatch(/update.*: .*7/);
    expect(() => JSON.parse(text)).toThrow();
  });
});
