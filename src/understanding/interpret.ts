import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { MAX_LENGTH } from '../language/fold.ts';
import { createClaimFinder } from './deciding/claim.ts';
import { decide } from './deciding/decide.ts';
import { weighFollowUp } from './deciding/follow-up.ts';
import type { Interpretation } from './deciding/interpretation.ts';
import type { Model, Reading } from './model.ts';
import { splitQuestions } from './deciding/two-questions.ts';

/** Understands a message, given the facts that the conversation was about last, the latest first. */
export type Interpreter = (text: string, recentFacts?: readonly string[]) => Interpretation;

/** Creates what understands messages about a fact base. */
export function createInterpreter(base: KnowledgeBase, model: Model): Interpreter {
  const findClaim = createClaimFinder(base);
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
