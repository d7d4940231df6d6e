/** The lint rule for long captions: each must fit under a photo in Telegram. */

import type { Translator } from '../answering/texts.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Problem } from '../knowledge/problems.ts';
import type { FileLines } from '../knowledge/read-yaml.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { createPictures } from './pictures.ts';

/** The most characters of a caption in Telegram. */
export const MAX_CAPTION_LENGTH = 1024;

/** Reports every picture whose caption, with the names of its sources, is too long. */
export function checkCaptions(
  base: KnowledgeBase,
  translate: Translator,
  files: Readonly<Record<Language, FileLines>>,
  report: (problem: Problem) => void,
): void {
  for (const [kind, picture] of createPictures(base, translate)) {
    for (const language of LANGUAGES) {
      const { note = '', links } = picture.caption(language);
      const { length } = [note, ...links.map(({ name }) => name)].join('\n');
      if (length <= MAX_CAPTION_LENGTH) continue;
      const { file, lineOf } = files[language];
      const message =
        `the caption of the picture of the ${kind} has ${length} characters; a caption has at most ` +
        `${MAX_CAPTION_LENGTH}: shorten the names of its sources`;
      report({ code: 'text-too-long', file, line: lineOf(['sources']), message });
    }
  }
}
