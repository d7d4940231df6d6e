/** The lint rules for the texts of a resolution: that all are there, and that they name the figures of their facts. */

import { dayOf, type KnowledgeBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';
import type { ReadFile } from './read-yaml.ts';

/** The texts of a resolution in one language, nested by key. */
export type ResolutionTexts = ReadFile<object>;

/** Returns the template under a path of keys; undefined if it is missing or blank. */
function textAt(texts: object, path: readonly string[]): string | undefined {
  let node: unknown = texts;
  for (const step of path)
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : undefined;
  return typeof node === 'string' && node.trim() !== '' ? node : undefined;
}

/** The parts of a file of texts that are not about facts. */
const OTHER_PARTS = ['sources', 'outlets', 'sections', 'says', 'references'];

/** The values that a template fills in: `{{votesFor, number}}` -> votesFor. */
function valuesIn(template: string): Set<string> {
  return new Set([...template.matchAll(/\{\{\s*([A-Za-z]+)/g)].map((match) => match[1] as string));
}

/**
 * The keys of the texts that retell what is cited: one for each cited paragraph, and one for each other source than a
 * report: `says.R.2`, `says.U1`.
 */
function keysOfCited({ facts, sources }: KnowledgeBase): string[] {
  const keys = [...facts.values()].flatMap(({ cites }) =>
    cites.flatMap(({ source, paragraph }) => {
      if (paragraph !== undefined) return [`says.${source}.${paragraph}`];
      return sources[source]?.kind === 'report' ? [] : [`says.${source}`];
    }),
  );
  return [...new Set(keys)].sort();
}

/**
 * Reports facts, sections, sources, cited paragraphs and outlets without a text, texts without a fact, and figures that
 * a fact lists but its answer does not name, or the reverse.
 */
export function checkTexts(
  base: KnowledgeBase,
  { file, data, lineOf }: ResolutionTexts,
  report: (problem: Problem) => void,
): void {
  const at = (key: string) => ({ file, line: lineOf(key.split('.')) });
  const textOf = (key: string) => textAt(data, key.split('.'));
  const require = (key: string) => {
    if (textOf(key) === undefined) report({ code: 'missing-text', ...at(key), message: `${key} has no text` });
  };
  for (const key of ['name', 'scope', 'examples']) require(key);
  if (base.pictures) require('headline');
  for (const id of base.pictures?.timeline ?? []) {
    require(`${id}.moment`);
    if (dayOf(base, id) === undefined) require(`${id}.when`);
  }
  for (const [id, source] of Object.entries(base.sources)) {
    require(`sources.${id}`);
    if (source.kind !== 'press') for (const part of ['author', 'title']) require(`references.${id}.${part}`);
    else for (const outlet of Object.keys(source.outlets)) require(`outlets.${outlet}`);
  }
  for (const id of Object.keys(base.sections)) require(`sections.${id}`);
  for (const key of keysOfCited(base)) {
    require(key);
    for (const figure of valuesIn(textOf(key) ?? '')) {
      if (base.figures[figure] === undefined)
        report({
          code: 'unknown-figure',
          ...at(key),
          message: `${key} names the figure ${figure}, which does not exist`,
        });
    }
  }
  for (const id of base.facts.keys()) require(`${id}.title`);
  for (const { id, figures } of [...base.facts.values(), ...base.overviews.values()]) {
    require(`${id}.answer`);
    const named = valuesIn(textOf(`${id}.answer`) ?? '');
    for (const figure of figures.filter((figure) => !named.has(figure))) {
      const message = `${id} lists the figure ${figure}, but its answer does not name it`;
      report({ code: 'figure-not-named', ...at(`${id}.answer`), message });
    }
    for (const part of ['answer', 'moment', 'when']) {
      for (const figure of valuesIn(textOf(`${id}.${part}`) ?? '')) {
        if (figures.includes(figure)) continue;
        const message = `the ${part} of ${id} names the figure ${figure}, but it is not listed for ${id}`;
        report({ code: 'figure-not-listed', ...at(`${id}.${part}`), message });
      }
    }
  }
  for (const [area, entries] of Object.entries(data)) {
    if (typeof entries !== 'object' || entries === null || OTHER_PARTS.includes(area)) continue;
    for (const name of Object.keys(entries)) {
      const id = `${area}.${name}`;
      if (!base.facts.has(id) && !base.overviews.has(id))
        report({ code: 'unknown-text', ...at(id), message: `there is no fact ${id}` });
    }
  }
}
