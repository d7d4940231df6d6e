/** The schemas of the files of examples: the catalogue, and what is particular to a resolution. */
import { z } from 'zod';
import { LANGUAGES } from '../language/detect.ts';
import { conceptId, factId, figureId, inEachLanguage, slotId, text, words } from './schema-values.ts';

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

/** How near an off-topic message comes to the topic. */
export const OFF_TOPIC_KINDS = ['ordinary', 'tempting'] as const;

/** The kinds of small talk that the bot answers. */
export const SMALLTALK_KINDS = [
  'greeting',
  'thanks',
  'farewell',
  'identity',
  'ability',
  'praise',
  'insult',
  'acknowledgement',
  'opinion',
  'stop',
] as const;
/** A kind of small talk. */
export type SmalltalkKind = (typeof SMALLTALK_KINDS)[number];

/** What people ask of the bot itself, mostly after an answer and without naming what it was about. */
export const REQUEST_KINDS = [
  'why',
  'others',
  'doubt',
  'done',
  'more',
  'source',
  'arabic',
  'english',
  'picture',
  'repeat',
  'unclear',
  'shorter',
  'misunderstood',
  'wrong',
  'person',
  'share',
  'cite',
  'topics',
  'notify',
  'privacy',
] as const;
/** A kind of request. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** A name in each script, or the figure that it stands for, or `none`. */
const spellings = z.union(
  [
    z.literal('none'),
    z.strictObject({ figure: figureId }),
    z.strictObject({ ...inEachLanguage(words), arabizi: words.optional() }),
  ],
  { error: 'neither `none`, nor a figure, nor spellings under both `en` and `ar`' },
);

/** The schemas by the name of their JSON Schema. */
export const catalogueSchemas = {
  kinds: z.record(factId, text).describe('What a question of each kind asks, in plain words.'),
  slots: z.record(
    slotId,
    z.strictObject({
      holds: text.describe('What the slot is filled with.'),
      in: z
        .array(text)
        .optional()
        .describe('The kinds, or their first words, in which a name is this slot; in all if left out.'),
    }),
  ),
  slotSpellings: z.record(slotId, spellings).describe('How the resolution fills each slot, the usual spelling first.'),
  examples: z.record(factId, exampleBlocks),
  smalltalk: z.partialRecord(z.enum(SMALLTALK_KINDS), exampleBlocks),
  requests: z.partialRecord(z.enum(REQUEST_KINDS), exampleBlocks),
  batch: z.strictObject({
    writer: z.string().min(1).describe('Who wrote the messages: age, work, country, device.'),
    variety: z.enum(VARIETIES),
    questions: z.record(factId, text).optional().describe('One message a line, per kind of question.'),
    smalltalk: z.partialRecord(z.enum(SMALLTALK_KINDS), text).optional(),
    requests: z.partialRecord(z.enum(REQUEST_KINDS), text).optional(),
    offTopic: z
      .partialRecord(z.enum(OFF_TOPIC_KINDS), text)
      .optional()
      .describe('Messages that are not for the bot; tempting ones come as near to the topic as they can.'),
  }),
  offTopic: z.record(conceptId, exampleBlocks),
} as const;

/** The content of `kinds.yaml`. */
export type KindsFile = z.infer<typeof catalogueSchemas.kinds>;
/** The content of the common `slots.yaml`. */
export type SlotsFile = z.infer<typeof catalogueSchemas.slots>;
/** The content of the `slots.yaml` of a resolution. */
export type SlotSpellingsFile = z.infer<typeof catalogueSchemas.slotSpellings>;
/** The content of a batch of messages by one writer. */
export type BatchFile = z.infer<typeof catalogueSchemas.batch>;
