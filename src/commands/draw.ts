/** `draw`: draws the pictures of the resolution into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { LANGUAGES } from '../language/detect.ts';
import type { Picture, PictureKind } from '../pictures/pictures.ts';
import { type CommandContext, compileOptionsOf } from './command-context.ts';

/** Draws every picture in every language into a folder, as `vote.ar.png`; returns the paths. */
async function drawPictures(pictures: ReadonlyMap<PictureKind, Picture>, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (const [kind, picture] of pictures) {
    for (const language of LANGUAGES) {
      const path = join(folder, `${kind}.${language}.png`);
      writeFileSync(path, await picture.drawPng(language));
      paths.push(path);
    }
  }
  return paths;
}

/** The command that draws the pictures. */
export function createDrawCommand(context: CommandContext): Command {
  return new Command('draw')
    .description('draw the pictures of the resolution as PNG files')
    .argument('<folder>', 'the folder to write them to')
    .action(async (folder: string) => {
      const [{ openAnswerer }, { createPictures }] = await Promise.all([
        import('../cache/open-answerer.ts'),
        import('../pictures/pictures.ts'),
      ]);
      const { base, translate } = await openAnswerer(compileOptionsOf(context));
      const paths = await drawPictures(createPictures(base, translate), folder);
      for (const path of paths) context.output.write(`${path}\n`);
    });
}
