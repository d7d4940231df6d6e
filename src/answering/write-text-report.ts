/** Puts the check of a text into words. */
import { type KnowledgeBase, valuesOf } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { isQuestion } from '../language/split-statements.ts';
import { tameText } from '../language/written-text.ts';
import { isolateRuns } from './bidi.ts';
import type { CheckedStatement } from './check-text.ts';
import { nameSources, type SourcesPart } from './citations.ts';
import type { Part } from './create-reply.ts';
import { createResolutionDescriber, type Translator } from './texts.ts';

/** A statement of a checked text and, if it is contradicted, what is right instead with its sources. */
export interface QuotationPart {
  readonly kind: 'quotation';
  readonly quotation: string;
  readonly correction?: string | undefined;
  readonly sources?: SourcesPart | undefined;
}

/** A part of a report, in reading order. */
export type ReportPart = Part | QuotationPart;

/** A page of the report on a text. */
export interface TextReport {
  readonly language: Language;
  readonly parts: readonly ReportPart[];
  /** How many pages of statements there are behind the summary, which is page 0. Zero if it shows everything. */
  readonly pages: number;
}

/** Writes reports on checked statements. */
export interface TextReportWriter {
  /** Writes what the sources contradict, at most `limit` statements, and how many agree or are not in the sources. */
  summarize(statements: readonly CheckedStatement[], language: Language, limit?: number): TextReport;
  /** Writes a page of all statements, those that are contradicted first. A number beyond the last shows the last. */
  list(statements: readonly CheckedStatement[], language: Language, page: number): TextReport;
}

/** So many contradictions fit one screen of a phone. */
const MAX_CONTRADICTIONS = 2;
const PAGE_SIZE = 8;
const MAX_QUOTATION = 80;
const RESULTS = ['no', 'yes', undefined] as const;
const HEADINGS = { no: 'check.contradicted', yes: 'check.agree', unknown: 'check.notFound' } as const;

/** Shortens a text that a person wrote at a space: `The Council adopted the…` */
function shorten(text: string): string {
  const whole = tameText(text).replace(/[\s.،,;؛:]+$/u, '');
  if (whole.length <= MAX_QUOTATION) return whole;
  const cut = whole.slice(0, MAX_QUOTATION - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_QUOTATION / 2)).replace(/[\s،,;؛:-]+$/u, '')}…`;
}

/** Creates a writer of reports on texts. Questions are not statements, so they are left out. */
export function createTextReportWriter(base: KnowledgeBase, translate: Translator): TextReportWriter {
  const figures = valuesOf(base.figures);
  const describeResolution = createResolutionDescriber(translate);

  function createPhrases(language: Language) {
    const say = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
      isolateRuns(translate(language, key, values), language);
    const toText = (text: string): Part => ({ kind: 'text', text });
    const describe = ({ statement, clause = statement, fact = '', verdict }: CheckedStatement): QuotationPart => {
      const quotation = say('check.quotation', { quotation: shorten(clause) });
      if (verdict !== 'no') return { kind: 'quotation', quotation };
      const sources = nameSources(base, translate, language, base.facts.get(fact)?.cites ?? []);
      return { kind: 'quotation', quotation, correction: say(`${fact}.answer`, figures), sources };
    };
    const count = (verdict: CheckedStatement['verdict'], number: number, isHeading: boolean) =>
      say(`${HEADINGS[verdict ?? 'unknown']}${isHeading ? '.heading' : '.count'}`, { count: number });
    return { say, toText, describe, count };
  }

  const withResult = (statements: readonly CheckedStatement[], result: CheckedStatement['verdict']) =>
    statements.filter(({ statement, verdict }) => verdict === result && !isQuestion(statement));

  return {
    summarize(statements, language, limit = MAX_CONTRADICTIONS) {
      const { say, toText, describe, count } = createPhrases(language);
      const [contradicted = [], agreeing = [], unknown = []] = RESULTS.map((result) => withResult(statements, result));
      if (contradicted.length + agreeing.length === 0)
        return { language, parts: [toText(say('check.nothing', describeResolution(language)))], pages: 0 };
      const heading = contradicted.length > 0 ? count('no', contradicted.length, true) : say('check.noneContradicted');
      const counts = [
        ...(agreeing.length > 0 ? [count('yes', agreeing.length, false)] : []),
        ...(unknown.length > 0 ? [count(undefined, unknown.length, false)] : []),
      ];
      const parts = [
        toText(heading),
        ...contradicted.slice(0, limit).map(describe),
        ...(counts.length > 0 ? [toText(`\n${counts.join('\n')}`)] : []),
      ];
      const total = contradicted.length + agreeing.length + unknown.length;
      return {
        language,
        parts,
        pages: total > Math.min(limit, contradicted.length) ? Math.ceil(total / PAGE_SIZE) : 0,
      };
    },

    list(statements, language, requestedPage) {
      const { toText, describe, count } = createPhrases(language);
      const sorted = RESULTS.flatMap((result) => withResult(statements, result));
      const pages = Math.ceil(sorted.length / PAGE_SIZE);
      const page = Math.max(1, Math.min(requestedPage, pages));
      const shown = sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
      const parts = RESULTS.flatMap((result) => {
        const items = withResult(shown, result);
        const heading = count(result, withResult(sorted, result).length, true);
        return items.length === 0 ? [] : [toText(heading), ...items.map(describe)];
      });
      return { language, parts, pages };
    },
  };
}
