/** Splits a message into clauses: each asserts something about one event. */
import type { Token } from '../tokens/token.ts';

/** The tokens of a clause. */
export type Clause = readonly Token[];

const BREAK = /[.,;:!?…()،؛؟"«»\n&+–—]/u;
const PREDICATES = [
  'adopt',
  'reject',
  'vote-for',
  'vote-against',
  'abstain',
  'submit',
  'request',
  'hold',
  'unanimous',
  'percent',
  'half',
  'most',
  'by',
  'subject-matter',
  'member',
  'member-observer',
  'right-of-vote',
  'voters',
  'regret',
  'demand',
  'monitor',
  'cooperate',
  'access',
  'investigate',
  'concern',
  'implement',
  'invitation',
  'observe',
  'interactive',
  'urgent',
  'ordinary-session',
  'one',
  'two',
  'none',
  'zero',
];

/** Whose amendments, whose letter: "Russia was the one with amendments". */
const THINGS = ['amendment', 'letter'];
const ACTORS = ['russia', 'germany', 'eu', 'other-state', 'other-power', 'eu-member', 'other-body'];

/** Whether a clause says something of its subject: it has a verb, a figure or a date. */
export function hasPredicate(clause: Clause): boolean {
  const namesThing = THINGS.some((thing) => clause.some(({ marks }) => marks.has(thing)));
  const namesActor = ACTORS.some((actor) => clause.some(({ marks }) => marks.has(actor)));
  if (namesThing && namesActor) return true;
  const has = (mark: string) => clause.some(({ marks }) => marks.has(mark));
  if (has('council-session') && (has('written-report') || has('oral-update'))) return true;
  return clause.some(
    ({ marks, number, date, symbol }) =>
      number !== undefined || date !== undefined || symbol !== undefined || PREDICATES.some((mark) => marks.has(mark)),
  );
}

/**
 * Splits tokens into clauses at punctuation and at words for "and". What only names a subject belongs to the clause
 * after it: "the amendments and the resolution were adopted" is one clause.
 */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const pieces: Token[][] = [];
  tokens.forEach((token, i) => {
    const isScore = token.number !== undefined && tokens[i - 1]?.number !== undefined && /^[-–—]$/.test(token.gap);
    // "votes against: 2"
    const isGiven = token.gap === ':' && token.number !== undefined;
    const isBreak = i > 0 && !isScore && !isGiven && (BREAK.test(token.gap) || token.isJoined);
    if (isBreak || pieces.length === 0) pieces.push([token]);
    else pieces.at(-1)?.push(token);
  });
  const clauses: Token[][] = [];
  let waiting: Token[] = [];
  for (const piece of pieces) {
    waiting.push(...piece);
    if (!hasPredicate(waiting)) continue;
    clauses.push(waiting);
    waiting = [];
  }
  if (waiting.length > 0) {
    const last = clauses.at(-1);
    if (last) last.push(...waiting);
    else clauses.push(waiting);
  }
  return clauses;
}
