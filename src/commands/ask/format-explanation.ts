import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Explanation, explainMessage } from '../../understanding/explain-message.ts';
import type { Model } from '../../understanding/model.ts';
import type { Evidence, EvidenceValues } from '../../understanding/deciding/confidence.ts';

const SHOWN = 5;
/** What each piece of evidence is, in the words of an editor. */
const EVIDENCE: Readonly<Record<keyof EvidenceValues, (evidence: Evidence) => string>> = {
  bias: () => 'before anything is known',
  probability: ({ probability }) => `the fact is meant with a probability of ${percent(probability)}`,
  lead: ({ lead }) => `it leads the next one by ${percent(lead)}`,
  odds: ({ offTopic }) => `off the topic with a probability of ${percent(offTopic)}`,
  unexplained: ({ unexplained }) => `${percent(unexplained)} of what is said is explained by nothing on the topic`,
  unknown: ({ unknown }) => `${percent(unknown)} of the words are in no example, or in one`,
  likeness: ({ likeness }) =>
    `${likeness < 0 ? 'less' : 'more'} like an example of it than like one off the topic, by ${percent(Math.abs(likeness))}`,
  logOdds: ({ logOdds }) =>
    `the words speak ${logOdds < 0 ? 'against' : 'for'} the topic, by ${logOdds.toFixed(2)} a word`,
  length: ({ length }) => `${length} words long`,
};

const percent = (share: number) => `${Math.round(100 * share)} %`;

function describeWord({ text, stem, respelt, concepts }: Explanation['words'][number]): string {
  const isRead = respelt ? ', read for a misspelt word' : '';
  return `  ${text} (${stem}${isRead})${concepts.length > 0 ? ` -> ${concepts.join(', ')}` : ''}`;
}

function describeCandidate({ meaning, confidence }: Explanation['candidates'][number]): string {
  const name = { fact: 'fact' in meaning ? meaning.fact : '', smalltalk: 'small talk', 'off-topic': 'off the topic' };
  return `  ${percent(confidence).padStart(5)}  ${name[meaning.kind]}`;
}

/**
 * Shows how a message that stands alone is understood, for an editor: its words and the concepts they name, what it may
 * mean, what speaks for the likeliest fact and against it, and what is decided.
 */
export function explain(base: KnowledgeBase, model: Model, text: string): string {
  const { words, candidates, weighed, evidence, decision } = explainMessage(base, model, text);
  const { outcome, facts, confidence, threshold, claim } = decision;
  const verdict = claim ? `, and what it presupposes ${claim.holds ? 'holds' : 'does not hold'}` : '';
  return `${[
    'Words -> concepts',
    ...words.map(describeWord),
    'Candidates',
    ...candidates.slice(0, SHOWN).map(describeCandidate),
    ...(weighed
      ? [
          `Evidence for ${weighed.best}`,
          ...evidence.map(
            ({ name, weight }) => `  ${weight.toFixed(2).padStart(6)}  ${EVIDENCE[name](weighed.evidence)}`,
          ),
        ]
      : []),
    'Decision',
    `  ${outcome}${facts.length > 0 ? ` ${facts.join(', ')}` : ''} (${confidence.toFixed(2)}; told from ${threshold} on)${verdict}`,
  ].join('\n')}\n`;
}
