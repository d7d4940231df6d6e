/** Knows which words of a message may be left as they are: they change nothing about what is claimed. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Token } from '../tokens/token.ts';
import { isValue } from '../tokens/token-kinds.ts';
import type { Clause } from './clauses.ts';

/** Checks of words. */
export interface NeutralWords {
  /** Whether each word of a clause about an event was used, or changes nothing. */
  inClause(clause: Clause, event: string | undefined): boolean[];
  /** Whether a word changes nothing about a statement of what a fact says. */
  inStatement(token: Token): boolean;
  /** Whether a word says what no fact holds, so that it changes what is claimed. */
  isUnheld(token: Token): boolean;
}

/** Concepts of the model that any clause may mention. */
const NEUTRAL = new Set(
  'state council united-nations human-rights situation resolution vote belarus exactly only total result draft document symbol is-it-true weekday month year ordinary all none not convene'.split(
    ' ',
  ),
);
/** Words of claims that say more than how a statement is made. */
const CONTENT = new Set(
  'only one amendment letter election reject adopt abstain vote-for vote-against unanimous percent half most majority written-report oral-update'.split(
    ' ',
  ),
);

/** Creates the checks from the words and roles of claims. */
export function createNeutralWords({
  words,
  strict,
  unheld,
  names,
  roles,
  events,
}: KnowledgeBase['claims']): NeutralWords {
  const claimWords = new Set(Object.keys(words));
  const named = new Set(Object.values(names).flat());
  const isHarmless = (mark: string) => claimWords.has(mark) && !strict.includes(mark) && !named.has(mark);
  const isUnheld = ({ marks }: Token) => unheld.some((mark) => marks.has(mark));
  return {
    inClause(clause, event) {
      const ofEvent = event === undefined ? undefined : roles[event];
      const patterns = events.filter((pattern) => pattern.event === event).flatMap(({ all }) => all.flat());
      const kinds = Object.entries(names).filter(([kind]) => ofEvent?.[kind as keyof typeof names]);
      const known = new Set([
        ...NEUTRAL,
        ...patterns,
        ...(ofEvent?.ignore ?? []),
        ...kinds.flatMap(([, concepts]) => concepts),
      ]);
      return clause.map(
        (token) =>
          !isUnheld(token) &&
          (isValue(token) ||
            token.symbol !== undefined ||
            [...token.marks].some((mark) => known.has(mark) || isHarmless(mark))),
      );
    },
    inStatement: (token) =>
      isValue(token) ||
      (!isUnheld(token) &&
        [...token.marks].some(
          (mark) =>
            (NEUTRAL.has(mark) && !CONTENT.has(mark)) || mark === 'without' || (isHarmless(mark) && !CONTENT.has(mark)),
        )),
    isUnheld,
  };
}
