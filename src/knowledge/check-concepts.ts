/** The lint rule for concept ids: each must name a concept that has words. */

import { OTHER_STATE, type TrainingBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';
import type { FileLines } from './read-yaml.ts';

/** The files that name concepts. */
interface Files {
  readonly resolution: FileLines;
  readonly facts: FileLines;
  readonly roles: FileLines;
}

/** Reports every concept id, in any file, that no `words.yaml` lists, nor the words of claims what facts hold. */
export function checkConcepts(
  {
    subject,
    facts,
    roles,
    concepts,
    claims,
    figures,
  }: Pick<TrainingBase, 'subject' | 'facts' | 'roles' | 'concepts' | 'claims' | 'figures'>,
  files: Files,
  report: (problem: Problem) => void,
): void {
  const isNamed = (id: string) => Object.hasOwn(concepts, id) || id === OTHER_STATE;
  const check = ({ file, lineOf }: FileLines, id: string, path: PropertyKey[], isKnown = isNamed) => {
    if (isKnown(id)) return;
    const message = `there is no concept ${id}; correct it, or add its words to words.yaml`;
    report({ code: 'unknown-concept', file, line: lineOf(path), message });
  };
  if (subject !== undefined) check(files.resolution, subject, ['subject']);
  const isClaimWord = (id: string) => isNamed(id) || Object.hasOwn(claims.words, id);
  for (const { id, holds, introduces, says, denies, mentions } of facts.values()) {
    for (const [event, held] of Object.entries(holds)) {
      for (const [role, value] of Object.entries(held)) {
        const path = [id, 'holds', event, role];
        const { file, lineOf } = files.facts;
        if (typeof value !== 'string')
          value.forEach((concept, i) => void check(files.facts, concept, [...path, i], isClaimWord));
        else if (figures[value] === undefined)
          report({ code: 'unknown-figure', file, line: lineOf(path), message: `there is no figure ${value}` });
      }
    }
    for (const concept of [...introduces, ...says.flat(2), ...denies.flat(2), ...mentions])
      check(files.facts, concept, [id], isClaimWord);
  }
  for (const [role, ids] of Object.entries(roles)) ids.forEach((id, i) => void check(files.roles, id, [role, i]));
}
