/** The texts of the page in one language, and how that language writes numbers and times. */

import type { Language } from '../../language/detect.ts';
import type { Welcome } from '../protocol.ts';
import type { Direction } from './direction.ts';

/** The texts of the page in the language it is open in. */
export interface PageTexts {
  readonly language: Language;
  readonly direction: Direction;
  /**
   * Returns a text by its key, such as `composer.send`, with values in place of `{{name}}`.
   *
   * @throws {Error} if there is no such text
   */
  get(key: string, values?: Readonly<Record<string, string>>): string;
  /** Formats a share from 0 to 1 as a percentage. */
  percent(share: number): string;
  number(value: number): string;
  /** Formats the time of day; `seconds` since 1970. */
  time(seconds: number): string;
  /** Formats the day, or returns "Today"; `seconds` since 1970. */
  day(seconds: number): string;
}

type Templates = Welcome['texts'][Language];

/** Creates the texts of a language from their templates. */
export function createPageTexts(templates: Templates, language: Language): PageTexts {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en';
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const find = (key: string) =>
    key
      .split('.')
      .reduce<Templates | string | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), templates);
  const texts: PageTexts = {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    get(key, values = {}) {
      const template = find(key);
      if (typeof template !== 'string') throw new Error(`local-chat.json has no text "${key}".`);
      return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
    },
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    time: (seconds) => time.format(new Date(seconds * 1000)),
    day: (seconds) => {
      const date = new Date(seconds * 1000);
      return date.toDateString() === new Date().toDateString() ? texts.get('log.today') : day.format(date);
    },
  };
  return texts;
}
