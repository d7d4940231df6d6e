/** Looks up and fills in the templates of the locales, by i18next. */
import { createInstance } from 'i18next';
import type { Language } from '../language/detect.ts';
import { isolateSymbol } from './bidi.ts';
import type { Locale } from './load-locales.ts';
import { perLanguage } from './per-language.ts';

/** Returns the template under a key in a language, filled in with values. */
export type Translator = (language: Language, key: string, values?: Readonly<Record<string, unknown>>) => string;

/** Creates a formatter of ISO days. */
function createFormatDay(options: Intl.DateTimeFormatOptions): (day: string, language: string | undefined) => string {
  const formatter = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
  return (day, language) => formatter(language).format(new Date(day));
}

/**
 * Creates a translator. Templates format their values: `number`, `percent`, `date`, `weekday` (a date with its day of
 * the week), `year`, `month`, `symbol`, `ordinal`, and `count(noun: states)`, a number with its noun in the right form.
 *
 * @example translate('en', 'count.states', { count: 2 }) // '2 states'
 * @example translate('ar', 'count.states', { count: 2 }) // 'دولتان'
 */
export function createTranslator(locales: Readonly<Record<Language, Locale>>): Translator {
  const resources = Object.fromEntries(
    Object.entries(locales).map(([language, locale]) => [
      language,
      { interface: locale.interface, resolution: locale.resolution },
    ]),
  );
  const i18n = createInstance();
  void i18n.init({
    resources,
    initAsync: false,
    fallbackLng: false,
    defaultNS: 'interface',
    fallbackNS: 'resolution',
    interpolation: { escapeValue: false },
  });
  const formatter = i18n.services.formatter;
  if (!formatter) throw new Error('i18next came without its formatter');
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  const number = perLanguage((locale) => new Intl.NumberFormat(locale));
  const percent = perLanguage(
    (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
  );
  const month = createFormatDay({ month: 'long', year: 'numeric' });
  formatter.add('number', (value, language) => number(language).format(value));
  formatter.add('percent', (value, language) => percent(language).format(value));
  formatter.add('year', String);
  formatter.add('symbol', isolateSymbol);
  formatter.add('date', createFormatDay(day));
  const weekday = createFormatDay({ weekday: 'long', ...day });
  // Arabic newspapers write no comma behind the day of the week.
  formatter.add('weekday', (value, language) => weekday(value, language).replace('،', ''));
  formatter.add('month', (value, language) => month(`${value}-01`, language));
  formatter.add('ordinal', (count, lng) => i18n.t('ordinal.number', { lng: lng ?? 'en', count, ordinal: true }));
  formatter.add('count', (count, lng, { noun }) => i18n.t(`count.${noun}`, { lng: lng ?? 'en', count }));
  return (lng, key, values = {}) => i18n.t(key, { ...values, lng });
}

/**
 * Creates a function that returns what interface texts say about the resolution: its name, its scope, example
 * questions.
 */
export function createResolutionDescriber(
  translate: Translator,
): (language: Language) => Readonly<Record<string, string>> {
  return (language) => ({
    resolution: translate(language, 'name'),
    scope: translate(language, 'scope'),
    examples: translate(language, 'examples'),
  });
}
