/** The schemas of single values in the files that an editor writes. */

import { z } from 'zod';
import { LANGUAGES, type Language } from '../language/detect.ts';

/** Returns the schema of an id of a pattern. */
export const id = (what: string, pattern: RegExp) => z.string().regex(pattern, `not ${what}`);
/** A fact id. */
export const factId = id('a fact id such as vote.against', /^[a-z]+(?:\.[a-z]+(?:-[a-z]+)*)$/);
/** A concept id. */
export const conceptId = id('a concept id such as how-many', /^[a-z]+(?:-[a-z]+)*$/);
const outletId = id('an outlet id such as reuters', /^[a-z]+(?:-[a-z]+)*$/);
/** A section id. */
export const sectionId = id('a section id such as vote', /^[a-z]+(?:-[a-z]+)*$/);
/** An area of facts. */
export const area = id('an area such as vote, the first word of vote.against', /^[a-z]+$/);
/** A figure id. */
export const figureId = id('a figure id such as votesFor', /^[a-z][A-Za-z]*$/);
/** A slot id. */
export const slotId = id('a slot id such as votes-for', /^[a-z]+(?:-[a-z]+)*$/);
/** A source id. */
export const sourceId = id('a source id such as R or U1', /^[A-Z][A-Z0-9]*$/);
const isoDate = id('a date such as 2020-09-18', /^\d{4}-\d{2}-\d{2}$/).refine((date) => {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}, 'not a day of the calendar');
const url = z.url({ protocol: /^https$/ });

/** The shape of an object with a value in each language. */
export const inEachLanguage = <S extends z.ZodType>(schema: S) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, schema])) as Record<Language, S>;

const isoMonth = z.strictObject({ month: id('a month such as 2020-09', /^\d{4}-(?:0[1-9]|1[0-2])$/) });

/** A figure: a count, a day, a document symbol, a year, a month, or one that is derived from others. */
export const figure = z.union(
  [
    z.int().nonnegative(),
    isoDate,
    z.strictObject({ symbol: z.string().min(1) }),
    z.strictObject({ year: z.int() }),
    isoMonth,
    z.strictObject({ sum: z.array(figureId).min(2) }),
    z.strictObject({ part: figureId, of: figureId }),
  ],
  { error: 'not a figure: a whole number, a date, or one of symbol, year, month, sum, part … of' },
);

/** A report, a document, or the press. */
export const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), date: isoDate, paragraphs: z.int().positive(), url }),
  z.strictObject({
    kind: z.literal('document'),
    symbol: z.string().min(1),
    date: isoDate,
    url: z.strictObject(inEachLanguage(url)),
  }),
  z.strictObject({
    kind: z.literal('press'),
    outlets: z
      .record(outletId, z.union([isoDate, isoMonth], { error: 'not a date or a month' }))
      .refine((outlets) => Object.keys(outlets).length > 0, 'no outlets')
      .describe('The day or the month of each outlet that covered the events.'),
  }),
]);

/** A text that is not empty. */
export const text = z.string().trim().min(1);
/** Words and phrases. */
export const words = z.array(text).min(1);
