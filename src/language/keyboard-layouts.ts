/** Reads a text as if it had been typed on the other keyboard: Arabic on a QWERTY keyboard, or the reverse. */

/** The keys of a QWERTY keyboard and of a PC's Arabic one, key by key. */
const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvnm,./`";
const ARABIC = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ';
/** The key that types two letters. */
const LAM_ALEF = { latin: 'b', arabic: 'لا' } as const;

const toArabic = new Map([
  ...[...QWERTY].map((key, i): [string, string] => [key, ARABIC[i] ?? '']),
  [LAM_ALEF.latin, LAM_ALEF.arabic],
]);
const toLatin = new Map([...toArabic].map(([latin, arabic]) => [arabic, latin]));

/**
 * What the same keys type on the Arabic keyboard.
 *
 * @example typedAsArabic('hgrvhv') // 'القرار'
 */
export const typedAsArabic = (text: string): string =>
  [...text.toLowerCase()].map((key) => toArabic.get(key) ?? key).join('');

/**
 * What the same keys type on the QWERTY keyboard: «لا» comes from one key, or else from two.
 *
 * @example typedAsLatin('صاخ رخفثي') // ['who voted', 'who voted']
 * @example typedAsLatin('قهلاف') // ['ribt', 'right']
 */
export const typedAsLatin = (text: string): [string, string] => {
  const retype = (typed: string) => [...typed].map((key) => toLatin.get(key) ?? key).join('');
  return [retype(text.replaceAll(LAM_ALEF.arabic, LAM_ALEF.latin)), retype(text)];
};
