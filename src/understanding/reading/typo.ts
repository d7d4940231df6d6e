/** The rows of keys of the Latin and the Arabic keyboard (PC layouts), folded letters. */
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئذؤرىهوزظ'];
/** Letters that are taken for one another by ear. */
const SOUNDS = [
  'aeiouy',
  'ckqs',
  'szx',
  'fvp',
  'bpv',
  'dt',
  'gj',
  'mn',
  'wv',
  'تطث',
  'سصث',
  'دضظ',
  'ذزظد',
  'قكغج',
  'حهخ',
  'اعء',
  'يوا',
];

const alike = new Set<string>();
for (const row of KEYS) {
  for (let i = 1; i < row.length; i++) {
    alike.add(`${row[i - 1]}${row[i]}`);
    alike.add(`${row[i]}${row[i - 1]}`);
  }
}
for (const sound of SOUNDS) for (const a of sound) for (const b of sound) alike.add(a + b);

/** From how many letters on a word may be mistyped twice. */
const LONG = 8;

/**
 * Says whether a word is probably another one mistyped: a letter left out, doubled, swapped with the next, or taken for
 * one that lies beside it or sounds like it; twice in a long word, and never its first letter alone.
 *
 * @example isTypo('abstnetion', 'abstention') // true
 * @example isTypo('متزوجين', 'متفرجين') // false
 */
export function isTypo(typed: string, meant: string): boolean {
  const limit = Math.max(typed.length, meant.length) < LONG ? 1 : 2;
  if (typed[0] !== meant[0] && typed[0] !== meant[1] && typed[1] !== meant[0]) return false;
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= meant.length; j++) {
      const [a, b] = [typed[i - 1] as string, meant[j - 1] as string];
      const change = a === b ? 0 : alike.has(a + b) ? 1 : 2;
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + change);
      if (i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b)
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return (last[meant.length] as number) <= limit;
}
