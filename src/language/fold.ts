/** Folds text, so that different spellings of a word compare as equal. */

/** The longest text that is read, in UTF-16 code units: what one Telegram message holds. */
export const MAX_LENGTH = 4096;

const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ة: 'ه',
  ۀ: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  چ: 'ك',
  پ: 'ب',
  ڤ: 'ف',
  ڥ: 'ف',
  ڨ: 'ق',
  ژ: 'ز',
  ء: '',
  ـ: '',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '`': "'",
  ʼ: "'",
  '٪': '%',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** The ASCII form of an Arabic-Indic or Persian digit: `٢` -> `2`, `۴` -> `4`. */
function foldDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
}

/**
 * Folds a text: letter variants, diacritics, digits, case, invisible characters and lengthened letters. At most {@link
 * MAX_LENGTH} code units are read and returned; NFKC can make a string 18 times longer, so the limit is applied before
 * and after it.
 *
 * @example foldText('إمتِنــاع ٢٢ دولة') // 'امتناع 22 دوله'
 * @example foldText('Résolution ABSTAINED') // 'resolution abstained'
 */
export function foldText(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .normalize('NFKC')
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, foldDigit)
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .slice(0, MAX_LENGTH)
    .trim();
}
