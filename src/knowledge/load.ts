/** Reads the fact base of a resolution from its files, and checks its references. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkConcepts } from './check-concepts.ts';
import { checkPictures } from './check-pictures.ts';
import { checkReferences } from './check-references.ts';
import { type Example, type Meaning, type TrainingBase, toFacts } from './knowledge-base.ts';
import { mergeWords } from './merge-words.ts';
import { KnowledgeError, type Problem } from './problems.ts';
import { displayPath, type ReadFile, readYaml } from './read-yaml.ts';
import { fileSchemas, type SmalltalkKind, type Variety } from './schema.ts';

/** The folder of a resolution, and the folder of what all resolutions share. */
export interface KnowledgeFolders {
  readonly resolution: string;
  readonly common: string;
}

type Report = (problem: Problem) => void;

/** Reads the messages of example blocks, one per line. */
function readExamples(
  read: ReadFile<Readonly<Record<string, Partial<Record<Variety, string>>>>> | undefined,
  meaningOf: (key: string) => Meaning,
): Example[] {
  if (!read) return [];
  return Object.entries(read.data).flatMap(([key, blocks]) =>
    Object.entries(blocks).flatMap(([variety, block]) => {
      const first = read.lineOf([key, variety]) + 1;
      return block.split('\n').flatMap((line, i): Example[] => {
        const text = line.trim();
        if (text === '') return [];
        return [{ text, variety: variety as Variety, meaning: meaningOf(key), file: read.file, line: first + i }];
      });
    }),
  );
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
  const smalltalk = readYaml(join(common, 'smalltalk.yaml'), fileSchemas.smalltalk, report);
  const courtesies = readYaml(join(common, 'courtesies.yaml'), fileSchemas.courtesies, report);
  const offTopic = [common, folder].map((place) =>
    readYaml(join(place, 'off-topic.yaml'), fileSchemas.offTopic, report),
  );

  let exampleFiles: string[] = [];
  try {
    exampleFiles = readdirSync(join(folder, 'examples'))
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  } catch {
    report({ code: 'file-unreadable', file: displayPath(join(folder, 'examples')), message: 'no such folder' });
  }
  const examples = exampleFiles.map((name) => readYaml(join(folder, 'examples', name), fileSchemas.examples, report));
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
    !courtesies
  )
    throw new KnowledgeError(problems);
  if (problems.length > 0) throw new KnowledgeError(problems);

  const base: TrainingBase = {
    ...resolution.data,
    facts: toFacts(facts.data),
    concepts: mergeWords(commonWords.data, words.data),
    numbers: numbers.data,
    policy: policy.data,
    roles: roles.data,
    claims: { ...claims.data, words: mergeWords(claimWords.data, fillerWords.data) },
    courtesies: courtesies.data,
    examples: [
      ...examples.flatMap((read) => readExamples(read, (fact) => ({ kind: 'fact', fact }))),
      ...readExamples(smalltalk, (kind) => ({ kind: 'smalltalk', smalltalk: kind as SmalltalkKind })),
      ...offTopic.flatMap((read) => readExamples(read, () => ({ kind: 'off-topic' }))),
    ],
  };
  checkReferences(base, { resolution, facts, examples: examples.filter((read) => read !== undefined) }, report);
  checkConcepts(base, { resolution, facts, roles }, report);
  checkPictures(base, resolution, report);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return base;
}
