import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { weighFacts } from '../understanding/decide.ts';
import { createMatcher } from '../understanding/matcher.ts';
import type { Candidate, Model, Reading } from '../understanding/model.ts';
import { type Evidence, type Pieces, weighEvidence } from '../understanding/policy.ts';

const SHOWN = 5;
/** What each piece of evidence is, in the words of an editor. */
const EVIDENCE: Readonly<Record<keyof Pieces, (evidence: Evidence) => string>> = {
  bias: () => 'before anything is known',
  probability: ({ probability }) => `the fact is meant with a probability of ${percent(probability)}`,
  lead: ({ lead }) => `it leads the next one by ${percent(lead)}`,
  odds: ({ offTopic }) => `off the topic with a probability of ${percent(offTopic)}`,
  unexplained: ({ unexplained }) => `${percent(unexplained)} of what is said is explained by nothing on the topic`,
  unknown: ({ unknown }) => `${percent(unknown)} of the words are in no example, or in one`,
  logOdds: ({ logOdds }) =>
    `the words speak ${logOdds < 0 ? 'against' : 'for'} the topic, by ${logOdds.toFixed(2)} a word`,
  length: ({ length }) => `${length} words long`,
};

const percent = (share: number) => `${Math.round(100 * share)} %`;

function describeWords({ terms, concepts }: Reading): string[] {
  return terms.map((term, i) => {
    const named = concepts.filter(({ start, end }) => start <= i && i < end).map(({ concept }) => concept);
    const isRead = term.respelt ? ', read for a misspelt word' : '';
    return `  ${term.word.text} (${term.stem}${isRead})${named.length > 0 ? ` -> ${named.join(', ')}` : ''}`;
  });
}

function describeCandidate({ meaning, confidence }: Candidate): string {
  const name = { fact: 'fact' in meaning ? meaning.fact : '', smalltalk: 'small talk', 'off-topic': 'off the topic' };
  return `  ${percent(confidence).padStart(5)}  ${name[meaning.kind]}`;
}

/**
 * Shows how a message that stands alone is understood, for an editor: its words and the concepts they name, what it may
 * mean, what speaks for the likeliest fact and against it, and what is decided.
 */
export function explain(base: KnowledgeBase, model: Model, text: string): string {
  const reading = model.read(text);
  const candidates = model.rank(reading);
  const weighed = weighFacts(base, { candidates, topicality: reading.topicality });
  const weights = Object.entries(weighed ? weighEvidence(base.policy.weights, weighed.evidence) : {}) as [
    keyof typeof EVIDENCE,
    number,
  ][];
  const { confidence, outcome, ...meant } = createMatcher(base, model)(text);
  const told = 'facts' in meant ? ` ${meant.facts.join(', ')}` : '';
  const claim =
    'claim' in meant && meant.claim ? `, and what it presupposes ${meant.claim.holds ? 'holds' : 'does not hold'}` : '';
  return `${[
    'Words -> concepts',
    ...describeWords(reading),
    'Candidates',
    ...candidates.slice(0, SHOWN).map(describeCandidate),
    ...(weighed ? [`Evidence for ${weighed.best}`] : []),
    ...weights.map(
      ([name, weight]) => `  ${weight.toFixed(2).padStart(6)}  ${EVIDENCE[name](weighed?.evidence as Evidence)}`,
    ),
    'Decision',
    `  ${outcome}${told} (${confidence.toFixed(2)}; told from ${base.policy.confidence} on)${claim}`,
  ].join('\n')}\n`;
}
