/** Sources as a person reads them: named with a link, and described. */

import { nameSources } from '../../answering/citations.ts';
import type { Translator } from '../../answering/texts.ts';
import { type Citation, type KnowledgeBase, valuesOf } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { escapeHtml, renderLink } from './render-html.ts';

/** Texts on sources, as Telegram's HTML. */
export interface SourceTexts {
  /** Names each source and says what kind of source it is. */
  introduce(citations: readonly Citation[], language: Language): string;
  /** Names each source with the cited paragraphs and says, in our own words, what is said there. */
  retell(citations: readonly Citation[], language: Language): string;
}

/** Creates the texts on the sources of a resolution. */
export function createSourceTexts(base: KnowledgeBase, translate: Translator, { say }: InterfaceTexts): SourceTexts {
  const figures = valuesOf(base.figures);

  /** Says what kind of source it is. */
  function describe(id: string, language: Language): string {
    const source = base.sources[id];
    const paragraphs = source?.kind === 'report' ? source.paragraphs : undefined;
    return source ? say(language, `source.about.${source.kind}`, { paragraphs }) : '';
  }

  /** Says what a source says: in the cited paragraphs of a report, else in all that the bot holds of it. */
  function retellSource(id: string, citations: readonly Citation[], language: Language): string[] {
    if (base.sources[id]?.kind !== 'report') return [say(language, `says.${id}`, figures)];
    const cited = citations.flatMap(({ source, paragraph }) => (source === id && paragraph ? [paragraph] : []));
    const paragraphs = [...new Set(cited)].sort((a, b) => a - b);
    if (paragraphs.length === 0) return [describe(id, language)];
    const texts = paragraphs.map((paragraph) => ({
      paragraph,
      text: say(language, `says.${id}.${paragraph}`, figures),
    }));
    return texts.length === 1
      ? texts.map(({ text }) => text)
      : texts.map((values) => say(language, 'source.inParagraph', values));
  }

  function write(citations: readonly Citation[], language: Language, linesOf: (id: string) => readonly string[]) {
    const { lines } = nameSources(base, translate, language, citations);
    return lines
      .map(({ source, text, url }) => {
        const name = url ? renderLink(text, url) : escapeHtml(text);
        return [`• ${name}`, ...linesOf(source).map(escapeHtml)].join('\n');
      })
      .join('\n\n');
  }

  return {
    introduce: (citations, language) => write(citations, language, (id) => [describe(id, language)]),
    retell: (citations, language) => write(citations, language, (id) => retellSource(id, citations, language)),
  };
}
