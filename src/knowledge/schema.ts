/** The schemas of the files that an editor writes. */

import { z } from 'zod';
import { LANGUAGES, type Language } from '../language/detect.ts';

const id = (what: string, pattern: RegExp) => z.string().regex(pattern, `not ${what}`);
const factId = id('a fact id such as vote.against', /^[a-z]+(?:\.[a-z]+(?:-[a-z]+)*)$/);
const conceptId = id('a concept id such as how-many', /^[a-z]+(?:-[a-z]+)*$/);
const outletId = id('an outlet id such as reuters', /^[a-z]+(?:-[a-z]+)*$/);
const figureId = id('a figure id such as votesFor', /^[a-z][A-Za-z]*$/);
const sourceId = id('a source id such as R or U1', /^[A-Z][A-Z0-9]*$/);
const isoDate = id('a date such as 2020-09-18', /^\d{4}-\d{2}-\d{2}$/).refine((date) => {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}, 'not a day of the calendar');
const url = z.url({ protocol: /^https$/ });

/** The shape of an object with a value in each language. */
const inEachLanguage = <S extends z.ZodType>(schema: S) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, schema])) as Record<Language, S>;

const isoMonth = z.strictObject({ month: id('a month such as 2020-09', /^\d{4}-(?:0[1-9]|1[0-2])$/) });

/** A figure: a count, a day, a document symbol, a year, a month, or one that is derived from others. */
const figure = z.union(
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

const source = z.discriminatedUnion('kind', [
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

const text = z.string().trim().min(1);
const words = z.array(text).min(1);

/** The varieties of language that example questions are written in; `mixed` is Arabic and English in one message. */
export const VARIETIES = [
  ...LANGUAGES,
  'egyptian',
  'levantine',
  'gulf',
  'iraqi',
  'maghrebi',
  'arabizi',
  'mixed',
] as const;
/** A variety of language that examples are written in. */
export type Variety = (typeof VARIETIES)[number];

const exampleBlocks = z.partialRecord(z.enum(VARIETIES), text).describe('One message a line, per variety of language.');

/** The kinds of small talk that the bot answers. */
export const SMALLTALK_KINDS = ['greeting', 'thanks', 'farewell', 'identity', 'ability'] as const;
/** A kind of small talk. */
export type SmalltalkKind = (typeof SMALLTALK_KINDS)[number];

const pictures = z
  .strictObject({
    vote: z
      .strictObject({ for: factId, against: factId, abstentions: factId, adopted: factId })
      .optional()
      .describe('The facts whose first figures are the three counts of the vote and the day of adoption.'),
    timeline: z
      .array(factId)
      .min(2)
      .optional()
      .describe('Facts in order. One whose first figure is a day is an event; any other is a deadline.'),
  })
  .describe('The facts that pictures show.');

const phrases = (description: string) =>
  z.strictObject({ ...inEachLanguage(words), arabizi: words.optional() }).describe(description);

const role = (description: string) => z.array(conceptId).describe(description);

const anyOfEach = z.array(z.array(conceptId).min(1)).min(1).describe('A word of each list.');
const eventPattern = z.strictObject({
  event: conceptId,
  all: anyOfEach,
  none: z.array(conceptId).optional().describe('No word of this list.'),
});

/** The kinds of names that a claim may put in a role. */
export const NAME_KINDS = ['state', 'body', 'city', 'person', 'election-kind', 'session-kind'] as const;
/** A kind of name. */
export type NameKind = (typeof NAME_KINDS)[number];

const heldValue = z
  .union([figureId, z.array(conceptId).min(1)])
  .describe('A figure, or the concepts of names or outcomes.');

/** The schemas by the name of their JSON Schema. */
export const fileSchemas = {
  resolution: z.strictObject({
    id: id('a resolution id such as belarus-2020', /^[a-z]+(?:-[a-z0-9]+)*$/),
    subject: conceptId
      .optional()
      .describe('The concept of what the resolution is about. A message that is about something else is off-topic.'),
    sources: z.record(sourceId, source),
    fullText: sourceId.describe(
      'The source that has the whole text. Replies to questions that no source answers refer to it.',
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
        .describe('The figures that the answer names; first the one that the question asks for.'),
      covers: z
        .array(factId)
        .optional()
        .describe(
          'Facts whose questions this answer answers, too. It is given if it is unclear which of them is meant.',
        ),
      holds: z
        .record(conceptId, z.record(conceptId, heldValue))
        .optional()
        .describe('What a claim can be compared with: per event, the value of each role.'),
      says: z
        .array(anyOfEach)
        .optional()
        .describe('Statements: a claim that has a word of each list says what the fact says.'),
      mentions: z.array(conceptId).optional().describe('What a claim that says the same may mention besides.'),
      denies: z
        .array(anyOfEach)
        .optional()
        .describe('Statements: a claim that has a word of each list says the opposite of the fact.'),
      related: z.array(factId).max(3).describe('Facts to ask about next, the closest first.'),
    }),
  ),
  words: z.record(conceptId, z.strictObject({ ...inEachLanguage(words.optional()), arabizi: words.optional() })),
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
  numbers: z.record(
    id('a whole number', /^\d+$/),
    z.strictObject({
      ...inEachLanguage(words.optional()),
      joined: z
        .strictObject(inEachLanguage(words.optional()))
        .optional()
        .describe('Words that are only read as a part of a longer number or of a date.'),
    }),
  ),
  claims: z.strictObject({
    events: z.array(eventPattern).describe('From the top, the first event that fits a clause.'),
    next: z
      .record(conceptId, z.array(eventPattern))
      .describe('The event of a clause that follows one about another event.'),
    names: z.record(z.enum(NAME_KINDS), z.array(conceptId)).describe('The concepts of each kind of name.'),
    roles: z
      .record(
        conceptId,
        z.strictObject({
          ...(Object.fromEntries(NAME_KINDS.map((kind) => [kind, conceptId.optional()])) as Record<
            NameKind,
            z.ZodOptional<typeof conceptId>
          >),
          ignore: z.array(conceptId).optional(),
        }),
      )
      .describe('The role of a name of each kind in an event; `ignore`: names that may be there without a role.'),
    open: z.array(conceptId).describe('Roles that others may have, too.'),
    anchors: z.array(conceptId).describe('Words that show that a message is on the topic.'),
    strict: z.array(conceptId).describe('Words that a claim must account for before it can be confirmed.'),
  }),
  examples: z.record(factId, exampleBlocks),
  smalltalk: z.partialRecord(z.enum(SMALLTALK_KINDS), exampleBlocks),
  courtesies: z.strictObject({
    alone: phrases('Come off both ends of a message.'),
    beside: phrases('Come off after one of those, and at the beginning also before one.'),
    assents: phrases('Say nothing alone, unless they continue a conversation.'),
  }),
  offTopic: z.record(conceptId, exampleBlocks),
  policy: z.strictObject({
    confidence: z.number().min(0).max(1).describe('The least confidence with which a fact is given as the answer.'),
    ambiguityGap: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'The least lead of the likeliest fact over the next one, and how far below the confidence a choice is offered.',
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
      .describe('The weight of each piece of evidence, in log-odds.'),
  }),
} as const;

/** The content of `resolution.yaml`. */
export type ResolutionFile = z.infer<typeof fileSchemas.resolution>;
/** The content of `facts.yaml`. */
export type FactsFile = z.infer<typeof fileSchemas.facts>;
/** The content of `policy.yaml`. */
export type PolicyFile = z.infer<typeof fileSchemas.policy>;
/** The content of `concepts.yaml`. */
export type ConceptsFile = z.infer<typeof fileSchemas.concepts>;
/** The content of `numbers.yaml`. */
export type NumbersFile = z.infer<typeof fileSchemas.numbers>;
/** The content of a `words.yaml`. */
export type WordsFile = z.infer<typeof fileSchemas.words>;
/** The content of `claims.yaml`. */
export type ClaimsFile = z.infer<typeof fileSchemas.claims>;
/** The content of `courtesies.yaml`. */
export type CourtesiesFile = z.infer<typeof fileSchemas.courtesies>;
/** A count, day, year, month, document symbol, sum or share. */
export type Figure = z.infer<typeof figure>;
/** A report, a document, or the press. */
export type Source = z.infer<typeof source>;
/** The facts that are shown in pictures. */
export type PicturesSection = z.infer<typeof pictures>;
