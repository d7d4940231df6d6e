/** Reads what a message says of a fact that is held in words, not in figures: "it demands investigations". */
import type { Fact, KnowledgeBase, Statement } from '../../../knowledge/knowledge-base.ts';
import type { Part } from '../claim.ts';
import type { Token } from './tokens.ts';

/** A statement that a message makes, and whether every word of it belongs to that statement. */
export interface StatementReading {
  readonly fact: string;
  readonly part: Part;
  readonly isFullyRead: boolean;
}

/** Reads the statement of a message; `about` are the facts that it is probably about. */
export type StatementReader = (
  tokens: readonly Token[],
  about: readonly string[],
  negated: boolean,
) => StatementReading | undefined;

const meaningsOf = ({ marks, concepts }: Token) => [...marks, ...concepts];

/** Creates a reader of the statements that the fact base declares. */
export function createStatementReader(base: KnowledgeBase, isNeutral: (token: Token) => boolean): StatementReader {
  const withStatements = [...base.facts.values()].filter(({ says, denies }) => says.length + denies.length > 0);

  function read(fact: Fact, tokens: readonly Token[], negated: boolean): StatementReading | undefined {
    const meanings = new Set(tokens.flatMap(meaningsOf));
    const isMade = (statement: Statement) => statement.every((list) => list.some((concept) => meanings.has(concept)));
    const said = fact.says.find(isMade);
    const denied = said ? undefined : fact.denies.find(isMade);
    const statement = said ?? denied;
    if (!statement) return undefined;
    const known = new Set([...statement.flat(), ...fact.mentions]);
    return {
      fact: fact.id,
      part: { kind: 'statement', fact: fact.id, negated: negated !== (denied !== undefined) },
      isFullyRead: tokens.every((token) => isNeutral(token) || meaningsOf(token).some((concept) => known.has(concept))),
    };
  }

  return (tokens, about, negated) => {
    const first = withStatements.filter(({ id }) => about.includes(id));
    const readings = [...first, ...withStatements].flatMap((fact) => read(fact, tokens, negated) ?? []);
    return readings.find(({ isFullyRead }) => isFullyRead) ?? readings[0];
  };
}
