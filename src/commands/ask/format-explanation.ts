/** Formats how a question was understood, for an editor in a terminal. */
import { type KnowledgeBase, labelOf } from '../../knowledge/knowledge-base.ts';
import type { Evidence, EvidenceValues } from '../../understanding/deciding/confidence.ts';
import type { Interpretation } from '../../understanding/deciding/interpretation.ts';
import { type ExplainedDecision, type ExplainedWord, explainInterpretation } from '../../understanding/explanation.ts';
import type { Candidate } from '../../understanding/model.ts';

const MAX_CANDIDATES_SHOWN = 5;

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Each signal in the words of an editor. */
const SIGNALS: Readonly<Record<keyof EvidenceValues, (evidence: Evidence) => string>> = {
  bias: () => 'starting point',
  probability: ({ probability }) => `probability of the fact: ${percent(probability)}`,
  lead: ({ lead }) => `lead over the next fact: ${percent(lead)}`,
  odds: ({ offTopic }) => `probability of "off the topic": ${percent(offTopic)}`,
  unexplained: ({ unexplained }) => `information that nothing on the topic explains: ${percent(unexplained)}`,
  unknown: ({ unknown }) => `words that the examples have once or not at all: ${percent(unknown)}`,
  likeness: ({ likeness }) =>
    `${percent(Math.abs(likeness))} ${likeness < 0 ? 'less' : 'more'} similar to an example of the fact than to one off the topic`,
  logOdds: ({ logOdds }) => `average log-odds of the words for the topic: ${logOdds.toFixed(2)}`,
  length: ({ length }) => `length: ${length} words`,
};

function formatWord({ text, stem, respelt, concepts }: ExplainedWord): string {
  const correction = respelt ? ', corrected spelling' : '';
  return `  ${text} (${stem}${correction})${concepts.length > 0 ? ` -> ${concepts.join(', ')}` : ''}`;
}

function formatCandidate({ meaning, probability }: Candidate): string {
  return `  ${percent(probability).padStart(5)}  ${labelOf(meaning)}`;
}

function formatDecision({ candidates, ranking, signals, followsUp }: ExplainedDecision): string[] {
  return [
    ...(followsUp ? [`Follows up on ${followsUp}`] : []),
    'Candidates',
    ...candidates.slice(0, MAX_CANDIDATES_SHOWN).map(formatCandidate),
    ...(ranking
      ? [
          `Evidence for ${ranking.best}`,
          ...signals.map(
            ({ name, weight }) => `  ${weight.toFixed(2).padStart(6)}  ${SIGNALS[name](ranking.evidence)}`,
          ),
        ]
      : []),
  ];
}

const formatOutcome = ({ outcome, facts, confidence }: ExplainedDecision) =>
  `${[outcome, ...facts].join(' ')} (confidence ${confidence.toFixed(2)})`;

/**
 * Formats the trace of an interpretation: the words with the concepts they name, what may be meant, the evidence for
 * and against the likeliest fact, the halves of a double question, and the decision with its claim.
 */
export function formatExplanation(base: KnowledgeBase, interpretation: Interpretation): string {
  const explanation = explainInterpretation(base, interpretation);
  if (!explanation) return 'The message was not read: it is empty or too long.\n';
  const { words, halves, verdict, threshold } = explanation;
  const lines = [
    'Words -> concepts',
    ...words.map(formatWord),
    ...formatDecision(explanation),
    ...(halves ?? []).flatMap((half, i) => [
      `Half ${i + 1}: ${half.text}`,
      ...formatDecision(half).map((line) => `  ${line}`),
      `  -> ${formatOutcome(half)}`,
    ]),
    'Decision',
    `  ${formatOutcome(explanation)}; answers need ${threshold}`,
    ...(verdict ? [`  verdict: ${verdict.value}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
