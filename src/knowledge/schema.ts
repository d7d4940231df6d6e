/** The schemas of the files that an editor writes. */

import { z } from 'zod';
import { catalogueSchemas } from './catalogue-schema.ts';
import { anyOfEach, claimsSchema, heldValue } from './claims-schema.ts';
import {
  area,
  conceptId,
  factId,
  figure,
  figureId,
  id,
  inEachLanguage,
  sectionId,
  source,
  sourceId,
  words,
} from './schema-values.ts';

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

const overviews = z
  .record(
    factId,
    z.strictObject({
      facts: z.array(factId).min(1).max(3),
      figures: z.array(figureId).optional().describe('The figures that the text names.'),
    }),
  )
  .describe('Kinds of questions that several facts answer together: which facts the text of each tells.');

const phrases = (description: string) =>
  z.strictObject({ ...inEachLanguage(words), arabizi: words.optional() }).describe(description);

const role = (description: string) => z.array(conceptId).describe(description);

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
    sections: z
      .record(sectionId, z.array(area).min(1))
      .describe(
        'The sections of the list of all facts, in order: the areas that each holds, with or without facts yet.',
      ),
    figures: z.record(figureId, figure),
    pictures: pictures.optional(),
    overviews: overviews.optional(),
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
      introduces: z
        .array(conceptId)
        .optional()
        .describe('What it tells about, so that it answers whether that is mentioned.'),
      fulfilment: factId.optional().describe('The topic of the question whether it was done, if it is only asked for.'),
      resolves: z
        .array(factId)
        .optional()
        .describe('The topics that no source spoke about before: people who wait for one are told this fact.'),
      mentions: z.array(conceptId).optional().describe('What a claim that says the same may also mention.'),
      doers: z
        .array(conceptId)
        .optional()
        .describe('Who does what it says; a claim that says it of another is not it.'),
      receivers: z.array(conceptId).optional().describe('Who is to get what the doers are asked for.'),
      denies: z
        .array(anyOfEach)
        .optional()
        .describe('Statements: a claim that has a word of each list says the opposite of the fact.'),
      reason: factId.optional().describe('The fact or topic that says why; without it, no source does.'),
      others: factId.optional().describe('The fact or topic that names others; without it, no source does.'),
      terms: z.array(factId).optional().describe('The entries of the glossary that explain the terms of its answer.'),
      after: factId.optional().describe('The fact that answers the same question: it is told before this one.'),
      related: z.array(factId).max(3).describe('Facts to ask about next, the closest first.'),
    }),
  ),
  words: z.record(conceptId, z.strictObject({ ...inEachLanguage(words.optional()), arabizi: words.optional() })),
  concepts: z.strictObject({
    'asks-openly': role('An open question, or one that leaves a guess open: it asserts nothing that could be wrong.'),
    asks: role('Half a message that names none of these is hardly a question.'),
    'asks-whether': role('A question to be answered with yes or no.'),
    placeable: role('What can be placed elsewhere: a resolution on Chad, an election in 2011.'),
    owned: role('What is that of one state, body or year, if a name is beside it: the Chad resolution.'),
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
  claims: claimsSchema,
  ...catalogueSchemas,
  courtesies: z.strictObject({
    alone: phrases('Come off both ends of a message.'),
    beside: phrases('Come off after one of those, and at the beginning also before one.'),
    assents: phrases('Say nothing alone, unless they continue a conversation.'),
  }),
  policy: z.strictObject({
    confidence: z.number().min(0).max(1).describe('The least confidence with which a fact is given as the answer.'),
    ambiguityGap: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'The least lead of the likeliest fact over the next one, and how far below the confidence a choice is offered.',
      ),
    nearness: z
      .number()
      .min(0)
      .max(1)
      .describe('The least confidence with which a message that is not understood gets the nearest facts as offers.'),
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
/** The kinds of questions that several facts answer together. */
export type OverviewsSection = z.infer<typeof overviews>;
/** The facts that are shown in pictures. */
export type PicturesSection = z.infer<typeof pictures>;
