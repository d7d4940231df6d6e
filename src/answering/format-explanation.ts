/** Formats how a question was understood, for an editor: in a terminal, or below a report. */
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { PROFILES } from '../language/languages.ts';
import { tameText } from '../language/written-text.ts';
import type { Evidence, EvidenceValues } from '../understanding/deciding/confidence.ts';
import type { Interpretation } from '../understanding/deciding/interpretation.ts';
import {
  type ExplainedDecision,
  type ExplainedSignal,
  type ExplainedWord,
  explainInterpretation,
} from '../understanding/explanation.ts';
import type { Candidate } from '../understanding/model.ts';
import { isolateSymbol } from './bidi.ts';
import type { Translator } from './texts.ts';

const MAX_CANDIDATES_SHOWN = 5;

/** The key and the values of the text of each signal. */
const SIGNALS: Readonly<Record<keyof EvidenceValues, (evidence: Evidence) => readonly [key: string, value?: unknown]>> =
  {
    bias: () => ['bias'],
    probability: ({ probability }) => ['probability', probability],
    lead: ({ lead }) => ['lead', lead],
    odds: ({ offTopic }) => ['odds', offTopic],
    unexplained: ({ unexplained }) => ['unexplained', unexplained],
    unknown: ({ unknown }) => ['unknown', unknown],
    likeness: ({ likeness }) => [likeness < 0 ? 'unlike' : 'like', Math.abs(likeness)],
    logOdds: ({ logOdds }) => ['logOdds', logOdds.toFixed(2)],
    length: ({ length }) => ['length', length],
  };

/**
 * Formats the trace of an interpretation in a language: the words with the concepts they name, what may be meant, the
 * evidence for and against the likeliest fact, the halves of a double question, and the decision with its claim. Facts
 * and concepts have their ids. The text is plain and of several lines.
 */
export function formatExplanation(
  { base, translate }: { readonly base: KnowledgeBase; readonly translate: Translator },
  interpretation: Interpretation,
  language: Language,
): string {
  const isLeftToRight = PROFILES[language].direction === 'ltr';
  const say = (key: string, values?: Readonly<Record<string, unknown>>) =>
    translate(language, `explanation.${key}`, values);
  const share = (value: number) => say('share', { value });
  /** A signed number, which text from right to left would turn around. */
  const signed = (number: string) => (isLeftToRight ? number : isolateSymbol(number));

  function formatWord({ text, stem, respelt, concepts }: ExplainedWord): string {
    const read = [stem, ...(respelt ? [say('respelt')] : [])].join(say('comma'));
    return `  ${text} (${read})${concepts.length > 0 ? ` ${say('arrow')} ${concepts.join(say('comma'))}` : ''}`;
  }

  function formatCandidate({ meaning, probability }: Candidate): string {
    const name =
      meaning.kind === 'fact'
        ? meaning.fact
        : say(meaning.kind, meaning.kind === 'request' ? { request: meaning.request } : {});
    return `  ${share(probability).padStart(6)}  ${name}`;
  }

  const formatSignal = ({ name, weight }: ExplainedSignal, evidence: Evidence): string => {
    const [key, value] = SIGNALS[name](evidence);
    return `  ${signed(weight.toFixed(2).padStart(6))}  ${say(`signal.${key}`, { value })}`;
  };

  function formatDecision({ candidates, ranking, signals, followsUp }: ExplainedDecision): string[] {
    return [
      ...(followsUp ? [say('followsUp', { fact: followsUp })] : []),
      say('candidates'),
      ...candidates.slice(0, MAX_CANDIDATES_SHOWN).map(formatCandidate),
      ...(ranking
        ? [say('evidence', { fact: ranking.best }), ...signals.map((signal) => formatSignal(signal, ranking.evidence))]
        : []),
    ];
  }

  const formatOutcome = ({ outcome, facts, confidence }: ExplainedDecision) =>
    say('outcome.confidence', {
      outcome: [say(`outcome.${outcome}`), ...facts].join(' '),
      confidence: confidence.toFixed(2),
    });

  const explanation = explainInterpretation(base, interpretation);
  if (!explanation) return `${say('unread')}\n`;
  const { words, halves, verdict, threshold } = explanation;
  const lines = [
    say('words'),
    ...words.map(formatWord),
    ...formatDecision(explanation),
    ...(halves ?? []).flatMap((half, i) => [
      // The text of a person is no value of a template.
      `${say('half', { number: i + 1 })} ${tameText(half.text)}`,
      ...formatDecision(half).map((line) => `  ${line}`),
      `  ${say('arrow')} ${formatOutcome(half)}`,
    ]),
    say('decision'),
    `  ${formatOutcome(explanation)}${say('threshold', { threshold })}`,
    ...(verdict ? [`  ${say(`verdict.${verdict.value}`)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
