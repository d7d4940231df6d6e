/** Arabic is written with Latin digits and Gregorian months, as the region's press does; English dates put the day first. */
const INTL_LOCALES: Readonly<Record<string, string>> = { ar: 'ar-EG-u-nu-latn-ca-gregory', en: 'en-GB' };
const DEFAULT_LOCALE = 'en-GB';

/** Makes a formatter of `Intl` for each language once, when it is first needed: they are slow to make. */
export function perLanguage<F>(make: (locale: string) => F): (language: string | undefined) => F {
  const made = new Map<string, F>();
  return (language) => {
    const locale = INTL_LOCALES[language ?? ''] ?? DEFAULT_LOCALE;
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}
