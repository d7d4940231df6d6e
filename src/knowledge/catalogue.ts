/** The catalogue: the examples that all resolutions share, under kinds of questions and with slots for names. */

import type { KindsFile, SlotSpellingsFile, SlotsFile } from './catalogue-schema.ts';
import { OTHER_QUESTIONS } from './fact-id.ts';
import type { Example, KnowledgeBase, Meaning } from './knowledge-base.ts';
import { fillSlots, type Slots } from './slots.ts';
import { spellFigure } from './spell-figure.ts';

/** The catalogue as it is written: what the kinds and slots are, and examples with slots. */
export interface Catalogue {
  readonly kinds: KindsFile;
  readonly slots: SlotsFile;
  readonly examples: readonly Example[];
}

/** Spells the slots of a resolution. Figures that do not exist are none; a check reports them. */
export function spellSlots(file: SlotSpellingsFile, figures: KnowledgeBase['figures']): Slots {
  return new Map(
    Object.entries(file).map(([id, value]) => {
      if (value === 'none') return [id, undefined];
      const spellings = 'figure' in value ? { arabizi: undefined, ...spellFigure(figures, value.figure) } : value;
      return [id, { ...spellings, arabizi: spellings.arabizi ?? spellings.en }];
    }),
  );
}

/**
 * What an example means here, if anything. A kind without a fact or an overview is a question that no source answers.
 */
function meaningHere(meaning: Meaning, kinds: ReadonlySet<string>): Meaning | undefined {
  if (meaning.kind !== 'fact' || kinds.has(meaning.fact)) return meaning;
  return kinds.has(OTHER_QUESTIONS) ? { kind: 'fact', fact: OTHER_QUESTIONS } : undefined;
}

/** Finds the names that a slot of the resolution has, in a message that is written without slots. */
function createNameTest(slots: Slots, ids: readonly string[]): (text: string) => boolean {
  const names = ids.flatMap((id) => Object.values(slots.get(id) ?? {}).flat());
  if (names.length === 0) return () => false;
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])[وبلفك]*(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}

/**
 * Fits the catalogue to a resolution: fills the slots, and leaves out what has no meaning here. A question of a kind
 * that the resolution has no fact for is one that its sources do not answer. A message that is off the topic of every
 * resolution is left out if it names this one.
 */
export function fitCatalogue(
  { slots: described, examples }: Pick<Catalogue, 'slots' | 'examples'>,
  kinds: ReadonlySet<string>,
  slots: Slots,
): Example[] {
  const identity = Object.keys(described).filter((id) => described[id]?.in === undefined);
  const namesThis = createNameTest(slots, identity);
  return examples.flatMap((example) => {
    const meaning = meaningHere(example.meaning, kinds);
    if (!meaning || (meaning.kind === 'off-topic' && namesThis(example.text))) return [];
    const text = fillSlots(example.text, example.variety, slots);
    return text === undefined ? [] : [{ ...example, text, meaning }];
  });
}
