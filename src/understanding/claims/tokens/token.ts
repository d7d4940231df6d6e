/** A part of a message, as claims are read. */
import type { DateSpan } from '../../../language/dates.ts';

/** A word, phrase, number or date of a message. */
export interface Token {
  readonly text: string;
  /** What it is for a claim. */
  readonly marks: ReadonlySet<string>;
  /** The concepts of the model that its words name. */
  readonly concepts: ReadonlySet<string>;
  readonly number?: number | undefined;
  readonly symbol?: string | undefined;
  readonly date?: DateSpan | undefined;
  /** What is written between the token before and this one. */
  readonly gap: string;
  /** Whether it begins with a word for "and". */
  readonly isJoined: boolean;
  readonly isArabic: boolean;
}
