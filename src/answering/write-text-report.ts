/** Writes the reply to a text that was checked. */
import { type KnowledgeBase, valuesOf } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { isQuestion } from '../language/split-statements.ts';
import { isolateRuns } from './bidi.ts';
import type { CheckedStatement } from './check-text.ts';
import { nameSources } from './citations.ts';
import type { Part } from './create-reply.ts';
import { createResolutionDescriber, type Translator } from './texts.ts';

/** What the sources say about a text. */
export interface TextReport {
  readonly language: Language;
  /** What they contradict, at most three statements, and how many statements agree with them or are not in them. */
  readonly parts: readonly Part[];
  /** The same with all contradictions; undefined if there are at most three. */
  readonly rest?: readonly Part[] | undefined;
}

/** Writes the report on the statements of a text. */
export type TextReportWriter = (statements: readonly CheckedStatement[], language: Language) => TextReport;

const MAX_CONTRADICTIONS = 3;
/** A message on Telegram holds 4,096 characters; the sources and the counts need some of them. */
const MAX_LENGTH_OF_REST = 3000;
const MAX_QUOTATION = 80;

/** Shortens a text at a space: `The Council adopted the…` */
function shorten(text: string): string {
  if (text.length <= MAX_QUOTATION) return text;
  const cut = text.slice(0, MAX_QUOTATION);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_QUOTATION / 2)).replace(/[\s،,;؛:-]+$/u, '')}…`;
}

/** Creates a writer of reports on texts. */
export function createTextReportWriter(base: KnowledgeBase, translate: Translator): TextReportWriter {
  const figures = valuesOf(base.figures);
  const describeResolution = createResolutionDescriber(translate);

  return (statements, language) => {
    const say = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
      isolateRuns(translate(language, key, values), language);
    const toText = (lines: readonly string[]): Part => ({ kind: 'text', text: lines.join('\n') });
    const contradicted = statements.filter(({ verdict }) => verdict === 'no');
    const agree = statements.filter(({ verdict }) => verdict === 'yes').length;
    const notFound = statements.filter(({ statement, verdict }) => !verdict && !isQuestion(statement)).length;
    if (contradicted.length + agree === 0)
      return { language, parts: [toText([say('check.nothing', describeResolution(language))])] };

    const describe = ({ statement, clause = statement, fact = '' }: CheckedStatement): Part[] => [
      toText([say('check.quotation', { quotation: shorten(clause) }), say(`${fact}.answer`, figures)]),
      nameSources(base, translate, language, base.facts.get(fact)?.cites ?? []),
    ];
    const counts = [
      ...(agree > 0 ? [say('check.agree', { count: agree })] : []),
      ...(notFound > 0 ? [say('check.notFound', { count: notFound })] : []),
    ];
    const heading =
      contradicted.length > 0
        ? say('check.contradicted', { count: contradicted.length })
        : say('check.noneContradicted');
    const lay = (items: readonly Part[][]): Part[] => [
      toText([heading]),
      ...items.flat(),
      ...(counts.length > 0 ? [toText(counts)] : []),
    ];
    const items = contradicted.map(describe);
    let length = 0;
    const fitting = items.filter(([text]) => {
      length += text?.kind === 'text' ? text.text.length : 0;
      return length <= MAX_LENGTH_OF_REST;
    });
    return {
      language,
      parts: lay(items.slice(0, MAX_CONTRADICTIONS)),
      rest: items.length > MAX_CONTRADICTIONS ? lay(fitting) : undefined,
    };
  };
}
