/** Spells figures as people write them, in figures and with the names of months. */
import { LANGUAGES, type Language } from '../language/detect.ts';
import { PROFILES } from '../language/languages.ts';
import { type KnowledgeBase, numberOf } from './knowledge-base.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The names of a month in a language, the usual one first. */
function monthNames(language: Language, day: Date): string[] {
  const { intlLocale, calendarLocales } = PROFILES[language];
  const names = [intlLocale, ...calendarLocales].flatMap((locale) =>
    (['long', 'short'] as const).map((month) =>
      new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(day).replace(/\.$/, ''),
    ),
  );
  return [...new Set(names)];
}

/** A day by the name of its month, then in figures; each without its year, then with it. */
function spellDay(iso: string, language: Language): string[] {
  const [, year, month, day] = DATE.exec(iso) as unknown as [string, string, string, string];
  const number = String(Number(day));
  const named = monthNames(language, new Date(`${iso}T00:00:00Z`)).flatMap((name) => [
    `${number} ${name}`,
    ...(language === 'en' ? [`${name} ${number}`] : []),
  ]);
  const inFigures = (...parts: string[]) =>
    ['/', '.'].map((between) => [number, Number(month), ...parts].join(between));
  return [...named, ...inFigures(), ...named.map((text) => `${text} ${year}`), ...inFigures(year), iso];
}

/**
 * Spells a figure in each language, the usual way first: a count, a total, a year, a symbol, or a day in every form.
 *
 * @example spellFigure({ adopted: '2020-09-18' }, 'adopted').en // ['18 September', 'September 18', …, '18/9', …]
 * @example spellFigure({ adopted: '2020-09-18' }, 'adopted').ar // ['18 سبتمبر', …, '18 أيلول', …]
 */
export function spellFigure(figures: KnowledgeBase['figures'], id: string): Readonly<Record<Language, string[]>> {
  const figure = figures[id];
  const spell = (language: Language): string[] => {
    if (typeof figure === 'string') return spellDay(figure, language);
    if (typeof figure === 'object' && 'symbol' in figure) return [figure.symbol];
    if (typeof figure === 'object' && 'year' in figure) return [String(figure.year)];
    const number = numberOf(figures, id);
    return Number.isInteger(number) ? [String(number)] : [];
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, spell(language)])) as Record<Language, string[]>;
}
