/** What differs from one kind of picture to the next. */

import type { Language } from '../language/detect.ts';
import type { Block } from './page.ts';
import type { Pen } from './pen.ts';

/** The content of a picture, in each language. */
export interface PictureContent {
  /** Ids of the facts that it shows; their sources are named below it. */
  readonly facts: readonly string[];
  readonly subtitle: (language: Language) => string;
  readonly draw: (language: Language, pen: Pen, top: number) => Block;
  /** Names a source below the picture; `number` counts from 1, in the order of `facts`. */
  readonly nameSource: (source: string, number: number) => string;
  /** Says what the picture leaves open, if anything. */
  readonly note: (language: Language) => string | undefined;
}
