import type { Cited } from '../answering/citations.ts';
import type { Language } from '../language/detect.ts';
import type { Block } from './page.ts';
import type { Pen } from './pen.ts';

/** What one kind of picture has of its own. */
export interface PictureContent {
  /** Ids of the facts shown, whose sources are named. */
  readonly facts: readonly string[];
  readonly subtitle: (language: Language) => string;
  readonly draw: (language: Language, pen: Pen, top: number) => Block;
  /** The sources as they stand below the picture, a paragraph each. */
  readonly smallPrint: (sources: Cited['part']) => readonly string[];
  /** The picture in words, without its sources. */
  readonly caption: (language: Language) => string;
}
