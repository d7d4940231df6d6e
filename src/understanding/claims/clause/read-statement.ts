/** Reads what a message says of a fact that is held in words, not in figures: "it demands investigations". */
import { type Fact, type KnowledgeBase, numberOf, type Statement } from '../../../knowledge/knowledge-base.ts';
import type { Figure } from '../../../knowledge/schema.ts';
import type { SpokenDate } from '../../../language/spoken-date.ts';
import type { Part } from '../claim.ts';
import { agreesWith } from '../comparing/compare-values.ts';
import type { NeutralWords } from '../message/neutral-words.ts';
import type { Token } from '../tokens/token.ts';
import { createAgentChecks } from './agents.ts';

/** The statements that a message makes, and whether every word of it belongs to them. */
export interface StatementReading {
  readonly parts: readonly Part[];
  /** Whether a word belongs to them, or changes nothing. */
  readonly isKnown: (token: Token) => boolean;
  readonly isFullyRead: boolean;
  /** Whether it is said of another than who does it. */
  readonly isAnothers: boolean;
  /** Whether it names someone or something, or gives a figure, that does not belong to them. */
  readonly hasUnreadValue: boolean;
}

/** Reads the statement of a message; `about` are the facts that it is probably about. */
export type StatementReader = (
  tokens: readonly Token[],
  about: readonly string[],
  negated: boolean,
) => StatementReading | undefined;

function isDateOf(figure: Figure | undefined, date: SpokenDate): boolean {
  if (typeof figure === 'string') return agreesWith(date, figure);
  return typeof figure === 'object' && 'year' in figure && date.year === figure.year && date.month === undefined;
}

const REVERSING = ['stop', 'excluded'];
const PREVENTING = ['prevent', 'without', 'fail'];

/** What a word means; in a tag, words are not meant: "right?" */
const meaningsOf = ({ marks, concepts }: Token) => (marks.has('tag') ? [] : [...marks, ...concepts]);

/** Creates a reader of the statements that the fact base declares. */
export function createStatementReader(
  base: KnowledgeBase,
  neutral: NeutralWords,
  isName: (token: Token) => boolean,
): StatementReader {
  const { unheld } = base.claims;
  const agents = createAgentChecks(base, isName);
  const withStatements = [...base.facts.values()].filter(({ says, denies }) => says.length + denies.length > 0);

  /** Whether facts have the number or date of a token, if it is one. */
  function hasFigure(facts: readonly Fact[], { number, date }: Token): boolean {
    const figures = facts.flatMap((fact) => [
      ...fact.figures,
      ...fact.related.flatMap((id) => base.facts.get(id)?.figures ?? []),
    ]);
    if (number !== undefined) return figures.some((figure) => numberOf(base.figures, figure) === number);
    return date === undefined || figures.some((figure) => isDateOf(base.figures[figure], date.date));
  }

  return (tokens, about, negated) => {
    // "After the resolution" is a time.
    const isTime = (at: number) =>
      tokens[at]?.marks.has('resolution') && ['before', 'after'].some((mark) => tokens[at - 1]?.marks.has(mark));
    const meanings = new Set(tokens.filter((_, at) => !isTime(at)).flatMap(meaningsOf));
    const isMade = (statement: Statement) => statement.every((list) => list.some((concept) => meanings.has(concept)));
    // What was prevented was not done, so that it contradicts nothing.
    const isPrevented = PREVENTING.some((mark) => meanings.has(mark));
    // "Told to stop monitoring", "the opposition is left out": what is said is turned round.
    const isStopped = REVERSING.some((mark) => tokens.some(({ marks }) => marks.has(mark)));
    const made = withStatements.flatMap((fact) => {
      const otherwise = isPrevented ? undefined : fact.denies.find(isMade);
      const said = otherwise?.some((list) => list.includes('only') || list.includes('improve'))
        ? undefined
        : fact.says.find(isMade);
      // "Regrets that it implemented them" is neither what is said nor what is denied.
      if (said && otherwise && meanings.has('regret') && !meanings.has('not')) return [];
      const denied = said ? undefined : otherwise;
      const statement = said ?? denied;
      return statement ? [{ fact, statement, isDenied: denied !== undefined }] : [];
    });
    const aboutThese = made.filter(({ fact }) => about.includes(fact.id));
    const [main] = aboutThese.length > 0 ? aboutThese : made;
    const isTurnedRound = negated || isStopped || main?.isDenied === true;
    // "Elections must not be held without a secret ballot"
    if (negated && meanings.has('without')) return undefined;
    if (negated && main?.statement.some((list) => list.includes('only'))) return undefined;
    if (isTurnedRound && aboutThese.length === 0) return undefined;
    if (!main || (!main.isDenied && made.some(({ isDenied }) => isDenied))) return undefined;
    const instead = isTurnedRound ? undefined : agents.askedInstead(main.fact, tokens);
    const isAnothers = !instead && agents.isDoneByAnother(main.fact, tokens);
    // Denied, only the main statement is meant; asserted, the others are details that must be right, too.
    const meant =
      negated || main.isDenied || instead ? [main] : [main, ...made.filter((each) => each !== main && !each.isDenied)];
    const known = new Set(meant.flatMap(({ fact, statement }) => [...statement.flat(), ...fact.mentions]));
    const isKnown = (token: Token) =>
      token === instead ||
      (neutral.inStatement(token) && !token.marks.has('without')) ||
      REVERSING.some((mark) => token.marks.has(mark)) ||
      (neutral.isUnheld(token) ? unheld.filter((mark) => token.marks.has(mark)) : meaningsOf(token)).some((concept) =>
        known.has(concept),
      );
    return {
      parts: meant.map(({ fact, isDenied }) => ({
        kind: 'statement',
        fact: fact.id,
        negated: instead !== undefined || (negated !== isDenied) !== isStopped,
      })),
      isKnown,
      isFullyRead: tokens.every(isKnown),
      isAnothers,
      hasUnreadValue:
        isAnothers ||
        tokens.some(
          (token) =>
            (isName(token) && !isKnown(token)) ||
            !hasFigure(
              meant.map(({ fact }) => fact),
              token,
            ),
        ),
    };
  };
}
