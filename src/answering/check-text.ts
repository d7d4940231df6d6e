/** Checks a whole text: which of its statements the sources confirm, and which they contradict. */
import { type KnowledgeBase, valuesOf } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { splitClauses } from '../language/split-clauses.ts';
import { isQuestion, splitStatements } from '../language/split-statements.ts';
import type { CorrectedFigure, Correction } from '../understanding/claims/claim.ts';
import type { Interpretation } from '../understanding/deciding/interpretation.ts';
import type { Interpreter } from '../understanding/interpret.ts';
import { chooseLanguage } from './create-reply.ts';
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

/** What a statement, or a clause of it, comes to. */
interface Finding {
  readonly clause?: string;
  readonly fact: string;
  readonly verdict?: 'yes' | 'no';
  readonly correction?: Correction;
}

const FIGURE_KEYS = {
  count: 'check.count',
  percent: 'check.percent',
  day: 'check.day',
} as const satisfies Record<CorrectedFigure['unit'], string>;

function toFinding(interpretation: Interpretation): Finding | undefined {
  if (interpretation.outcome === 'unanswered') return { fact: interpretation.facts[0] };
  const [fact] = interpretation.outcome === 'answer' ? interpretation.facts : [];
  if (interpretation.outcome !== 'answer' || fact === undefined) return undefined;
  const { verdict } = interpretation;
  if (!verdict) return { fact };
  const [correction] = verdict.value === 'no' ? verdict.corrections : [];
  return correction ? { fact: correction.fact, verdict: 'no', correction } : { fact, verdict: verdict.value };
}

/** Creates a checker of texts. Statements are understood one by one, without the conversation. */
export function createTextChecker(base: KnowledgeBase, interpret: Interpreter, translate: Translator): TextChecker {
  const figures = valuesOf(base.figures);

  /** What is right, in words: the figure that is wrong, or else the whole fact. */
  function correct({ fact, figure }: Correction, language: Language): string {
    if (figure) return translate(language, FIGURE_KEYS[figure.unit], { actual: figure.actual });
    return translate(language, `${fact}.answer`, figures);
  }

  const namesSubject = ({ trace }: Interpretation) =>
    trace?.reading.concepts.some(({ concept }) => concept === base.subject) ?? false;
  const namesOther = ({ trace }: Interpretation) =>
    trace?.reading.concepts.some(({ concept }) => base.roles.elsewhere.includes(concept)) ?? false;

  /** The finding on a statement: its own or, if it gets no verdict as a whole, that of its clauses. */
  function judge(statement: string, whole: Interpretation): Finding | undefined {
    const found = toFinding(whole);
    if (found?.verdict) return found;
    const parts = splitClauses(statement).map((clause) => ({ clause, finding: toFinding(interpret(clause)) }));
    const contradicted = parts.find(({ finding }) => finding?.verdict === 'no');
    if (contradicted?.finding) return { ...contradicted.finding, clause: contradicted.clause };
    return parts.find(({ finding }) => finding?.verdict === 'yes')?.finding ?? found;
  }

  return (text) => {
    const read = splitStatements(text).map((statement) => ({ statement, whole: interpret(statement) }));
    const isAboutSubject = read.length === 1 || read.some(({ whole }) => namesSubject(whole));
    let isElsewhere = false;
    return read.map(({ statement, whole }) => {
      if (!isAboutSubject || isQuestion(statement)) return { statement };
      if (namesSubject(whole)) isElsewhere = false;
      const found = isElsewhere ? undefined : judge(statement, whole);
      if (!found?.verdict && namesOther(whole) && !namesSubject(whole)) isElsewhere = true;
      if (!found || isElsewhere) return { statement };
      const { fact, verdict, correction, clause } = found;
      const right = correction && correct(correction, chooseLanguage(whole.language));
      return { statement, ...(clause && { clause }), fact, ...(verdict && { verdict }), ...(right && { right }) };
    });
  };
}
