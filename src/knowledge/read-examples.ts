/** Reads example messages from their files, as they are written there: with kinds of questions and slots. */

import type { BatchFile, RequestKind, SmalltalkKind, Variety } from './catalogue-schema.ts';
import type { Example, Meaning } from './knowledge-base.ts';
import type { ReadFile } from './read-yaml.ts';

/** The file of examples of a topic, of small talk, of requests, or of what is off the topic. */
export type ExampleFile = ReadFile<Readonly<Record<string, Partial<Record<Variety, string>>>>>;

/** The messages of a block, one per line; `first` is the line of the file that the block begins on. */
const readBlock = (block: string, first: number, file: string): Pick<Example, 'text' | 'file' | 'line'>[] =>
  block.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ text: line.trim(), file, line: first + i }]));

/** Reads the messages of example blocks. */
function readBlocks({ data, file, lineOf }: ExampleFile, meaningOf: (key: string) => Meaning): Example[] {
  return Object.entries(data).flatMap(([key, blocks]) =>
    Object.entries(blocks).flatMap(([variety, block]) =>
      readBlock(block, lineOf([key, variety]) + 1, file).map((message) => ({
        ...message,
        variety: variety as Variety,
        meaning: meaningOf(key),
      })),
    ),
  );
}

/** Reads the examples of kinds of questions. */
export const readQuestions = (file: ExampleFile): Example[] =>
  readBlocks(file, (kind) => ({ kind: 'fact', fact: kind }));

/** Reads the examples of small talk. */
export const readSmalltalk = (file: ExampleFile): Example[] =>
  readBlocks(file, (kind) => ({ kind: 'smalltalk', smalltalk: kind as SmalltalkKind }));

/** Reads the examples of requests. */
export const readRequests = (file: ExampleFile): Example[] =>
  readBlocks(file, (kind) => ({ kind: 'request', request: kind as RequestKind }));

/** Reads the messages that are not for the bot. */
export const readOffTopic = (file: ExampleFile): Example[] => readBlocks(file, () => ({ kind: 'off-topic' }));

/** The name of a YAML file in its path. */
const NAME = /[^/\\]+(?=\.yaml$)/;

/** What a message in a section of a batch is an example of. */
const BATCH_MEANINGS: Readonly<Record<'questions' | 'smalltalk' | 'requests' | 'offTopic', (key: string) => Meaning>> =
  {
    questions: (kind) => ({ kind: 'fact', fact: kind }),
    smalltalk: (kind) => ({ kind: 'smalltalk', smalltalk: kind as SmalltalkKind }),
    requests: (kind) => ({ kind: 'request', request: kind as RequestKind }),
    offTopic: (kind) => ({ kind: 'off-topic', isTempting: kind === 'tempting' }),
  };

/** Reads the messages of a batch, which is named after its file. */
export function readBatch({ data, file, lineOf }: ReadFile<BatchFile>): Example[] {
  const writer = NAME.exec(file)?.[0] as string;
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
