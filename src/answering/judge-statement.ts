/** Judges a statement of a text: as a whole or, if that gives no verdict, by its clauses. */
import { type KnowledgeBase, numberOf } from '../knowledge/knowledge-base.ts';
import { splitClauses } from '../language/split-clauses.ts';
import type { Interpretation } from '../understanding/deciding/interpretation.ts';
import type { CorrectedFigure, Correction } from '../understanding/deciding/verdict.ts';
import type { Interpreter } from '../understanding/interpret.ts';

/** What is wrong, and the clause that says it. */
export interface Contradiction {
  readonly correction: Correction;
  readonly clause: string;
  readonly interpretation: Interpretation;
}

/** What a statement comes to. */
export interface StatementFinding {
  /** The fact that it is about; undefined if it is off the topic. */
  readonly fact?: string | undefined;
  readonly verdict?: 'yes' | 'no' | undefined;
  readonly contradiction?: Contradiction | undefined;
}

/** Judges a statement that has been interpreted. */
export type StatementJudge = (statement: string, interpretation: Interpretation) => StatementFinding;

/** What a clause comes to, with what its own clauses come to. */
interface ClauseFinding extends StatementFinding {
  /** How many words are in clauses that agree. */
  readonly agreedWords: number;
  /** Whether a number, a date or a name in it was compared with nothing. */
  readonly hasUnread: boolean;
  /** The facts that the next clause may go on about. */
  readonly factsAfter: readonly string[];
}

/** In a longer clause, a contradiction must show in one of its own clauses, and agreement leaves none unread. */
const MAX_WORDS_AT_ONCE = 20;
/** A statement agrees if at least this share of its words is in clauses that agree. */
const MIN_AGREED_SHARE = 1 / 3;
/** A single word asserts nothing, but may be a name. */
const MIN_WORDS = 2;
const VALUE_SCRIPTS = ['number', 'date', 'symbol'];

const countWords = (text: string) => text.split(/\s+/u).length;

const factsOf = (interpretation: Interpretation): readonly string[] =>
  interpretation.outcome === 'answer' || interpretation.outcome === 'unanswered' ? interpretation.facts : [];

const verdictOf = (interpretation: Interpretation) =>
  interpretation.outcome === 'answer' ? interpretation.verdict : undefined;

/** The names that can make a clause wrong: all but the subject, and what the facts mention in passing. */
function namesOf({ claims, roles, facts, subject }: KnowledgeBase): ReadonlySet<string> {
  const mentioned = new Set(
    [...facts.values()].flatMap(({ says, denies, mentions }) => [says, denies, mentions].flat(3)),
  );
  const names = [...Object.values(claims.names).flat(), ...roles.elsewhere];
  return new Set(names.filter((name) => name !== subject && !mentioned.has(name)));
}

/** Creates a judge of statements. Each clause is understood by itself. */
export function createStatementJudge(base: KnowledgeBase, interpret: Interpreter): StatementJudge {
  const names = namesOf(base);
  const held = [...base.facts.values()].flatMap(({ id, holds }) =>
    Object.entries(holds).flatMap(([event, roles]) =>
      Object.entries(roles).map(([role, value]) => ({ fact: id, event, role, value })),
    ),
  );

  /** Whether a clause has a number, a date or a name that could be compared. */
  const hasValue = ({ trace }: Interpretation) =>
    trace !== undefined &&
    (trace.reading.terms.some(({ word }) => VALUE_SCRIPTS.includes(word.script)) ||
      trace.reading.concepts.some(({ concept }) => names.has(concept)));

  /** What is held of other events in the roles that a fact has: the votes against in another vote. */
  function heldOfOthers(fact: string) {
    const own = held.filter((each) => each.fact === fact);
    return held.filter(
      ({ event, role }) => own.some((each) => each.role === role) && !own.some((each) => each.event === event),
    );
  }

  const equals = (value: string | readonly string[], { unit, claimed }: CorrectedFigure) =>
    typeof value === 'string' &&
    (unit === 'day' ? base.figures[value] === claimed : numberOf(base.figures, value) === claimed);

  /** Whether a clause itself says which event of a fact it is about. */
  function namesEventOf(fact: string, { trace }: Interpretation): boolean {
    const concepts = new Set(trace?.reading.concepts.map(({ concept }) => concept));
    const events = Object.keys(base.facts.get(fact)?.holds ?? {});
    return base.claims.events.some(
      ({ event, all }) => events.includes(event) && all.every((list) => list.some((each) => concepts.has(each))),
    );
  }

  /** Whether what a clause gets wrong is right of another event, which it may mean, as it does not name its own. */
  function isRightElsewhere({ correction: { fact, figure }, interpretation }: Contradiction): boolean {
    if (!figure || namesEventOf(fact, interpretation)) return false;
    return heldOfOthers(fact).some(({ value }) => equals(value, figure));
  }

  /** Whether a clause may be about another event than the one that it seems to be about alone. */
  function mayBeAboutOther({ correction, interpretation }: Contradiction, around: Interpretation): boolean {
    const { fact, figure } = correction;
    const isInContext = (interpretation.trace?.recentFacts.length ?? 0) > 0;
    if (isInContext || namesEventOf(fact, interpretation)) return false;
    const facts = factsOf(around);
    return heldOfOthers(fact).some((other) => facts.includes(other.fact) || (figure && equals(other.value, figure)));
  }

  /** Interprets a clause: alone or, if that gives no verdict, as going on about the facts of the clause before it. */
  function interpretAfter(clause: string, factsBefore: readonly string[]): Interpretation {
    const alone = interpret(clause);
    if (verdictOf(alone) || factsBefore.length === 0) return alone;
    const inContext = interpret(clause, factsBefore, 'clause');
    return verdictOf(inContext) ? inContext : alone;
  }

  function judgeParts(clause: string): ClauseFinding[] {
    let factsBefore: readonly string[] = [];
    return splitClauses(clause).map((part) => {
      const finding = judge(part, interpretAfter(part, factsBefore));
      factsBefore = finding.factsAfter;
      return finding;
    });
  }

  function judge(clause: string, interpretation: Interpretation): ClauseFinding {
    const facts = factsOf(interpretation);
    const [fact] = facts;
    const words = countWords(clause);
    const verdict = words >= MIN_WORDS ? verdictOf(interpretation) : undefined;
    const agreement = { fact, verdict: 'yes', agreedWords: words, hasUnread: false, factsAfter: facts } as const;
    if (verdict?.value === 'yes' && words <= MAX_WORDS_AT_ONCE) return agreement;

    const findings = judgeParts(clause);
    const closer = findings.find(
      ({ contradiction }) => contradiction && !mayBeAboutOther(contradiction, interpretation),
    );
    if (closer) return closer;
    if (verdict?.value === 'yes' && !findings.some(({ hasUnread }) => hasUnread)) return agreement;
    const [correction] = verdict?.value === 'no' ? verdict.corrections : [];
    const own = correction && { correction, clause, interpretation };
    if (own && words <= MAX_WORDS_AT_ONCE && !isRightElsewhere(own))
      return {
        fact: own.correction.fact,
        verdict: 'no',
        contradiction: own,
        agreedWords: 0,
        hasUnread: false,
        factsAfter: facts,
      };
    return {
      fact: findings.find((finding) => finding.verdict === 'yes')?.fact ?? fact,
      agreedWords: findings.reduce((sum, { agreedWords }) => sum + agreedWords, 0),
      hasUnread: findings.length === 0 ? hasValue(interpretation) : findings.some(({ hasUnread }) => hasUnread),
      factsAfter: findings.at(-1)?.factsAfter ?? facts,
    };
  }

  return (statement, interpretation) => {
    const { fact, verdict, contradiction, agreedWords, hasUnread } = judge(statement, interpretation);
    if (contradiction) return { fact, verdict, contradiction };
    const agrees = !hasUnread && agreedWords >= countWords(statement) * MIN_AGREED_SHARE;
    return agrees ? { fact, verdict: 'yes' } : { fact: factsOf(interpretation)[0] };
  };
}
