/** Reads a YAML or JSON file by its schema, and remembers on which line each part of it is. */

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.ts';

/** A file that fits its schema. */
export interface ReadFile<T> {
  /** Its path as a person reads it. */
  readonly file: string;
  readonly data: T;
  /** Returns the line, counted from 1, of the value under a path of keys, or of the closest one around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Shortens a path to one from the working folder, if it is in there. */
export function displayPath(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('..') ? path : fromHere;
}

function describeReadError(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message;
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
  if (document.errors.length > 0) return undefined;
  const lineOf = (steps: readonly PropertyKey[]): number => {
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
