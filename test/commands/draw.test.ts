import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDrawCommand, DrawError } from '../../src/commands/draw.ts';
import { runCommand } from '../support/commands.ts';

it('draws every picture in every language, creates the folder, and prints the paths', async () => {
  const root = mkdtempSync(join(tmpdir(), 'qarar-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'new', 'pictures');
  const { output } = await runCommand(createDrawCommand, [folder]);
  const names = ['timeline.ar.png', 'timeline.en.png', 'vote.ar.png', 'vote.en.png'];
  expect(readdirSync(folder).sort()).toEqual(names);
  expect(output.trim().split('\n').sort()).toEqual(names.map((name) => join(folder, name)));
});

it.each(['/proc/qarar/pictures', 'package.json', '/dev/null/pictures'])(
  'says which folder it cannot write to: %s',
  async (folder) => {
    const attempt = runCommand(createDrawCommand, [folder]);
    await expect(attempt).rejects.toThrow(DrawError);
    await expect(attempt).rejects.toThrow(`no picture can be written to ${folder}: `);
  },
);

it('needs a folder', async () => {
  await expect(runCommand(createDrawCommand, [])).rejects.toThrow("error: missing required argument 'folder'");
});
