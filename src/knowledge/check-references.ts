/** The lint rules for ids of facts, sources and figures: each must name something, and each figure must be used. */

import { isUnanswered } from './fact-id.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';
import type { FileLines, ReadFile } from './read-yaml.ts';

/** The files whose references are checked. */
interface Files {
  readonly resolution: FileLines;
  readonly facts: FileLines;
  readonly examples: readonly ReadFile<Readonly<Record<string, unknown>>>[];
}

type Report = (problem: Problem) => void;

/** Checks the source of the full text, what figures are derived from, and that a fact uses each figure. */
function checkResolution(base: KnowledgeBase, { file, lineOf }: Files['resolution'], report: Report): void {
  const { figures, sources, fullText } = base;
  if (!sources[fullText]) {
    report({ code: 'unknown-source', file, line: lineOf(['fullText']), message: `there is no source ${fullText}` });
  }
  const used = new Set([...base.facts.values(), ...base.overviews.values()].flatMap((each) => each.figures));
  for (const [id, figure] of Object.entries(figures)) {
    const at = { file, line: lineOf(['figures', id]) };
    const parts =
      typeof figure !== 'object' ? [] : 'sum' in figure ? figure.sum : 'part' in figure ? [figure.part, figure.of] : [];
    for (const part of parts.filter((part) => figures[part] === undefined))
      report({ code: 'unknown-figure', ...at, message: `${id} is derived from ${part}, but there is no such figure` });
    if (!used.has(id)) report({ code: 'unused-figure', ...at, message: `no fact lists the figure ${id}` });
  }
}

/** Checks what each fact cites, and the facts and figures that it names. */
function checkFacts(base: KnowledgeBase, { file, lineOf }: Files['facts'], report: Report): void {
  for (const fact of base.facts.values()) {
    const at = (...path: PropertyKey[]) => ({ file, line: lineOf([fact.id, ...path]) });
    fact.cites.forEach(({ source: id, paragraph }, i) => {
      const source = base.sources[id];
      if (!source) report({ code: 'unknown-source', ...at('cites', i), message: `there is no source ${id}` });
      else if (paragraph !== undefined && (source.kind !== 'report' || paragraph > source.paragraphs)) {
        report({ code: 'unknown-paragraph', ...at('cites', i), message: `source ${id} has no paragraph ${paragraph}` });
      }
    });
    for (const field of ['related', 'covers', 'terms'] as const) {
      fact[field].forEach((id, i) => {
        if (base.facts.has(id) && id !== fact.id) return;
        const message =
          id === fact.id ? `${id} lists itself under ${field}` : `there is no fact ${id}, listed under ${field}`;
        report({ code: 'unknown-fact', ...at(field, i), message });
      });
    }
    for (const field of ['fulfilment', 'reason', 'others', 'after'] as const) {
      const id = fact[field];
      if (id === undefined || base.facts.has(id)) continue;
      report({ code: 'unknown-fact', ...at(field), message: `there is no fact ${id}, listed under ${field}` });
    }
    fact.resolves.forEach((id, i) => {
      if (base.facts.has(id) && isUnanswered(id)) return;
      const message = `there is no unanswered topic ${id}, listed under resolves`;
      report({ code: 'unknown-fact', ...at('resolves', i), message });
    });
    fact.figures.forEach((id, i) => {
      if (base.figures[id] === undefined)
        report({ code: 'unknown-figure', ...at('figures', i), message: `there is no figure ${id}` });
    });
  }
}

/** Checks the facts and figures of each overview. */
function checkOverviews(base: KnowledgeBase, { file, lineOf }: Files['resolution'], report: Report): void {
  for (const { id, facts, figures } of base.overviews.values()) {
    const at = { file, line: lineOf(['overviews', id]) };
    for (const fact of facts.filter((each) => !base.facts.has(each)))
      report({ code: 'unknown-fact', ...at, message: `there is no fact ${fact}, listed under ${id}` });
    for (const figure of figures.filter((each) => base.figures[each] === undefined))
      report({ code: 'unknown-figure', ...at, message: `there is no figure ${figure}, listed under ${id}` });
  }
}

/** Reports every id that names nothing, every paragraph that its source does not have, and every unused figure. */
export function checkReferences(base: KnowledgeBase, files: Files, report: Report): void {
  checkResolution(base, files.resolution, report);
  checkFacts(base, files.facts, report);
  checkOverviews(base, files.resolution, report);
  for (const { file, data, lineOf } of files.examples) {
    for (const id of Object.keys(data)) {
      if (!base.facts.has(id) && !base.overviews.has(id))
        report({ code: 'unknown-fact', file, line: lineOf([id]), message: `there is no fact ${id}` });
    }
  }
}
