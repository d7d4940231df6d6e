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

/** Reports every concept id, in any file, that no `words.yaml` lists. */
export function checkConcepts(
  { subject, facts, roles, concepts }: Pick<TrainingBase, 'subject' | 'facts' | 'roles' | 'concepts'>,
  files: Files,
  report: (problem: Problem) => void,
): void {
  const check = ({ file, lineOf }: FileLines, id: string, path: PropertyKey[]) => {
    if (Object.hasOwn(concepts, id) || id === OTHER_STATE) return;
    const message = `there is no concept ${id}; correct it, or add its words to words.yaml`;
    report({ code: 'unknown-concept', file, line: lineOf(path), message });
  };
  if (subject !== undefined) check(files.resolution, subject, ['subject']);
  for (const [role, ids] of Object.entries(roles)) ids.forEach((id, i) => void check(files.roles, id, [role, i]));
}
