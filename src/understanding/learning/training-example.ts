/** A message to learn from. */
import type { Meaning } from '../../knowledge/knowledge-base.ts';
import type { ConceptSpan } from '../reading/concepts.ts';
import type { Term } from '../reading/vocabulary.ts';

/** Some terms and the concepts that they name. */
export interface Phrase {
  readonly terms: readonly Term[];
  readonly concepts: readonly ConceptSpan[];
}

/** A message with its meaning. */
export interface TrainingExample extends Phrase {
  readonly meaning: Meaning;
}
