import { UserError } from '../user-error.ts';

/** The rules that a fact base must keep, by code, with what breaking one means: an error stops the start. */
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
  'missing-text': 'error',
  'unknown-text': 'error',
  'text-too-long': 'error',
  'missing-examples': 'error',
  'duplicate-example': 'error',
  'example-misread': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type RuleCode = keyof typeof RULES;

/** One thing that is wrong with the data an editor wrote, and where; lines count from 1. */
export interface Problem {
  readonly code: RuleCode;
  readonly message: string;
  readonly file: string;
  readonly line?: number | undefined;
}

/** A fact base that cannot be used: the message lists every problem with its place. */
export class KnowledgeError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`the fact base is broken:\n${problems.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}

/** One line for a person: `knowledge/x/facts.yaml:12 error unknown-source: ...`. */
export function formatProblem({ code, message, file, line }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${RULES[code]} ${code}: ${message}`;
}
