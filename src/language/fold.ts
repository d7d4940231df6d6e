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
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Gives a digit of either Arabic set its ASCII form; other characters stay. `٢٣` -> `23`, `۴۷` -> `47`. */
function foldDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
}

/**
 * Brings the spellings of one word together, so that people who type alike are read alike. At most {@link MAX_LENGTH}
 * code units are read and returned: NFKC can make a string 18 times longer, so the cap stands before and after it.
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
