/** The names of the states, territories and regions of the world. */
import type { Language } from './detect.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The names of the states and territories of the world in a language, from the runtime's own data (Unicode CLDR). */
export function stateNames(language: Language): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const listed = LETTERS.flatMap((first) => LETTERS.flatMap((second) => names.of(first + second) ?? [])).filter(
    (name) => !/\d|Unknown|Pseudo|غير معروفة/.test(name),
  );
  // "Myanmar (Burma)" is two names.
  return listed.flatMap((name) => /^(.+) \((.+)\)$/.exec(name)?.slice(1) ?? name);
}
