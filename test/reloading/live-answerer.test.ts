import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { copyLighthouse } from '../support/broken-knowledge.ts';

const SLOW = { timeout: 30_000 };

/**
 * Opens a live answerer of the built code in a process of its own; it prints a title after the start and each reload.
 */
async function openLive(copy: ReturnType<typeof copyLighthouse>) {
  const options = { folders: copy.small, cacheFolder: join(copy.folder, 'cache'), runtime: process.version };
  const module = JSON.stringify(pathToFileURL(resolve('dist/reloading/live-answerer.js')));
  const code = `import(${module}).then(async ({ openLiveAnswerer }) => {
    const show = ({ translate }) => console.log('title: ' + translate('en', 'lighthouse.lamps.title'));
    const onProblem = ({ message }) => console.log('problem: ' + message.split('\\n')[1]);
    const { answerer } = await openLiveAnswerer(${JSON.stringify(options)}, { onReload: show, onProblem });
    show(answerer());
    setInterval(() => {}, 1000);
  });`;
  const child: ChildProcess = spawn('node', ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const lines = () => output.trim().split('\n');
  await vi.waitFor(() => expect(lines()).toEqual(['title: Lamps']), SLOW);
  return lines;
}

it('an edit takes effect without a restart; a broken file is reported and changes nothing until it is fixed', async () => {
  const copy = copyLighthouse();
  const lines = await openLive(copy);
  copy.edit('locales/en/lighthouse-2031.json', '"title": "Lamps"', '"title": "Lights"');
  await vi.waitFor(() => expect(lines().at(-1)).toBe('title: Lights'), SLOW);
  copy.edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
  await vi.waitFor(() => expect(lines().at(-1)).toMatch(/^problem: .*facts\.yaml:6 error unknown-source/), SLOW);
  copy.edit('knowledge/lighthouse-2031/facts.yaml', 'source: U9', 'source: U1');
  await vi.waitFor(() => expect(lines().at(-1)).toBe('title: Lights'), SLOW);
});
