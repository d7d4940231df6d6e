import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { MAX_LENGTH } from '../language/fold.ts';
import { createFindClaim } from './claim.ts';
import { decide } from './decide.ts';
import { weighFollowUp } from './follow-up.ts';
import type { Interpretation } from './interpretation.ts';
import type { Model, Reading } from './model.ts';
import { splitQuestions } from './two-questions.ts';

/** Understands a message, given the facts that the conversation was about last, the latest first. */
export type Interpret = (text: string, recentFacts?: readonly string[]) => Interpretation;

/** Creates what understands messages about a fact base. */
export function createMatcher(base: KnowledgeBase, model: Model): Interpret {
  const findClaim = createFindClaim(base);
  return (text, recentFacts = []) => {
    if (text.length > MAX_LENGTH)
      return {
        outcome: 'fallback',
        reason: 'too-long',
        confidence: 1,
        language: model.read(text.slice(0, 400)).language,
      };
    const reading = model.read(text);
    const { language } = reading;
    if (reading.terms.length === 0) return { outcome: 'fallback', reason: 'empty', confidence: 1, language };
    const decideOn = (part: Reading, recent: readonly string[]) =>
      decide(base, weighFollowUp(base, model.understand(part), part, recent));
    const whole = decideOn(reading, recentFacts);
    const both = splitQuestions(base, model, reading, whole, (part, before) =>
      decideOn(part, [...before, ...recentFacts]),
    );
    if (both) return { ...both, language };
    const claim = whole.outcome === 'answer' ? findClaim(whole.facts, reading) : undefined;
    return { ...whole, ...(claim && { claim }), language };
  };
}
