/** Reads which of two events a clause says came first: "the letter was sent after the election". */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Part } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';

/** The order of two events, and whether one of them is not known. */
export interface SequenceReading {
  readonly parts: readonly Part[];
  readonly hasUnread: boolean;
}

/** Reads the order in which a clause about an event puts it and another one. */
export type SequenceReader = (clause: Clause, event: string) => SequenceReading;

/** How many words after "before" may name the other event. */
const REACH = 3;
/** Units of time: "a year after the election". */
const UNIT =
  /^(?:days?|weeks?|months?|years?|hours?|[بو]?(?:يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات|عام|عامين)(?: من)?)$/u;
const NONE: SequenceReading = { parts: [], hasUnread: false };

/** Creates a sequence reader. */
export function createSequenceReader({ claims, facts }: Pick<KnowledgeBase, 'claims' | 'facts'>): SequenceReader {
  const dated = new Set(
    [...facts.values()].flatMap(({ holds }) =>
      Object.entries(holds).flatMap(([event, { day }]) => (day === undefined ? [] : [event])),
    ),
  );

  return (clause, event) => {
    const at = clause.findIndex(({ marks }) => marks.has('before') || marks.has('after'));
    const rest = clause.slice(at + 1, at + 1 + REACH);
    if (at < 0 || rest.length === 0 || !dated.has(event) || rest.some(({ date }) => date)) return NONE;
    const other = claims.events.find(({ all }) =>
      all.every((list) => list.some((mark) => rest.some(({ marks }) => marks.has(mark)))),
    )?.event;
    if (other === event) return NONE;
    if (clause.some(({ text, marks }) => marks.has('relative-time') || UNIT.test(text)))
      return { parts: [], hasUnread: true };
    if (other === undefined || !dated.has(other)) return { parts: [], hasUnread: true };
    const relation = clause[at]?.marks.has('before') ? 'before' : 'after';
    return { parts: [{ kind: 'sequence', event, relation, other, negated: false }], hasUnread: false };
  };
}
