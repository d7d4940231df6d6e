import type { Citation, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { isolateRuns } from './bidi.ts';
import { perLanguage } from './per-language.ts';
import type { Translate } from './texts.ts';

/** A source as programs read it; dates are ISO. */
export interface SourceReference {
  readonly id: string;
  readonly paragraph?: number | undefined;
  readonly symbol?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** One source named for a person, with the address to read it at where there is one. */
export interface SourceLine {
  readonly source: string;
  readonly text: string;
  readonly url?: string | undefined;
}

/** The sources of a reply, for people and for programs. */
export interface Cited {
  readonly part: { readonly kind: 'sources'; readonly label: string; readonly lines: readonly SourceLine[] };
  readonly references: readonly SourceReference[];
}

const listFormat = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** `[1, 2, 3, 5]` -> `1–3, 5`, in the language's manner of listing. */
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

/** Names the sources that citations stand on, each once, with all its paragraphs. */
export function citeSources(
  base: KnowledgeBase,
  translate: Translate,
  language: Language,
  citations: readonly Citation[],
): Cited {
  const paragraphsOf = new Map<string, Set<number>>();
  for (const { source, paragraph } of citations) {
    const paragraphs = paragraphsOf.get(source) ?? new Set();
    paragraphsOf.set(source, paragraphs);
    if (paragraph !== undefined) paragraphs.add(paragraph);
  }
  const lines: SourceLine[] = [];
  const references: SourceReference[] = [];
  for (const [id, set] of paragraphsOf) {
    const source = base.sources[id];
    if (!source) continue;
    const name = translate(language, `sources.${id}`);
    const paragraphs = [...set].sort((a, b) => a - b);
    const url =
      source.kind === 'press' ? undefined : typeof source.url === 'string' ? source.url : source.url[language];
    const date = source.kind === 'press' ? undefined : source.date;
    const symbol = source.kind === 'document' ? source.symbol : undefined;
    const key = source.kind === 'report' && paragraphs.length === 0 ? 'wholeReport' : source.kind;
    const text = translate(language, `source.${key}`, {
      name,
      date,
      symbol,
      paragraphs: translate(language, 'source.paragraphs', {
        count: paragraphs.length,
        list: formatParagraphs(paragraphs, language),
      }),
    });
    lines.push({ source: id, text: isolateRuns(text, language), ...(url && { url }) });
    const reference = { id, ...(symbol && { symbol }), ...(date && { date }), ...(url && { url }) };
    if (paragraphs.length === 0) references.push(reference);
    for (const paragraph of paragraphs) references.push({ ...reference, paragraph });
  }
  const label = translate(language, 'source.label', { count: lines.length });
  return { part: { kind: 'sources', label, lines }, references };
}
