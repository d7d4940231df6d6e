/** Names the sources of a reply, for people and for programs. */
import type { Citation, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Source } from '../knowledge/schema.ts';
import type { Language } from '../language/detect.ts';
import { isolateRuns } from './bidi.ts';
import { perLanguage } from './per-language.ts';
import type { Translator } from './texts.ts';

/** A source for programs; dates are ISO 8601. */
export interface SourceReference {
  readonly id: string;
  readonly paragraph?: number | undefined;
  readonly symbol?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** A source named for a person, with its address if it has one. */
export interface SourceLine {
  readonly source: string;
  readonly text: string;
  readonly url?: string | undefined;
}

/** The sources of a reply, as a person sees them. */
export interface SourcesPart {
  readonly kind: 'sources';
  readonly label: string;
  readonly lines: readonly SourceLine[];
}

type PressOutlets = Extract<Source, { kind: 'press' }>['outlets'];

const listFormat = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Formats paragraph numbers: `[1, 2, 3, 5]` -> `1–3 and 5`, `1–3 و5`. */
function formatParagraphs(paragraphs: readonly number[], language: Language): string {
  const ranges: [number, number][] = [];
  for (const paragraph of paragraphs) {
    const last = ranges.at(-1);
    if (last && paragraph === last[1] + 1) last[1] = paragraph;
    else ranges.push([paragraph, paragraph]);
  }
  return listFormat(language).format(
    ranges.flatMap(([from, to]) =>
      to - from > 1 ? [`${from}–${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
    ),
  );
}

/**
 * Names the outlets of the press, each with its day or month: `Reuters (18 September 2020) and APP (14 September 2020)`,
 * `رويترز (18 سبتمبر 2020) ووكالة APP (14 سبتمبر 2020)`
 */
function nameOutlets(outlets: PressOutlets, translate: Translator, language: Language): string {
  return listFormat(language).format(
    Object.entries(outlets).map(([id, published]) => {
      const outlet = translate(language, `outlets.${id}`);
      return typeof published === 'string'
        ? translate(language, 'source.outletOfDay', { outlet, date: published })
        : translate(language, 'source.outletOfMonth', { outlet, ...published });
    }),
  );
}

/** The cited paragraphs by source, each once and sorted. */
function groupBySource(citations: readonly Citation[]): Map<string, readonly number[]> {
  const paragraphsOf = new Map<string, Set<number>>();
  for (const { source, paragraph } of citations) {
    const paragraphs = paragraphsOf.get(source) ?? new Set();
    paragraphsOf.set(source, paragraphs);
    if (paragraph !== undefined) paragraphs.add(paragraph);
  }
  return new Map([...paragraphsOf].map(([source, paragraphs]) => [source, [...paragraphs].sort((a, b) => a - b)]));
}

/** What is known of a source in a language; undefined if the fact base has no such source. */
function describeSource(base: KnowledgeBase, id: string, language: Language) {
  const source = base.sources[id];
  if (!source) return undefined;
  const url = source.kind === 'press' ? undefined : typeof source.url === 'string' ? source.url : source.url[language];
  const date = source.kind === 'press' ? undefined : source.date;
  const symbol = source.kind === 'document' ? source.symbol : undefined;
  const outlets = source.kind === 'press' ? source.outlets : undefined;
  return { kind: source.kind, url, date, symbol, outlets };
}

/** The cited sources for programs, one entry for each paragraph. */
export function referToSources(
  base: KnowledgeBase,
  language: Language,
  citations: readonly Citation[],
): SourceReference[] {
  return [...groupBySource(citations)].flatMap(([id, paragraphs]): SourceReference[] => {
    const source = describeSource(base, id, language);
    if (!source) return [];
    const { symbol, date, url } = source;
    const reference = { id, ...(symbol && { symbol }), ...(date && { date }), ...(url && { url }) };
    return paragraphs.length === 0 ? [reference] : paragraphs.map((paragraph) => ({ ...reference, paragraph }));
  });
}

/** The cited sources for a person, each once with all its paragraphs. */
export function nameSources(
  base: KnowledgeBase,
  translate: Translator,
  language: Language,
  citations: readonly Citation[],
): SourcesPart {
  const lines = [...groupBySource(citations)].flatMap(([id, paragraphs]): SourceLine[] => {
    const source = describeSource(base, id, language);
    if (!source) return [];
    const { kind, url, date, symbol, outlets } = source;
    const key = kind === 'report' && paragraphs.length === 0 ? 'wholeReport' : kind;
    const text = translate(language, `source.${key}`, {
      name: translate(language, `sources.${id}`),
      date,
      symbol,
      outlets: outlets && nameOutlets(outlets, translate, language),
      paragraphs: translate(language, 'source.paragraphs', {
        count: paragraphs.length,
        list: formatParagraphs(paragraphs, language),
      }),
    });
    return [{ source: id, text: isolateRuns(text, language), ...(url && { url }) }];
  });
  return { kind: 'sources', label: translate(language, 'source.label', { count: lines.length }), lines };
}
