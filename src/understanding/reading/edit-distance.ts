/** The edit distance by which spelling correction compares words. */

/** The cost of typing one letter for another one, both as UTF-16 code units. */
export type SubstitutionCost = (typed: number, meant: number) => number;

/** Measures how far two words are from each other. */
export type EditDistance = (typed: string, meant: string, cost: SubstitutionCost, limit: number) => number;

/**
 * Creates a function for the least cost of turning one word into another by adding or leaving out a letter (1),
 * swapping two neighbours (1), or changing a letter (Damerau, 1964, with one edit per place). Three rows of the matrix
 * are enough:
 *
 *            m e a n t
 *          0 1 2 3 4 5    beforeLast: two letters back on both sides, for a swap
 *        t 1 . . . . .    last:       for a letter added or changed
 *        y 2 . . x        row:        x is the cheapest of its neighbours plus the edit
 *
 * A distance over the limit comes back as the limit plus one.
 *
 * @param maxLength the length of the longest word; the rows are allocated once
 * @example distance('abstnetion', 'abstention', () => 1, 2) // 1
 * @example distance('القراار', 'القرار', () => 1, 2) // 1
 */
export function createEditDistance(maxLength: number): EditDistance {
  let beforeLast = new Uint8Array(maxLength + 1);
  let last = new Uint8Array(maxLength + 1);
  let row = new Uint8Array(maxLength + 1);

  return (typed, meant, cost, limit) => {
    for (let j = 0; j <= meant.length; j++) last[j] = j;
    for (let i = 1; i <= typed.length; i++) {
      row[0] = i;
      let least = i;
      const a = typed.charCodeAt(i - 1);
      for (let j = 1; j <= meant.length; j++) {
        const b = meant.charCodeAt(j - 1);
        const changed = (last[j - 1] ?? 0) + (a === b ? 0 : cost(a, b));
        let best = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
        if (i > 1 && j > 1 && a === meant.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === b)
          best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
        row[j] = best;
        if (best < least) least = best;
      }
      if (least > limit) return limit + 1;
      [beforeLast, last, row] = [last, row, beforeLast];
    }
    return Math.min(last[meant.length] ?? 0, limit + 1);
  };
}
