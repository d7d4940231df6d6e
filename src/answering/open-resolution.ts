import { checkExamples } from '../knowledge/check-examples.ts';
import { checkTexts } from '../knowledge/check-texts.ts';
import type { TrainingBase } from '../knowledge/knowledge-base.ts';
import { type KnowledgeFolders, loadKnowledge } from '../knowledge/load.ts';
import { KnowledgeError, type Problem } from '../knowledge/problems.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { type Locale, type LocaleFolders, loadLocales } from './load-locales.ts';

/** The folders of a resolution: what is known of it, and in which words it is told. */
export interface ResolutionFolders {
  readonly knowledge: KnowledgeFolders;
  readonly locales: LocaleFolders;
}

/**
 * Reads a resolution, its facts and its texts.
 *
 * @throws {KnowledgeError} with the problems found: first those of files and references, and once there are none of
 * these, those of texts and examples.
 */
export function openResolution({ knowledge, locales: folders }: ResolutionFolders): {
  base: TrainingBase;
  locales: Readonly<Record<Language, Locale>>;
} {
  const base = loadKnowledge(knowledge);
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const { locales, files } = loadLocales(folders, base.id, report);
  if (problems.length > 0) throw new KnowledgeError(problems);
  for (const language of LANGUAGES) checkTexts(base, files[language], report);
  checkExamples(base, report);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return { base, locales };
}
