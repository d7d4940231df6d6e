/** Finds which event each clause of a message is about. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import { readScore } from '../clause/counts.ts';
import type { Token } from '../tokens/token.ts';
import type { Clause } from './clauses.ts';

/** The events that a clause is about, and whether it names them itself. */
export interface ClauseEvents {
  readonly events: readonly string[];
  readonly isNamed: boolean;
}

/** Finds the events of clauses; `assumed` is the event of a message that names none. */
export type EventFinder = (clauses: readonly Clause[], assumed: string | undefined) => ClauseEvents[];

const hasMark = (clause: Clause, mark: string) => clause.some(({ marks }) => marks.has(mark));
/** What a clause about a vote, or about an outcome, may leave to the clauses around it. */
const NOUNS = ['resolution', 'amendment', 'session', 'election', 'letter'];
const THINGS = ['resolution', 'amendment', 'session', 'convening'];

/** How far behind "before" or "after" the noun may be that only says when something happened. */
const CIRCUMSTANCE_REACH = 2;

/** A clause without what only says when: "the letter was sent before the election" is not about the election. */
function withoutCircumstances(clause: Clause): Clause {
  const at = clause.findIndex(({ marks }) => marks.has('before') || marks.has('after'));
  const isNoun = ({ marks }: Token) => NOUNS.some((mark) => marks.has(mark));
  const noun = at < 0 ? -1 : clause.slice(at + 1, at + 1 + CIRCUMSTANCE_REACH).findIndex(isNoun);
  // A date behind the noun is that of its event.
  if (noun < 0 || clause.slice(at + 1).some(({ date }) => date)) return clause;
  const main = [...clause.slice(0, at), ...clause.slice(at + noun + 2)];
  const isAct = ({ marks }: Token) => ['vote', 'adopt', 'reject'].some((mark) => marks.has(mark));
  return main.some((token) => isNoun(token) || isAct(token)) ? main : clause;
}

/** Whether a clause says that something was adopted or rejected. */
const isDecided = (clause: Clause) => hasMark(clause, 'adopt') || hasMark(clause, 'reject');

/** Whether a clause gives a result: `23-2-22`, "25 to 2". */
const isScoreLine = (clause: Clause) => readScore(clause).length > 1;

/** Creates an event finder. */
export function createEventFinder({ claims, facts, figures }: KnowledgeBase): EventFinder {
  const fits = (whole: Clause, { all, none = [] }: (typeof claims.events)[number]) => {
    const clause = withoutCircumstances(whole);
    return (
      all.every((list) => list.some((mark) => hasMark(clause, mark))) && !none.some((mark) => hasMark(clause, mark))
    );
  };
  const namesThing = (clause: Clause) => THINGS.some((thing) => hasMark(clause, thing));
  /** The votes, each with its day. */
  const votes = [...facts.values()].flatMap(({ holds }) =>
    Object.entries(holds).flatMap(([event, { day }]) => {
      const figure = typeof day === 'string' ? figures[day] : undefined;
      return typeof figure === 'string' ? [{ event, day: figure }] : [];
    }),
  );
  const hasCounts = new Set(
    [...facts.values()].flatMap(({ holds }) =>
      Object.entries(holds).flatMap(([event, roles]) => (roles.for ? [event] : [])),
    ),
  );

  /** The vote on a day that a clause names. */
  function voteOnDay(clause: Clause): string | undefined {
    const dates = clause.flatMap(({ date }) => date?.date ?? []);
    return votes.find(
      ({ event, day }) =>
        hasCounts.has(event) &&
        dates.some(
          ({ day: on, month }) =>
            on === Number(day.slice(8)) && (month === undefined || month === Number(day.slice(5, 7))),
        ),
    )?.event;
  }

  function find(
    clause: Clause,
    before: string | undefined,
    later: readonly string[],
    assumed: string | undefined,
  ): string | undefined {
    const after = claims.next[before ?? '']?.find((pattern) => fits(clause, pattern));
    if (after && !namesThing(clause)) return after.event;
    const found = claims.events.find((pattern) => fits(clause, pattern))?.event;
    if (found === 'session' && isScoreLine(clause)) return 'convening';
    // "The decision on the 14th" is another one than the resolution.
    const isDecision = clause.some(({ text }) => text === 'decision');
    const isWeak = found === undefined || (hasCounts.has(found) && (!namesThing(clause) || isDecision));
    if (!isWeak) return found;
    const onDay = hasMark(clause, 'adopt') || hasMark(clause, 'adoption') ? undefined : voteOnDay(clause);
    const ahead = later.find((event) => hasCounts.has(event));
    const isScore = isScoreLine(clause);
    return (
      ((found ?? hasMark(clause, 'vote')) ? onDay : undefined) ??
      before ??
      (found && ahead) ??
      (found && assumed && (hasCounts.has(assumed) || isDecided(clause)) ? assumed : found) ??
      assumed ??
      (isScore ? 'vote' : undefined)
    );
  }

  return (clauses, assumed) => {
    const strong = clauses.map((clause) =>
      namesThing(clause) ? claims.events.find((pattern) => fits(clause, pattern))?.event : undefined,
    );
    let before: string | undefined;
    return clauses.map((clause, i) => {
      const event = find(
        clause,
        before,
        strong.slice(i + 1).flatMap((each) => each ?? []),
        assumed,
      );
      const isScore = isScoreLine(clause);
      const isNamed = before !== undefined || isScore || claims.events.some((pattern) => fits(clause, pattern));
      if (isNamed) before = event;
      const isBoth =
        event === 'amendments' &&
        hasMark(clause, 'resolution') &&
        clause.some(({ isJoined }, at) => at > 0 && isJoined);
      return { events: isBoth ? [event, 'vote'] : event ? [event] : [], isNamed };
    });
  };
}
