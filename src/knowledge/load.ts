/** Reads the fact base of a resolution from its files, and checks its references. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LANGUAGES } from '../language/detect.ts';
import { checkConcepts } from './check-concepts.ts';
import { checkPictures } from './check-pictures.ts';
import { checkReferences } from './check-references.ts';
import { type Example, type Meaning, type TrainingBase, toFacts } from './knowledge-base.ts';
import { mergeWords } from './merge-words.ts';
import { KnowledgeError, type Problem } from './problems.ts';
import { displayPath, type ReadFile, readYaml } from './read-yaml.ts';
import { type BatchFile, fileSchemas, type SmalltalkKind, type Variety } from './schema.ts';

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

/** The messages of a block, one per line; `first` is the line of the file that the block begins on. */
const readBlock = (block: string, first: number, file: string): Pick<Example, 'text' | 'file' | 'line'>[] =>
  block.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ text: line.trim(), file, line: first + i }]));

/** Reads the messages of example blocks. */
function readExamples(
  read: ReadFile<Readonly<Record<string, Partial<Record<Variety, string>>>>> | undefined,
  meaningOf: (key: string) => Meaning,
): Example[] {
  if (!read) return [];
  return Object.entries(read.data).flatMap(([key, blocks]) =>
    Object.entries(blocks).flatMap(([variety, block]) =>
      readBlock(block, read.lineOf([key, variety]) + 1, read.file).map((message) => ({
        ...message,
        variety: variety as Variety,
        meaning: meaningOf(key),
      })),
    ),
  );
}

/** What a message in a section of a batch is an example of. */
const BATCH_MEANINGS: Readonly<Record<'questions' | 'smalltalk' | 'offTopic', (key: string) => Meaning>> = {
  questions: (fact) => ({ kind: 'fact', fact }),
  smalltalk: (kind) => ({ kind: 'smalltalk', smalltalk: kind as SmalltalkKind }),
  offTopic: (kind) => ({ kind: 'off-topic', isTempting: kind === 'tempting' }),
};

/** Reads the messages of a batch, which is named after its file. */
function readBatch({ data, file, lineOf }: ReadFile<BatchFile>): Example[] {
  const writer = basename(file, '.yaml');
  return Object.entries(BATCH_MEANINGS).flatMap(([section, meaningOf]) =>
    Object.entries(data[section as keyof typeof BATCH_MEANINGS] ?? {}).flatMap(([key, block]) =>
      readBlock(block, lineOf([section, key]) + 1, file).map((message) => ({
        ...message,
        variety: data.variety,
        meaning: meaningOf(key),
        writer,
      })),
    ),
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

  const frequencies = readFrequencies(join(common, 'frequencies'), report);
  const examples = yamlFilesIn(join(folder, 'examples'), report).map((path) =>
    readYaml(path, fileSchemas.examples, report),
  );
  const batches = yamlFilesIn(join(common, 'questions/batches'), report).flatMap(
    (path) => readYaml(path, fileSchemas.batch, report) ?? [],
  );
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
    frequencies,
    policy: policy.data,
    roles: roles.data,
    claims: { ...claims.data, words: mergeWords(claimWords.data, fillerWords.data) },
    courtesies: courtesies.data,
    examples: [
      ...examples.flatMap((read) => readExamples(read, (fact) => ({ kind: 'fact', fact }))),
      ...batches.flatMap(readBatch).filter(({ meaning }) => meaning.kind !== 'fact' || meaning.fact in facts.data),
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
