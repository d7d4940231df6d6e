import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { checkPictures } from './check-pictures.ts';
import { checkReferences } from './check-references.ts';
import { describeReadError, displayPath } from './display-path.ts';
import { type Example, type Meaning, type TrainingBase, toFacts } from './knowledge-base.ts';
import { KnowledgeError, type Problem } from './problems.ts';
import type { ReadFile } from './read-file.ts';
import { fileSchemas, type SmalltalkKind, type Variety } from './schema.ts';

/** Where a fact base lies: the folder of its resolution, and the folder of what all resolutions share. */
export interface KnowledgeFolders {
  readonly resolution: string;
  readonly common: string;
}

type Report = (problem: Problem) => void;

function readYaml<S extends z.ZodType>(path: string, schema: S, report: Report): ReadFile<z.infer<S>> | undefined {
  const file = displayPath(path);
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    report({ code: 'file-unreadable', file, message: describeReadError(error) });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  for (const { message, pos } of document.errors) {
    report({ code: 'yaml-syntax', file, line: lines.linePos(pos[0]).line, message });
  }
  if (document.errors.length > 0) return undefined;
  const lineOf = (steps: readonly PropertyKey[]): number | undefined => {
    for (let end = steps.length; end > 0; end--) {
      const node = document.getIn(steps.slice(0, end), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, data: parsed.data, lineOf };
  for (const { message, path: steps } of parsed.error.issues) {
    report({ code: 'schema', file, line: lineOf(steps), message: `${steps.join(' > ') || 'the file'}: ${message}` });
  }
  return undefined;
}

/** The messages of example blocks, one a line, with the line that each stands on. */
function readExamples(
  read: ReadFile<Readonly<Record<string, Partial<Record<Variety, string>>>>> | undefined,
  meaningOf: (key: string) => Meaning,
): Example[] {
  if (!read) return [];
  return Object.entries(read.data).flatMap(([key, blocks]) =>
    Object.entries(blocks).flatMap(([variety, block]) => {
      const first = (read.lineOf([key, variety]) ?? 0) + 1;
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
 * @throws {KnowledgeError} with every problem found: files that are missing, do not parse or break their schema, and
 * references that lead nowhere.
 */
export function loadKnowledge({ resolution: folder, common }: KnowledgeFolders): TrainingBase {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const resolution = readYaml(join(folder, 'resolution.yaml'), fileSchemas.resolution, report);
  const facts = readYaml(join(folder, 'facts.yaml'), fileSchemas.facts, report);
  const words = readYaml(join(folder, 'words.yaml'), fileSchemas.words, report);
  const commonWords = readYaml(join(common, 'words.yaml'), fileSchemas.words, report);
  const numbers = readYaml(join(common, 'numbers.yaml'), fileSchemas.numbers, report);
  const policy = readYaml(join(common, 'policy.yaml'), fileSchemas.policy, report);
  const smalltalk = readYaml(join(common, 'smalltalk.yaml'), fileSchemas.smalltalk, report);
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
  if (!resolution || !facts || !words || !commonWords || !numbers || !policy || problems.length > 0)
    throw new KnowledgeError(problems);

  const base: TrainingBase = {
    ...resolution.data,
    facts: toFacts(facts.data),
    concepts: { ...commonWords.data, ...words.data },
    numbers: numbers.data,
    policy: policy.data,
    roles: {
      'asks-openly': [
        'how-many',
        'who',
        'which',
        'when',
        'where',
        'why',
        'what',
        'with-whom',
        'what-for',
        'how',
        'name',
      ],
      asks: 'who which when where why what-for with-whom how how-many what is-it-true list explain name summarise deadline'.split(
        ' ',
      ),
      'asks-whether': ['is-it-true'],
      'asks-count': ['how-many'],
      compares: ['more-than'],
      'leaves-date-open': ['before', 'after'],
      negates: ['not', 'none'],
      placeable: [
        'resolution',
        'draft',
        'document',
        'vote',
        'result',
        'election',
        'session',
        'debate',
        'amendment',
        'rapporteur',
        'vote-for',
        'vote-against',
        'abstain',
      ],
      elsewhere: ['other-state', 'other-subject', 'other-un-body'],
      ordinary: ['ordinary'],
    },
    examples: [
      ...examples.flatMap((read) => readExamples(read, (fact) => ({ kind: 'fact', fact }))),
      ...readExamples(smalltalk, (kind) => ({ kind: 'smalltalk', smalltalk: kind as SmalltalkKind })),
      ...offTopic.flatMap((read) => readExamples(read, () => ({ kind: 'off-topic' }))),
    ],
  };
  checkReferences(base, { resolution, facts, examples: examples.filter((read) => read !== undefined) }, report);
  checkPictures(base, resolution, report);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return base;
}
