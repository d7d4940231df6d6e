/** The rules of the fact base, and the problems that break them. */

import { UserError } from '../user-error.ts';

/** The severity of each rule: an error stops the start, a warning does not. */
export const RULES = {
  'file-unreadable': 'error',
  'yaml-syntax': 'error',
  schema: 'error',
  'unknown-fact': 'error',
  'unknown-concept': 'error',
  'unknown-source': 'error',
  'unknown-paragraph': 'error',
  'unknown-figure': 'error',
  'unused-figure': 'error',
  'unfit-figure': 'error',
  'figure-not-named': 'error',
  'figure-not-listed': 'error',
  'missing-section': 'error',
  'duplicate-section': 'error',
  'missing-text': 'error',
  'unknown-text': 'error',
  'text-too-long': 'error',
  'unknown-kind': 'error',
  'unknown-slot': 'error',
  'empty-slot': 'error',
  'missing-examples': 'error',
  'duplicate-example': 'error',
  'example-misread': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

/** The code of a rule, as it is printed. */
export type RuleCode = keyof typeof RULES;

/** Something wrong in the files of an editor, and where; lines are counted from 1. */
export interface Problem {
  readonly code: RuleCode;
  readonly message: string;
  readonly file: string;
  readonly line?: number | undefined;
}

/** The files of a resolution cannot be used. The message lists every problem with its place. */
export class KnowledgeError extends UserError {
  readonly problems: readonly Problem[];

  /** @param problems at least one */
  constructor(problems: readonly Problem[]) {
    super(`Fix these problems in the fact base:\n${problems.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Formats a problem as one line, with a place that editors can open.
 *
 * @example formatProblem(problem) // 'knowledge/x/facts.yaml:12 error unknown-source: there is no source U9'
 */
export function formatProblem({ code, message, file, line }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${RULES[code]} ${code}: ${message}`;
}
