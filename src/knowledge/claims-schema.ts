/** The schema of `claims.yaml`: how a claim is read. */

import { z } from 'zod';
import { conceptId, figureId } from './schema-values.ts';

/** Lists of concepts; one of each list must be there. */
export const anyOfEach = z.array(z.array(conceptId).min(1)).min(1).describe('A word of each list.');
const eventPattern = z.strictObject({
  event: conceptId,
  all: anyOfEach,
  none: z.array(conceptId).optional().describe('No word of this list.'),
});

/** The kinds of names that a claim may put in a role. */
export const NAME_KINDS = ['state', 'body', 'city', 'person', 'election-kind', 'session-kind'] as const;
/** A kind of name. */
export type NameKind = (typeof NAME_KINDS)[number];

/** What a fact holds of a role. */
export const heldValue = z
  .union([figureId, z.array(conceptId).min(1)])
  .describe('A figure, or the concepts of names or outcomes.');

/** The schema of `claims.yaml`. */
export const claimsSchema = z.strictObject({
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
  actors: z.array(conceptId).describe('Who may do something, beside those in `names`.'),
  unheld: z.array(conceptId).describe('Words of what no fact holds, whatever else they mean.'),
});
