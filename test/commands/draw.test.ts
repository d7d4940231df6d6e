import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { drawPictures } from '../../src/commands/draw.ts';
import { createPictures } from '../../src/pictures/pictures.ts';
import { BELARUS, openPartsForTest } from '../support/belarus.ts';

it('every picture is drawn in every language, into a folder that is made if need be', async () => {
  const root = mkdtempSync(join(tmpdir(), 'qarar-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const { base, translate } = openPartsForTest(BELARUS);
  const folder = join(root, 'pictures');
  const paths = await drawPictures(createPictures(base, translate), folder);
  expect(paths.map((path) => path.slice(folder.length + 1)).sort()).toEqual(readdirSync(folder).sort());
  expect(readdirSync(folder).sort()).toEqual(['timeline.ar.png', 'timeline.en.png', 'vote.ar.png', 'vote.en.png']);
});
