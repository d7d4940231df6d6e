import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../language/detect.ts';
import type { Picture, PictureKind } from '../pictures/pictures.ts';

/** Draws every picture in every language into a folder, as `vote.ar.png`; returns the paths. */
export async function drawPictures(pictures: ReadonlyMap<PictureKind, Picture>, folder: string): Promise<string[]> {
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
