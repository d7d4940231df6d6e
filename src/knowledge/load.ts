/** Reads the fact base of a resolution from its files, and checks its references. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../language/detect.ts';
import { type Catalogue, fitCatalogue, spellSlots } from './catalogue.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkConcepts } from './check-concepts.ts';
import { checkPictures } from './check-pictures.ts';
import { checkReferences } from './check-references.ts';
import { checkSections } from './check-sections.ts';
import type { Example, TrainingBase } from './knowledge-base.ts';
import { mergeWords } from './merge-words.ts';
import { KnowledgeError, type Problem } from './problems.ts';
import { readBatch, readOffTopic, readQuestions, readRequests, readSmalltalk } from './read-examples.ts';
import { displayPath, readYaml } from './read-yaml.ts';
import { fileSchemas } from './schema.ts';
import type { Slots } from './slots.ts';
import { toFacts, toOverviews } from './to-facts.ts';

/** The folder of a resolution, and the folder of what all resolutions share. */
export interface KnowledgeFolders {
  readonly resolution: string;
  readonly common: string;
}

type Report = (problem: Problem) => void;

/** The YAML files of a folder, in order. */
function yamlFilesIn(folder: string, report: Report): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return names.sort().map((name) => join(folder, name));
  } catch {
    report({ code: 'file-unreadable', file: displayPath(folder), message: 'no such folder' });
    return [];
  }
}

/** Reads the frequencies of words: a Zipf frequency times ten per line, then all words that have it. */
function readFrequencies(folder: string, report: Report): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const language of LANGUAGES) {
    const path = join(folder, `${language}.txt`);
    try {
      for (const line of readFileSync(path, 'utf8').split('\n')) {
        const [level, ...words] = line.split(' ');
        for (const word of words) frequencies.set(word, Number(level));
      }
    } catch {
      report({ code: 'file-unreadable', file: displayPath(path), message: 'no such file' });
    }
  }
  return frequencies;
}

/** Reads the catalogue of the questions that all resolutions share. */
function readCatalogue(common: string, report: Report): Catalogue | undefined {
  const kinds = readYaml(join(common, 'kinds.yaml'), fileSchemas.kinds, report);
  const slots = readYaml(join(common, 'slots.yaml'), fileSchemas.slots, report);
  const smalltalk = readYaml(join(common, 'smalltalk.yaml'), fileSchemas.smalltalk, report);
  const requests = readYaml(join(common, 'requests.yaml'), fileSchemas.requests, report);
  const offTopic = readYaml(join(common, 'off-topic.yaml'), fileSchemas.offTopic, report);
  const questions = yamlFilesIn(join(common, 'questions'), report).flatMap(
    (path) => readYaml(path, fileSchemas.examples, report) ?? [],
  );
  const batches = yamlFilesIn(join(common, 'questions/batches'), report).flatMap(
    (path) => readYaml(path, fileSchemas.batch, report) ?? [],
  );
  if (!kinds || !slots || !smalltalk || !requests || !offTopic) return undefined;
  const ids = Object.keys(kinds.data);
  for (const [slot, { in: places = [] }] of Object.entries(slots.data))
    for (const place of places.filter((each) => !ids.some((id) => id === each || id.startsWith(`${each}.`)))) {
      const message = `there is no kind ${place}, and none begins with it`;
      report({ code: 'unknown-kind', file: slots.file, line: slots.lineOf([slot, 'in']), message });
    }
  const examples = [
    ...questions.flatMap(readQuestions),
    ...batches.flatMap(readBatch),
    ...readSmalltalk(smalltalk),
    ...readRequests(requests),
    ...readOffTopic(offTopic),
  ];
  return { kinds: kinds.data, slots: slots.data, examples };
}

/** Reads the examples that are particular to a resolution, if it has any. */
function readOwnExamples(folder: string, report: Report) {
  const paths = existsSync(join(folder, 'examples')) ? yamlFilesIn(join(folder, 'examples'), report) : [];
  const questions = paths.flatMap((path) => readYaml(path, fileSchemas.examples, report) ?? []);
  const offTopicPath = join(folder, 'off-topic.yaml');
  const offTopic = existsSync(offTopicPath) ? readYaml(offTopicPath, fileSchemas.offTopic, report) : undefined;
  return {
    questions,
    examples: [...questions.flatMap(readQuestions), ...(offTopic ? readOffTopic(offTopic) : [])],
  };
}

/**
 * Reads the catalogue as it is written, the spellings of a resolution's slots, and its own examples.
 *
 * @throws {KnowledgeError} with every file that is missing, malformed or does not fit its schema
 */
export function loadCatalogue({
  resolution: folder,
  common,
}: KnowledgeFolders): Catalogue & { spellings: Slots; own: readonly Example[] } {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const catalogue = readCatalogue(common, report);
  const resolution = readYaml(join(folder, 'resolution.yaml'), fileSchemas.resolution, report);
  const spellings = readYaml(join(folder, 'slots.yaml'), fileSchemas.slotSpellings, report);
  if (!catalogue || !resolution || !spellings || problems.length > 0) throw new KnowledgeError(problems);
  return {
    ...catalogue,
    spellings: spellSlots(spellings.data, resolution.data.figures),
    own: readOwnExamples(folder, report).examples,
  };
}

/**
 * Reads the fact base of one resolution.
 *
 * @throws {KnowledgeError} with every file that is missing, malformed or does not fit its schema; or, if there is none,
 * with every id that names nothing
 */
export function loadKnowledge({ resolution: folder, common }: KnowledgeFolders): TrainingBase {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const resolution = readYaml(join(folder, 'resolution.yaml'), fileSchemas.resolution, report);
  const facts = readYaml(join(folder, 'facts.yaml'), fileSchemas.facts, report);
  const words = readYaml(join(folder, 'words.yaml'), fileSchemas.words, report);
  const commonWords = readYaml(join(common, 'words.yaml'), fileSchemas.words, report);
  const roles = readYaml(join(common, 'concepts.yaml'), fileSchemas.concepts, report);
  const claims = readYaml(join(common, 'claims.yaml'), fileSchemas.claims, report);
  const claimWords = readYaml(join(common, 'claim-words.yaml'), fileSchemas.words, report);
  const fillerWords = readYaml(join(common, 'filler-words.yaml'), fileSchemas.words, report);
  const numbers = readYaml(join(common, 'numbers.yaml'), fileSchemas.numbers, report);
  const policy = readYaml(join(common, 'policy.yaml'), fileSchemas.policy, report);
  const courtesies = readYaml(join(common, 'courtesies.yaml'), fileSchemas.courtesies, report);
  const spellings = readYaml(join(folder, 'slots.yaml'), fileSchemas.slotSpellings, report);
  const catalogue = readCatalogue(common, report);
  const own = readOwnExamples(folder, report);
  const frequencies = readFrequencies(join(common, 'frequencies'), report);
  if (
    !resolution ||
    !facts ||
    !words ||
    !commonWords ||
    !roles ||
    !claims ||
    !claimWords ||
    !fillerWords ||
    !numbers ||
    !policy ||
    !courtesies ||
    !spellings ||
    !catalogue
  )
    throw new KnowledgeError(problems);
  if (problems.length > 0) throw new KnowledgeError(problems);

  const overviews = toOverviews(resolution.data.overviews);
  const kinds = new Set([...Object.keys(facts.data), ...overviews.keys()]);
  const base: TrainingBase = {
    ...resolution.data,
    facts: toFacts(facts.data),
    overviews,
    concepts: mergeWords(commonWords.data, words.data),
    numbers: numbers.data,
    frequencies,
    policy: policy.data,
    roles: roles.data,
    claims: { ...claims.data, words: mergeWords(claimWords.data, fillerWords.data) },
    courtesies: courtesies.data,
    examples: [...own.examples, ...fitCatalogue(catalogue, kinds, spellSlots(spellings.data, resolution.data.figures))],
  };
  checkCatalogue({ ...catalogue, spellings: spellings.data }, base, spellings, report);
  checkReferences(base, { resolution, facts, examples: own.questions }, report);
  checkConcepts(base, { resolution, facts, roles }, report);
  checkPictures(base, resolution, report);
  checkSections(base, { resolution, facts }, report);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return base;
}
