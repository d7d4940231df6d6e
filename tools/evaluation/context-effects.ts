/** Measures whether complete questions get another reply within a conversation than alone. */

import type { Interpreter } from '#src/understanding/interpret.ts';
import { createRandom } from '../random.ts';
import { formatMessages, type LabelledQuestion } from './labelled-question.ts';
import { gradeReply } from './scores.ts';

/** A question that got another reply after a fact than alone. */
export interface ContextEffect {
  readonly after: string;
  readonly question: LabelledQuestion;
  readonly alone: string;
  readonly within: string;
  /** Whether the reply that was right alone is right no more. */
  readonly isHarmful: boolean;
}

/** How many pairs of a fact and a question were tried, and those with another reply. */
export interface ContextMeasure {
  readonly pairs: number;
  readonly effects: readonly ContextEffect[];
}

type Interpreted = ReturnType<Interpreter>;

const factsOf = (interpreted: Interpreted) => ('facts' in interpreted ? interpreted.facts : []);

/** What a reply depends on, on one line. */
function formatInterpretation(interpreted: Interpreted): string {
  const verdict = interpreted.outcome === 'answer' ? interpreted.verdict : undefined;
  const detail = interpreted.outcome === 'smalltalk' ? [interpreted.smalltalk] : factsOf(interpreted);
  const confidence = interpreted.confidence.toFixed(4);
  return [interpreted.outcome, ...detail, confidence, ...(verdict ? [JSON.stringify(verdict)] : [])].join(' ');
}

const isRight = (question: LabelledQuestion, interpreted: Interpreted) =>
  gradeReply(question, { outcome: interpreted.outcome, facts: factsOf(interpreted) }) === 'right';

/**
 * Lists the labelled questions that are complete: single messages that are answered right alone, each text once. A
 * topic that the sources say nothing about counts as an answer.
 */
export function listCompleteQuestions(interpret: Interpreter, questions: readonly LabelledQuestion[]) {
  const byText = new Map(questions.flatMap((each) => (each.text === undefined ? [] : [[each.text, each] as const])));
  return [...byText].flatMap(([text, question]) => {
    const alone = interpret(text);
    const isAnswered = alone.outcome === 'answer' || alone.outcome === 'unanswered';
    return isAnswered && isRight(question, alone) ? [question] : [];
  });
}

/** Asks `count` complete questions after each fact, chosen by `seed`, and compares each reply with the one alone. */
export function measureContext(
  interpret: Interpreter,
  facts: readonly string[],
  complete: readonly LabelledQuestion[],
  { count, seed }: { readonly count: number; readonly seed: number },
): ContextMeasure {
  const random = createRandom(seed);
  const effects: ContextEffect[] = [];
  for (const after of facts) {
    for (let i = 0; i < count; i++) {
      const question = complete[Math.floor(random() * complete.length)];
      if (question?.text === undefined) continue;
      const alone = formatInterpretation(interpret(question.text));
      const reply = interpret(question.text, [after]);
      const within = formatInterpretation(reply);
      if (alone !== within) effects.push({ after, question, alone, within, isHarmful: !isRight(question, reply) });
    }
  }
  return { pairs: facts.length * count, effects };
}

/** Formats a measure: the counts, then a line for each effect. */
export function formatContextMeasure({ pairs, effects }: ContextMeasure): string {
  const harmful = effects.filter(({ isHarmful }) => isHarmful).length;
  const lines = effects.map(
    ({ after, question, alone, within, isHarmful }) =>
      `${isHarmful ? 'wrong' : 'other'} after ${after}: ${formatMessages(question)}\n    ${alone} -> ${within}`,
  );
  return `${[`${pairs} pairs, ${effects.length} with another reply, ${harmful} of them no longer right`, ...lines].join('\n')}\n`;
}
