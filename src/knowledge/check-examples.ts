import { foldText } from '../language/fold.ts';
import type { Meaning, TrainingBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';

const REQUIRED = ['en', 'ar'] as const;

const nameOf = (meaning: Meaning) =>
  meaning.kind === 'fact' ? meaning.fact : meaning.kind === 'smalltalk' ? meaning.smalltalk : meaning.kind;

/** Reports facts that have no example in a language, and messages that stand under two meanings. */
export function checkExamples(base: TrainingBase, report: (problem: Problem) => void): void {
  const varieties = new Map<string, Set<string>>();
  const meanings = new Map<string, { name: string; place: string }>();
  for (const { text, variety, meaning, file, line } of base.examples) {
    const name = nameOf(meaning);
    varieties.set(name, (varieties.get(name) ?? new Set()).add(variety));
    const folded = foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const other = meanings.get(folded);
    if (folded !== '' && other && other.name !== name) {
      report({
        code: 'duplicate-example',
        file,
        line,
        message: `“${text}” stands under ${other.name} too, at ${other.place}`,
      });
    }
    meanings.set(folded, { name, place: `${file}:${line}` });
  }
  for (const id of base.facts.keys()) {
    for (const language of REQUIRED) {
      if (!varieties.get(id)?.has(language))
        report({ code: 'missing-examples', file: 'examples', message: `${id} has no example in ${language}` });
    }
  }
}
