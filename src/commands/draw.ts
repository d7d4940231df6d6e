/** `draw`: draws the pictures of the resolution into a folder. */
import { accessSync, constants, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { LANGUAGES } from '../language/detect.ts';
import { makeFolder } from '../make-folder.ts';
import type { Picture, PictureKind } from '../pictures/pictures.ts';
import { UserError } from '../user-error.ts';
import { type CommandContext, compileOptionsOf } from './command-context.ts';

/** A folder that pictures cannot be written to. */
export class DrawError extends UserError {}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(`${folder}/.`, constants.W_OK);
  } catch (error) {
    throw new DrawError(`no picture can be written to ${folder}: ${(error as Error).message}`, { cause: error });
  }
}

/** Draws every picture in every language into a folder, as `vote.ar.png`; returns the paths. */
async function drawPictures(pictures: ReadonlyMap<PictureKind, Picture>, folder: string): Promise<string[]> {
  prepareFolder(folder);
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
