import { z } from 'zod';

const id = (what: string, pattern: RegExp) => z.string().regex(pattern, `not ${what}`);
const factId = id('a fact id such as vote.against', /^[a-z]+(?:\.[a-z]+(?:-[a-z]+)*)$/);
const conceptId = id('a concept id such as how-many', /^[a-z]+(?:-[a-z]+)*$/);
const figureId = id('a figure id such as votesFor', /^[a-z][A-Za-z]*$/);
const sourceId = id('a source id such as R or U1', /^[A-Z][A-Z0-9]*$/);
const isoDate = id('a date such as 2020-09-18', /^\d{4}-\d{2}-\d{2}$/).refine((date) => {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}, 'not a day of the calendar');
const url = z.url({ protocol: /^https$/ });

/** How a figure is written: a count, a day, a document symbol, a year, a month, or derived from others. */
const figure = z.union(
  [
    z.int().nonnegative(),
    isoDate,
    z.strictObject({ symbol: z.string().min(1) }),
    z.strictObject({ year: z.int() }),
    z.strictObject({ month: id('a month such as 2020-09', /^\d{4}-(?:0[1-9]|1[0-2])$/) }),
    z.strictObject({ sum: z.array(figureId).min(2) }),
    z.strictObject({ part: figureId, of: figureId }),
  ],
  { error: 'not a figure: a whole number, a date, or one of symbol, year, month, sum, part … of' },
);

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), date: isoDate, paragraphs: z.int().positive(), url }),
  z.strictObject({
    kind: z.literal('document'),
    symbol: z.string().min(1),
    date: isoDate,
    url: z.strictObject({ en: url, ar: url }),
  }),
  z.strictObject({ kind: z.literal('press') }),
]);

const text = z.string().trim().min(1);
const words = z.array(text).min(1);

/** The varieties of language in which example questions are kept; `mixed` is Arabic and English in one message. */
export const VARIETIES = [
  'en',
  'ar',
  'egyptian',
  'levantine',
  'gulf',
  'iraqi',
  'maghrebi',
  'arabizi',
  'mixed',
] as const;
export type Variety = (typeof VARIETIES)[number];

const exampleBlocks = z.partialRecord(z.enum(VARIETIES), text).describe('One message a line, per variety of language.');

/** The kinds of small talk that are answered. */
export const SMALLTALK_KINDS = ['greeting', 'thanks', 'farewell', 'identity', 'ability'] as const;
export type SmalltalkKind = (typeof SMALLTALK_KINDS)[number];

const pictures = z
  .strictObject({
    vote: z
      .strictObject({ for: factId, against: factId, abstentions: factId, adopted: factId })
      .optional()
      .describe('The facts whose first figures are the three counts of the vote, and the day of adoption.'),
    timeline: z
      .array(factId)
      .min(2)
      .optional()
      .describe('Facts to put in order: one whose first figure is a day is an event, any other a deadline.'),
  })
  .describe('The facts that are shown in pictures.');

const role = (description: string) => z.array(conceptId).describe(description);

/** The schemas of the files that an editor writes, by the name under which their JSON Schema is published. */
export const fileSchemas = {
  resolution: z.strictObject({
    id: id('a resolution id such as belarus-2020', /^[a-z]+(?:-[a-z0-9]+)*$/),
    subject: conceptId
      .optional()
      .describe('The concept of what it is about: a message that puts something else in its place is off the topic.'),
    sources: z.record(sourceId, source),
    fullText: sourceId.describe(
      'The source that holds the whole text; questions that nothing answers are pointed to it.',
    ),
    figures: z.record(figureId, figure),
    pictures: pictures.optional(),
  }),
  facts: z.record(
    factId,
    z.strictObject({
      cites: z.array(z.strictObject({ source: sourceId, paragraph: z.int().positive().optional() })).min(1),
      figures: z
        .array(figureId)
        .optional()
        .describe('The figures that the answer names, the one that is asked for first.'),
      covers: z
        .array(factId)
        .optional()
        .describe(
          'Facts whose question this answer answers as well: told instead where it is not clear which of them is meant.',
        ),
      confirms: z
        .array(conceptId)
        .optional()
        .describe('Concepts: "is it true that ..." is answered with yes where the message names one of them.'),
      contradicts: z
        .array(conceptId)
        .optional()
        .describe('Concepts: "is it true that ..." is answered with no where the message names one of them.'),
      related: z.array(factId).max(3).describe('Facts to go on to, the nearest first.'),
    }),
  ),
  words: z.record(conceptId, z.strictObject({ en: words.optional(), ar: words.optional(), arabizi: words.optional() })),
  concepts: z.strictObject({
    'asks-openly': role('An open question, or one that leaves a guess open: it asserts nothing that could be wrong.'),
    asks: role('Half a message that names none of these is hardly a question.'),
    'asks-whether': role('A question to be answered with yes or no.'),
    'asks-count': role('A question for a number: a number in it is no guess.'),
    compares: role('A comparison: a number or a date in it is no guess.'),
    'leaves-date-open': role('With one of these, a date is no guess.'),
    negates: role('Turns an assertion into its opposite.'),
    placeable: role('What can be placed elsewhere: a resolution on Chad, an election in 2011.'),
    elsewhere: role('Other places, subjects and bodies.'),
    ordinary: role('Words that name nothing.'),
  }),
  numbers: z.record(id('a whole number', /^\d+$/), z.strictObject({ en: words, ar: words })),
  examples: z.record(factId, exampleBlocks),
  smalltalk: z.partialRecord(z.enum(SMALLTALK_KINDS), exampleBlocks),
  offTopic: z.record(conceptId, exampleBlocks),
  policy: z.strictObject({
    confidence: z.number().min(0).max(1).describe('The least confidence with which a fact is told.'),
    ambiguityGap: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'The least lead of the likeliest fact over the next; and how far below the confidence a choice is still offered.',
      ),
    weights: z
      .strictObject({
        bias: z.number(),
        probability: z.number(),
        lead: z.number(),
        unexplained: z.number(),
        logOdds: z.number(),
        odds: z.number(),
        length: z.number(),
        unknown: z.number(),
        likeness: z.number(),
      })
      .describe('How much each piece of evidence counts, in log-odds.'),
  }),
} as const;

export type ResolutionFile = z.infer<typeof fileSchemas.resolution>;
export type FactsFile = z.infer<typeof fileSchemas.facts>;
export type PolicyFile = z.infer<typeof fileSchemas.policy>;
export type ConceptsFile = z.infer<typeof fileSchemas.concepts>;
export type NumbersFile = z.infer<typeof fileSchemas.numbers>;
export type WordsFile = z.infer<typeof fileSchemas.words>;
export type Figure = z.infer<typeof figure>;
export type Source = z.infer<typeof source>;
export type PicturesSection = z.infer<typeof pictures>;
