/** The lint rules for examples: each fact needs some in every language, and a message has one meaning. */

import { LANGUAGES } from '../language/detect.ts';
import { foldText } from '../language/fold.ts';
import { labelOf, type TrainingBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';

/** Reports facts without an example in some language, and messages that are examples of two meanings. */
export function checkExamples(base: TrainingBase, report: (problem: Problem) => void): void {
  const varieties = new Map<string, Set<string>>();
  const meanings = new Map<string, { name: string; place: string }>();
  for (const { text, variety, meaning, file, line } of base.examples) {
    const name = labelOf(meaning);
    varieties.set(name, (varieties.get(name) ?? new Set()).add(variety));
    const folded = foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const other = meanings.get(folded);
    if (folded !== '' && other && other.name !== name) {
      const message = `“${text}” is also an example of ${other.name}, at ${other.place}`;
      report({ code: 'duplicate-example', file, line, message });
    }
    meanings.set(folded, { name, place: `${file}:${line}` });
  }
  for (const id of [...base.facts.keys(), ...base.overviews.keys()]) {
    for (const language of LANGUAGES) {
      if (!varieties.get(id)?.has(language))
        report({ code: 'missing-examples', file: 'examples', message: `${id} has no example in ${language}` });
    }
  }
}
