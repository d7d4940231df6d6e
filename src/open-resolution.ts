/** Reads a resolution, and checks it by every rule but the slow one. */

import { checkAnswerLengths } from './answering/check-answer-lengths.ts';
import { type Locale, type LocaleFolders, loadLocales } from './answering/load-locales.ts';
import { createTranslator } from './answering/texts.ts';
import { checkExamples } from './knowledge/check-examples.ts';
import { checkTexts } from './knowledge/check-texts.ts';
import type { TrainingBase } from './knowledge/knowledge-base.ts';
import { type KnowledgeFolders, loadKnowledge } from './knowledge/load.ts';
import { KnowledgeError, type Problem } from './knowledge/problems.ts';
import { LANGUAGES, type Language } from './language/detect.ts';
import { checkCaptions } from './pictures/check-captions.ts';

/** The folders of a resolution: of its facts, and of its texts. */
export interface ResolutionFolders {
  readonly knowledge: KnowledgeFolders;
  readonly locales: LocaleFolders;
}

/** A checked resolution: the facts with all that a model is trained on, and the texts. */
export interface OpenResolution {
  readonly base: TrainingBase;
  readonly locales: Readonly<Record<Language, Locale>>;
}

/**
 * Reads a resolution, its facts and its texts.
 *
 * @throws {KnowledgeError} with the problems of the first step that finds any: the files and their references; the
 * texts and the examples; the lengths of what the bot sends
 */
export function openResolution({ knowledge, locales: folders }: ResolutionFolders): OpenResolution {
  const base = loadKnowledge(knowledge);
  const { locales, files } = loadLocales(folders, base.id);
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  for (const language of LANGUAGES) checkTexts(base, files[language], report);
  checkExamples(base, report);
  if (problems.length > 0) throw new KnowledgeError(problems);
  const translate = createTranslator(locales);
  checkAnswerLengths(base, translate, files, report);
  checkCaptions(base, translate, files, report);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return { base, locales };
}
