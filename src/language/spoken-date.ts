/** A date as people say it: some of its parts. */

/** The parts of a date that a message gives. Months count from 1, weekdays from Sunday, 0. */
export interface SpokenDate {
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly year?: number | undefined;
  readonly weekday?: number | undefined;
}
