/** Formatters of `Intl`, which are slow to create: one for each language, when it is first needed. */
import { PROFILES } from '../language/languages.ts';

const PROFILE_OF: Readonly<Record<string, { readonly intlLocale: string } | undefined>> = PROFILES;

/**
 * Creates a function that returns the formatter of a language.
 *
 * @param make creates a formatter for a BCP 47 locale; an unknown language gets the English one
 */
export function perLanguage<F>(make: (locale: string) => F): (language: string | undefined) => F {
  const made = new Map<string, F>();
  return (language) => {
    const { intlLocale: locale } = PROFILE_OF[language ?? ''] ?? PROFILES.en;
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}
