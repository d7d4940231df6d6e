/** Decides on a message by what is left of it between its courtesies. */
import type { SmalltalkKind } from '../../knowledge/schema.ts';
import type { Candidate } from '../model.ts';
import type { WithoutCourtesies } from '../reading/courtesies.ts';
import type { Decision, SplitMessage } from './interpretation.ts';

const DEFAULT_SMALLTALK: SmalltalkKind = 'greeting';

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
 * Decides on a message by what is left of it without its courtesies. A message of nothing else is small talk. "Yes" or
 * "no" alone means nothing, unless there is a conversation that it may continue.
 *
 * @param understand understands the rest as if it were the whole message
 * @example "hi, who abstained? thanks" is understood as "who abstained"
 * @example «السلام عليكم، من امتنع؟ وشكرا» is understood as «من امتنع»
 */
export function setCourtesiesAside(
  whole: SplitMessage,
  { text, found, onlyAssents }: WithoutCourtesies,
  understand: (text: string) => SplitMessage,
): SplitMessage {
  if (onlyAssents && !found && whole.recentFacts.length === 0)
    return decideOtherwise(whole, { outcome: 'fallback', reason: 'off-topic', confidence: 1 });
  if (!found) return whole;
  const { decision, candidates } = whole;
  if (text === '' || onlyAssents) {
    if (decision.outcome === 'smalltalk') return whole;
    return decideOtherwise(whole, { outcome: 'smalltalk', smalltalk: likeliestSmalltalk(candidates), confidence: 1 });
  }
  const isExample = candidates.length === 1;
  if (isExample) return whole;
  const rest = understand(text);
  return rest.decision.outcome === 'fallback' && decision.outcome === 'smalltalk' ? whole : rest;
}
