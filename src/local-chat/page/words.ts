import type { Language } from '../../language/detect.ts';
import type { Welcome } from '../protocol.ts';
import type { Direction } from './direction.ts';

/** The words of the page in the language in which it is open. */
export interface Words {
  readonly language: Language;
  readonly direction: Direction;
  /** A text by its key, such as `composer.send`, with values filled in for `{{name}}`. */
  say(key: string, values?: Readonly<Record<string, string>>): string;
  /** A share from 0 to 1, in percent. */
  percent(share: number): string;
  number(value: number): string;
  /** The time of day of a message; `seconds` since 1970. */
  time(seconds: number): string;
  /** The day of a message. */
  day(seconds: number): string;
}

type Templates = Welcome['texts'][Language];

/** Creates what says the words of the page. */
export function createWords(texts: Templates, language: Language): Words {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en';
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const find = (key: string) =>
    key
      .split('.')
      .reduce<Templates | string | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), texts);
  const words: Words = {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    say(key, values = {}) {
      const template = find(key);
      if (typeof template !== 'string') throw new Error(`no text ${key}`);
      return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
    },
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    time: (seconds) => time.format(new Date(seconds * 1000)),
    day: (seconds) => {
      const date = new Date(seconds * 1000);
      return date.toDateString() === new Date().toDateString() ? words.say('log.today') : day.format(date);
    },
  };
  return words;
}
