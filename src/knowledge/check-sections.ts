/** The lint rules for sections: each fact that has an answer must be in exactly one. */

import { areaOf, isUnanswered } from './fact-id.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';
import type { FileLines } from './read-yaml.ts';

/** Reports facts in no section, and facts in several. An area may have no facts yet. */
export function checkSections(
  { sections, facts }: Pick<KnowledgeBase, 'sections' | 'facts'>,
  files: { readonly resolution: FileLines; readonly facts: FileLines },
  report: (problem: Problem) => void,
): void {
  for (const id of facts.keys()) {
    if (isUnanswered(id)) continue;
    const area = areaOf(id);
    const holding = Object.keys(sections).filter((section) => sections[section]?.includes(area));
    const [first, second] = holding;
    if (first === undefined) {
      const message = `${id} is in no section: add the area ${area} to one in ${files.resolution.file}`;
      report({ code: 'missing-section', file: files.facts.file, line: files.facts.lineOf([id]), message });
    } else if (second !== undefined) {
      const message = `${id} is in the sections ${holding.join(' and ')}: keep the area ${area} in one of them`;
      const line = files.resolution.lineOf(['sections', second]);
      report({ code: 'duplicate-section', file: files.resolution.file, line, message });
    }
  }
}
