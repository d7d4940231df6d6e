/** The choices of a random run, made by fast-check so that a seed repeats them. */

import fc, { type GeneratorValue } from 'fast-check';

/** Makes random choices. */
export interface Choices {
  /** A whole number from `min` to `max`. */
  int(min: number, max: number): number;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** Whether something happens that is to happen in this share of cases, from 0 to 1. */
  chance(share: number): boolean;
  /** Any string of at most this many UTF-16 code units, which need not be well-formed. */
  anyString(maxLength: number): string;
}

const anyString = (maxLength: number) => fc.string({ unit: 'binary', maxLength });

/** Makes the choices with the generator of a property. */
export function createChoices(generate: GeneratorValue): Choices {
  const int = (min: number, max: number) => generate(fc.integer, { min, max });
  return {
    int,
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new Error('there is nothing to choose from');
      return items[int(0, items.length - 1)] as T;
    },
    chance: (share) => int(1, 1000) <= share * 1000,
    anyString: (maxLength) => generate(anyString, maxLength),
  };
}
