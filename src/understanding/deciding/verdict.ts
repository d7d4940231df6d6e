/** The verdict on what a message asserts. */

/** A figure that a message gets wrong: a count, a session's number, a share from 0 to 1, or a day like `2020-09-18`. */
export type CorrectedFigure =
  | { readonly unit: 'count' | 'session' | 'percent'; readonly claimed: number; readonly actual: number }
  | { readonly unit: 'day'; readonly claimed: string; readonly actual: string };

/** Something that a message gets wrong: the fact that contradicts it and, if it is a figure, both figures. */
export interface Correction {
  readonly fact: string;
  readonly figure?: CorrectedFigure | undefined;
}

/** The answer to a claim: yes if every part holds, no if a part does not. */
export type Verdict = { readonly value: 'yes' } | { readonly value: 'no'; readonly corrections: readonly Correction[] };
