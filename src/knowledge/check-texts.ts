import { dayOf, type KnowledgeBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';

/** The templates of a resolution in one language, and the file that holds them. */
export interface ResolutionTexts {
  readonly file: string;
  /** The file as it is written, to find lines in. */
  readonly source: string;
  readonly texts: object;
}

/** The template under a dotted key; undefined where there is none. */
function textAt(texts: object, key: string): string | undefined {
  let node: unknown = texts;
  for (const step of key.split('.'))
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : undefined;
  return typeof node === 'string' && node.trim() !== '' ? node : undefined;
}

/** The values that a template fills in: `{{votesFor, number}}` -> votesFor. */
function valuesIn(template: string): Set<string> {
  return new Set([...template.matchAll(/\{\{\s*([A-Za-z]+)/g)].map((match) => match[1] as string));
}

/** The line of an entry such as `vote.against`, or of the nearest one around it, found by its nesting. */
function lineOf(source: string, key: string): number | undefined {
  let at = 0;
  for (const step of key.split('.')) {
    const found = source.indexOf(`"${step}"`, at);
    if (found < 0) break;
    at = found + 1;
  }
  return source.slice(0, at).split('\n').length;
}

/**
 * Reports facts and sources without a text, texts without a fact, and figures that a fact lists and its answer does not
 * name, or the reverse.
 */
export function checkTexts(
  base: KnowledgeBase,
  { file, source, texts }: ResolutionTexts,
  report: (problem: Problem) => void,
): void {
  const at = (key: string) => ({ file, line: lineOf(source, key) });
  const require = (key: string, place = key) => {
    if (textAt(texts, key) === undefined) report({ code: 'missing-text', ...at(place), message: `${key} has no text` });
  };
  for (const key of ['name', 'scope', 'examples']) require(key);
  if (base.pictures) require('headline');
  for (const id of base.pictures?.timeline ?? []) {
    require(`${id}.moment`, id);
    if (dayOf(base, id) === undefined) require(`${id}.when`, id);
  }
  for (const id of Object.keys(base.sources)) require(`sources.${id}`);
  for (const { id, figures } of base.facts.values()) {
    require(`${id}.title`, id);
    require(`${id}.answer`, id);
    const named = valuesIn(textAt(texts, `${id}.answer`) ?? '');
    for (const figure of figures) {
      if (!named.has(figure))
        report({
          code: 'figure-not-named',
          ...at(id),
          message: `${id} lists the figure ${figure}, its answer does not name it`,
        });
    }
    for (const part of ['answer', 'moment', 'when']) {
      for (const figure of valuesIn(textAt(texts, `${id}.${part}`) ?? '')) {
        if (!figures.includes(figure))
          report({
            code: 'figure-not-listed',
            ...at(id),
            message: `the ${part} of ${id} names ${figure}, which the fact does not list`,
          });
      }
    }
  }
  for (const [area, entries] of Object.entries(texts)) {
    if (typeof entries !== 'object' || entries === null || area === 'sources') continue;
    for (const name of Object.keys(entries)) {
      const id = `${area}.${name}`;
      if (!base.facts.has(id)) report({ code: 'unknown-text', ...at(id), message: `there is no fact ${id}` });
    }
  }
}
