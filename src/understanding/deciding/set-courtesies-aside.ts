/** Decides on a message by what is left of it between its courtesies. */

import type { SmalltalkKind } from '../../knowledge/catalogue-schema.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { joinWords, splitSentences, type Word } from '../../language/words.ts';
import type { Candidate } from '../model.ts';
import { createCourtesyFinder } from '../reading/courtesies.ts';
import type { Decision, SplitMessage } from './interpretation.ts';

/** Decides on a message, or on a part of one. */
export type Understand = (text: string, recentFacts: readonly string[]) => SplitMessage;

const DEFAULT_SMALLTALK: SmalltalkKind = 'greeting';
/** The kinds of small talk that may come before or after a question. */
const COURTESIES: ReadonlySet<SmalltalkKind> = new Set(['greeting', 'thanks', 'farewell']);

/** The kind of small talk that is likeliest. */
function likeliestSmalltalk(candidates: readonly Candidate[]): SmalltalkKind {
  for (const { meaning } of candidates) if (meaning.kind === 'smalltalk') return meaning.smalltalk;
  return DEFAULT_SMALLTALK;
}

const decideOtherwise = (message: SplitMessage, decision: Decision): SplitMessage => ({
  ...message,
  halves: undefined,
  decision,
});

/**
 * Creates a function that decides on a message by what is left of it without its courtesies: known phrases, and whole
 * sentences that are small talk. A message of nothing else is small talk. "Yes" or "no" alone means nothing, unless
 * there is a conversation that it may continue.
 *
 * @example "hi, who abstained? thanks" is understood as "who abstained"
 * @example «السلام عليكم، من امتنع؟ وشكرا» is understood as «من امتنع»
 */
export function setCourtesiesAside(base: KnowledgeBase, understand: Understand): Understand {
  const findCourtesies = createCourtesyFinder(base.courtesies);
  const asking = new Set([...base.roles.asks, ...base.roles['asks-whether']]);

  function isCourtesy(sentence: string): boolean {
    const { decision, reading } = understand(sentence, []);
    if (decision.outcome !== 'smalltalk' || !COURTESIES.has(decision.smalltalk)) return false;
    return !findCourtesies(sentence).onlyAssents && !reading.concepts.some(({ concept }) => asking.has(concept));
  }

  /** Sentences without those at their ends that are small talk. */
  function dropCourteous(sentences: readonly Word[][]): Word[][] {
    const left = [...sentences];
    while (left.length > 1 && isCourtesy(joinWords(left.at(0) ?? []))) left.shift();
    while (left.length > 1 && isCourtesy(joinWords(left.at(-1) ?? []))) left.pop();
    return left;
  }

  return (text, recentFacts) => {
    const whole = understand(text, recentFacts);
    const { decision, candidates } = whole;
    const { words, found, onlyAssents } = findCourtesies(text);
    if (onlyAssents && !found && recentFacts.length === 0)
      return decideOtherwise(whole, { outcome: 'fallback', reason: 'off-topic', confidence: 1 });
    if (found && (words.length === 0 || onlyAssents)) {
      if (decision.outcome === 'smalltalk') return whole;
      return decideOtherwise(whole, { outcome: 'smalltalk', smalltalk: likeliestSmalltalk(candidates), confidence: 1 });
    }
    const isExample = candidates.length === 1;
    if (isExample) return whole;
    const sentences = splitSentences(words);
    const left = dropCourteous(sentences);
    if (!found && left.length === sentences.length) return whole;
    const rest = understand(left.map(joinWords).join(' '), recentFacts);
    const isTalk = decision.outcome === 'smalltalk' || decision.outcome === 'request';
    return rest.decision.outcome === 'fallback' && isTalk ? whole : rest;
  };
}
