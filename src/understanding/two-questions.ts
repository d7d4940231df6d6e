import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Decision } from './decide.ts';
import type { Model, Reading } from './model.ts';
import type { Term } from './vocabulary.ts';

/** Words that may join two questions; the Arabic one is often written together with the next word. */
const JOINING = new Set(['and', 'also', 'plus', 'و', 'w', 'we', 'ou', 'كمان', 'وكمان', 'ايضا', 'وايضا']);
const MIN_WORDS = 2;
/** A message that is longer tells a story; it is not read at each joint of it. */
const MAX_WORDS = 40;

/** Says whether a second question may begin with this term. */
function mayBegin(term: Term): boolean {
  return (
    term.word.afterBreak ||
    JOINING.has(term.word.text) ||
    (term.word.text.startsWith('و') && term.bare !== term.word.text)
  );
}

/**
 * Reads a message as two questions, where both halves have an answer of their own and the message as a whole means
 * neither more likely than that.
 */
export function splitQuestions(
  base: KnowledgeBase,
  model: Model,
  reading: Reading,
  whole: Decision,
  decideOn: (reading: Reading) => Decision,
): Decision | undefined {
  if (reading.terms.length > MAX_WORDS) return undefined;
  let best: Decision | undefined;
  for (let at = MIN_WORDS; at <= reading.terms.length - MIN_WORDS; at++) {
    if (!mayBegin(reading.terms[at] as Term)) continue;
    const [first, second] = [model.part(reading, 0, at), model.part(reading, at)].map(decideOn);
    if (first?.outcome !== 'answer' || second?.outcome !== 'answer') continue;
    const [one, two] = [first.facts[0] as string, second.facts[0] as string];
    if (one === two || base.facts.get(one)?.covers.includes(two) || base.facts.get(two)?.covers.includes(one)) continue;
    const confidence = Math.min(first.confidence, second.confidence);
    if (confidence <= (best?.confidence ?? 0)) continue;
    best = { outcome: 'answer', facts: [one, two], confidence };
  }
  if (best?.outcome !== 'answer') return undefined;
  const agrees =
    whole.outcome === 'suggestions' ||
    whole.outcome === 'fallback' ||
    (whole.outcome === 'answer' && best.facts.includes(whole.facts[0] as string));
  return agrees ? best : undefined;
}
