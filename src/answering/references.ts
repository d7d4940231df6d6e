/** Writes references to the resolution and to the report on it, for people who cite them. */

import { type KnowledgeBase, valuesOf } from '../knowledge/knowledge-base.ts';
import type { Source } from '../knowledge/schema.ts';
import type { Language } from '../language/detect.ts';
import { formatBibtex } from './bibtex.ts';
import type { Translator } from './texts.ts';

/** A reference in two forms. Neither has invisible characters, because both are copied. */
export interface Reference {
  readonly kind: Exclude<Source['kind'], 'press'>;
  /** One line of plain text. */
  readonly plain: string;
  readonly bibtex: string;
}

/** Writes a reference to each source but the press, first to the one that has the whole text. */
export function writeReferences(base: KnowledgeBase, translate: Translator, language: Language): Reference[] {
  const figures = valuesOf(base.figures);
  const say = (key: string, values: Readonly<Record<string, unknown>>) =>
    translate(language, key, values).replace(/[\u2066-\u2069]/g, '');
  const ids = [base.fullText, ...Object.keys(base.sources).filter((id) => id !== base.fullText)];
  return ids.flatMap((id): Reference[] => {
    const source = base.sources[id];
    if (!source || source.kind === 'press') return [];
    const symbol = source.kind === 'document' ? source.symbol : undefined;
    const values = {
      author: say(`references.${id}.author`, figures),
      title: say(`references.${id}.title`, figures),
      date: source.date,
      url: decodeURI(typeof source.url === 'string' ? source.url : source.url[language]),
    };
    const plain = say(`cite.${source.kind}.reference`, { ...values, symbol });
    return [{ kind: source.kind, plain, bibtex: formatBibtex({ ...values, key: `${base.id}-${id}`, note: symbol }) }];
  });
}
