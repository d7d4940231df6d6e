/** What the fact base holds about events: the value of each role, and the fact that holds it. */
import { type KnowledgeBase, numberOf } from '../../../knowledge/knowledge-base.ts';
import type { CorrectedFigure, Correction } from '../../deciding/verdict.ts';

/** How a part compares: it holds, it contradicts what is held, or nothing is held about it. */
export interface ComparedPart {
  readonly result: 'holds' | 'contradicts' | 'not-held';
  readonly fact?: string | undefined;
  readonly correction?: Correction | undefined;
}

/** What a fact holds of a role in an event. */
export interface Held {
  readonly fact: string;
  readonly value: string | readonly string[];
}

/** Looks up what is held. */
export interface HeldValues {
  of(event: string, role: string): Held | undefined;
  /** The number that is held of a role. */
  numberOf(event: string, role: string): number | undefined;
  /** A fact that covers several others. */
  covering(ids: readonly string[]): string | undefined;
}

/** What a part of which nothing is held compares as. */
export const NOT_HELD: ComparedPart = { result: 'not-held' };

/** What a part compares as that is so, or is not, by a fact. */
export const judgeBy = (fact: string, isSo: boolean, figure?: CorrectedFigure): ComparedPart =>
  isSo ? { result: 'holds', fact } : { result: 'contradicts', fact, correction: { fact, figure } };

/** Collects what the facts of a base declare under `holds`. */
export function collectHeldValues({ facts, figures }: Pick<KnowledgeBase, 'facts' | 'figures'>): HeldValues {
  const held = new Map<string, Held>();
  for (const { id, holds } of facts.values())
    for (const [event, roles] of Object.entries(holds))
      for (const [role, value] of Object.entries(roles)) {
        const key = `${event} ${role}`;
        if (!held.has(key)) held.set(key, { fact: id, value });
      }
  const of = (event: string, role: string) => held.get(`${event} ${role}`);
  return {
    of,
    numberOf(event, role) {
      const value = of(event, role)?.value;
      return typeof value === 'string' ? numberOf(figures, value) : undefined;
    },
    covering: (ids) => [...facts.values()].find(({ covers }) => ids.every((id) => covers.includes(id)))?.id,
  };
}
