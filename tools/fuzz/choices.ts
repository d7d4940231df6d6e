/** The choices of a random run, which a seed repeats. */

import fc, { type GeneratorValue } from 'fast-check';
import type { Random } from '../random.ts';

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

function choicesFrom(int: Choices['int'], anyStringOf: Choices['anyString']): Choices {
  return {
    int,
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new Error('there is nothing to choose from');
      return items[int(0, items.length - 1)] as T;
    },
    chance: (share) => int(1, 1000) <= share * 1000,
    anyString: anyStringOf,
  };
}

/** Makes the choices with the generator of a property of fast-check. */
export const createChoices = (generate: GeneratorValue): Choices =>
  choicesFrom(
    (min, max) => generate(fc.integer, { min, max }),
    (maxLength) => generate(anyString, maxLength),
  );

/** Makes the choices with random numbers, which is much faster and keeps no record of them. */
export function createRandomChoices(random: Random): Choices {
  const int = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  const anyStringOf = (maxLength: number) =>
    String.fromCodePoint(...Array.from({ length: int(0, maxLength) }, () => int(0, 0x10ffff)));
  return choicesFrom(int, anyStringOf);
}
