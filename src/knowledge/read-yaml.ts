/** Reads a YAML or JSON file by its schema, and remembers on which line each part of it is. */

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.ts';

/** The places in a file, for problems in it. */
export interface FileLines {
  /** Its path as a person reads it. */
  readonly file: string;
  /** Returns the line, counted from 1, of a path of keys; if there is no such path, of the part that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** A file that fits its schema. */
export interface ReadFile<T> extends FileLines {
  readonly data: T;
}

/** Shortens a path to one from the working folder, if it is in there. */
export function displayPath(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('..') ? path : fromHere;
}

function describeReadError(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message;
}

/** Returns where the key or list item at the end of a path begins; if it does not exist, the last one that does. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    const pair = isMap(node) && node.items.find(({ key }) => isScalar(key) && `${key.value}` === step);
    const next: unknown = pair ? pair.key : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!isNode(next)) break;
    offset = next.range?.[0] ?? offset;
    node = pair ? pair.value : next;
  }
  return offset;
}

/** Reads a file; reports why if it cannot, and returns undefined. JSON is read as YAML, of which it is a subset. */
export function readYaml<S extends z.ZodType>(
  path: string,
  schema: S,
  report: (problem: Problem) => void,
): ReadFile<z.infer<S>> | undefined {
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
  let isBroken = document.errors.length > 0;
  visit(document, {
    // YAML would join the lines, and two messages would become one.
    Scalar(place, { type, range }) {
      if (place !== 'value' || type !== 'PLAIN' || !range || !source.slice(range[0], range[1]).includes('\n')) return;
      isBroken = true;
      const message = 'a text of several lines needs `|` after its key, as in `en: |`';
      report({ code: 'yaml-syntax', file, line: lines.linePos(range[0]).line, message });
    },
  });
  if (isBroken) return undefined;
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document.contents, path)).line || 1;
  const parsed = schema.safeParse(document.toJS(), {
    error: ({ input }) => (input === undefined ? 'is missing' : undefined),
  });
  if (parsed.success) return { file, data: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const message = `${issue.path.join(' > ') || 'the file'}: ${issue.message}`;
    report({ code: 'schema', file, line: lineOf([...issue.path, ...unknown]), message });
  }
  return undefined;
}
