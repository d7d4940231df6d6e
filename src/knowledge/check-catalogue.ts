/** The lint rules for the catalogue: each kind and slot must exist, and each slot that is used must be filled. */
import type { Catalogue } from './catalogue.ts';
import type { SlotSpellingsFile } from './catalogue-schema.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';
import type { FileLines } from './read-yaml.ts';
import { slotsIn } from './slots.ts';

/**
 * Reports unknown kinds and slots, slots that stand for no figure, and slots that an example of one of the resolution's
 * facts uses but the resolution neither fills nor declares to be `none`.
 */
export function checkCatalogue(
  { examples, kinds, slots, spellings }: Catalogue & { readonly spellings: SlotSpellingsFile },
  { facts, overviews, figures }: Pick<KnowledgeBase, 'facts' | 'overviews' | 'figures'>,
  { file: slotsFile, lineOf }: FileLines,
  report: (problem: Problem) => void,
): void {
  for (const [id, value] of Object.entries(spellings)) {
    const at = { file: slotsFile, line: lineOf([id]) };
    if (!Object.hasOwn(slots, id)) report({ code: 'unknown-slot', ...at, message: `there is no slot ${id}` });
    if (value !== 'none' && 'figure' in value && figures[value.figure] === undefined)
      report({ code: 'unknown-figure', ...at, message: `there is no figure ${value.figure}` });
  }
  const unknown = new Set<string>();
  const empty = new Set<string>();
  for (const { text, meaning, file, line } of examples) {
    if (meaning.kind === 'fact' && !Object.hasOwn(kinds, meaning.fact) && !unknown.has(`${file} ${meaning.fact}`)) {
      unknown.add(`${file} ${meaning.fact}`);
      report({
        code: 'unknown-kind',
        file,
        line,
        message: `there is no kind ${meaning.fact}; correct it, or add it to knowledge/common/kinds.yaml`,
      });
    }
    for (const slot of slotsIn(text)) {
      if (!Object.hasOwn(slots, slot)) {
        report({
          code: 'unknown-slot',
          file,
          line,
          message: `there is no slot ${slot}; correct it, or add it to knowledge/common/slots.yaml`,
        });
      } else if (
        meaning.kind === 'fact' &&
        (facts.has(meaning.fact) || overviews.has(meaning.fact)) &&
        !Object.hasOwn(spellings, slot) &&
        !empty.has(slot)
      ) {
        empty.add(slot);
        const message = `{${slot}} has no value, but examples of ${meaning.fact} use it; fill it, or write \`${slot}: none\``;
        report({ code: 'empty-slot', file: slotsFile, message });
      }
    }
  }
}
