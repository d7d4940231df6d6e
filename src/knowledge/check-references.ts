import type { KnowledgeBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';
import type { ReadFile } from './read-file.ts';
import type { FactsFile, ResolutionFile } from './schema.ts';

/** The files whose references are checked. */
interface Files {
  readonly resolution: ReadFile<ResolutionFile>;
  readonly facts: ReadFile<FactsFile>;
  readonly examples: readonly ReadFile<Readonly<Record<string, unknown>>>[];
}

/** Reports every id that names nothing, every paragraph that no source has, and every figure that no fact names. */
export function checkReferences(base: KnowledgeBase, files: Files, report: (problem: Problem) => void): void {
  const { resolution, facts } = files;
  if (!base.sources[base.fullText]) {
    report({
      code: 'unknown-source',
      file: resolution.file,
      line: resolution.lineOf(['fullText']),
      message: `no source is called ${base.fullText}`,
    });
  }
  for (const [id, figure] of Object.entries(base.figures)) {
    const parts =
      typeof figure !== 'object' ? [] : 'sum' in figure ? figure.sum : 'part' in figure ? [figure.part, figure.of] : [];
    for (const part of parts) {
      if (base.figures[part] !== undefined) continue;
      report({
        code: 'unknown-figure',
        file: resolution.file,
        line: resolution.lineOf(['figures', id]),
        message: `${id} is made of ${part}, which is no figure`,
      });
    }
  }
  const used = new Set<string>();
  for (const fact of base.facts.values()) {
    const at = (...path: PropertyKey[]) => ({ file: facts.file, line: facts.lineOf([fact.id, ...path]) });
    fact.cites.forEach(({ source: id, paragraph }, i) => {
      const source = base.sources[id];
      if (!source) report({ code: 'unknown-source', ...at('cites', i), message: `no source is called ${id}` });
      else if (paragraph !== undefined && (source.kind !== 'report' || paragraph > source.paragraphs)) {
        report({ code: 'unknown-paragraph', ...at('cites', i), message: `source ${id} has no paragraph ${paragraph}` });
      }
    });
    for (const field of ['related', 'covers'] as const) {
      fact[field].forEach((id, i) => {
        if (base.facts.has(id) && id !== fact.id) return;
        report({ code: 'unknown-fact', ...at(field, i), message: `${id} is no other fact` });
      });
    }
    fact.figures.forEach((id, i) => {
      used.add(id);
      if (base.figures[id] === undefined)
        report({ code: 'unknown-figure', ...at('figures', i), message: `no figure is called ${id}` });
    });
  }
  for (const id of Object.keys(base.figures)) {
    if (!used.has(id))
      report({
        code: 'unused-figure',
        file: resolution.file,
        line: resolution.lineOf(['figures', id]),
        message: `no fact names the figure ${id}`,
      });
  }
  for (const { file, data, lineOf } of files.examples) {
    for (const id of Object.keys(data)) {
      if (!base.facts.has(id))
        report({ code: 'unknown-fact', file, line: lineOf([id]), message: `there is no fact ${id}` });
    }
  }
}
