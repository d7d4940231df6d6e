import type { Language } from '../language/detect.ts';
import type { Block } from './page.ts';
import type { Pen } from './pen.ts';

/** What one kind of picture has of its own. */
export interface PictureContent {
  /** Ids of the facts shown, whose sources are named. */
  readonly facts: readonly string[];
  readonly subtitle: (language: Language) => string;
  readonly draw: (language: Language, pen: Pen, top: number) => Block;
  /** A source as it stands below the picture; numbers count from 1, in the order of `facts`. */
  readonly nameSource: (source: string, number: number) => string;
  /** The picture in words, without its sources. */
  readonly caption: (language: Language) => string;
}
