/** Checks a whole text: which of its statements the sources confirm, and which they contradict. */
import { type KnowledgeBase, valuesOf } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { isQuestion, splitStatements } from '../language/split-statements.ts';
import type { Interpretation } from '../understanding/deciding/interpretation.ts';
import type { CorrectedFigure, Correction } from '../understanding/deciding/verdict.ts';
import type { Interpreter } from '../understanding/interpret.ts';
import { chooseLanguage } from './create-reply.ts';
import { createStatementJudge } from './judge-statement.ts';
import type { Translator } from './texts.ts';

/** A statement of a text, as it is written, and what the sources say about it. */
export interface CheckedStatement {
  readonly statement: string;
  /** The part of it that is contradicted, if it is not the whole statement. */
  readonly clause?: string | undefined;
  /** The fact that it is about; undefined if it is a question or off the topic. */
  readonly fact?: string | undefined;
  /** Whether the sources confirm or contradict it; undefined if they do neither. */
  readonly verdict?: 'yes' | 'no' | undefined;
  /** What is right instead, in the language of the statement: a figure such as `23`, or the text of the fact. */
  readonly right?: string | undefined;
}

/** Checks each statement of a text. */
export type TextChecker = (text: string) => CheckedStatement[];

const FIGURE_KEYS = {
  count: 'check.count',
  session: 'check.session',
  percent: 'check.percent',
  day: 'check.day',
} as const satisfies Record<CorrectedFigure['unit'], string>;

/**
 * Creates a checker of texts. A text that never names the subject of the resolution gets no verdicts, unless it is one
 * statement; nor does what follows on a statement about another subject, until ours is named again.
 */
export function createTextChecker(base: KnowledgeBase, interpret: Interpreter, translate: Translator): TextChecker {
  const figures = valuesOf(base.figures);
  const judge = createStatementJudge(base, interpret);

  /** What is right, in words: the figure that is wrong, or else the whole fact. */
  function correct({ fact, figure }: Correction, language: Language): string {
    // The day is right if only its weekday is wrong.
    if (figure?.claimed === figure?.actual && figure)
      return translate(language, 'check.weekday', { actual: figure.actual });
    if (figure) return translate(language, FIGURE_KEYS[figure.unit], { actual: figure.actual });
    return translate(language, `${fact}.answer`, figures);
  }

  const names = ({ trace }: Interpretation, concepts: readonly (string | undefined)[]) =>
    trace?.reading.concepts.some(({ concept }) => concepts.includes(concept)) ?? false;

  return (text) => {
    const statements = splitStatements(text).map((statement) => {
      const interpretation = interpret(statement);
      return { statement, interpretation, isOurs: names(interpretation, [base.subject]) };
    });
    let isElsewhere = statements.length > 1 && !statements.some(({ isOurs }) => isOurs);
    const isAlwaysElsewhere = isElsewhere;
    return statements.map(({ statement, interpretation, isOurs }): CheckedStatement => {
      if (isAlwaysElsewhere || isQuestion(statement)) return { statement };
      if (isOurs) isElsewhere = false;
      if (isElsewhere) return { statement };
      const { fact, verdict, contradiction } = judge(statement, interpretation);
      isElsewhere = !verdict && !isOurs && names(interpretation, base.roles.elsewhere);
      if (isElsewhere || !fact) return { statement };
      if (!contradiction) return { statement, fact, ...(verdict && { verdict }) };
      const { correction, clause } = contradiction;
      const right = correct(correction, chooseLanguage(interpretation.language));
      return { statement, ...(clause !== statement && { clause }), fact, verdict, right };
    });
  };
}

/**
 * Creates a function that checks whether a text is one question, perhaps with greetings and thanks around it: one
 * statement that ends with a question mark or asserts nothing.
 */
export function createQuestionDetector(interpret: Interpreter): (text: string) => boolean {
  return (text) => {
    const [statement, ...others] = splitStatements(text).filter((each) => interpret(each).outcome !== 'smalltalk');
    if (statement === undefined || others.length > 0) return others.length === 0;
    const interpretation = interpret(statement);
    return isQuestion(statement) || !(interpretation.outcome === 'answer' && interpretation.verdict);
  };
}
