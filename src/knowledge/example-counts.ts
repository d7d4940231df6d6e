/** Counts lines and examples, so that editors see what is thin. */
import type { Variety } from './catalogue-schema.ts';
import { type Example, labelOf } from './knowledge-base.ts';

/** Varieties that are counted alone; the others are dialects. */
const REGISTERS = ['en', 'ar', 'dialect', 'arabizi', 'mixed'] as const;
type Register = (typeof REGISTERS)[number];

const registerOf = (variety: Variety): Register => REGISTERS.find((register) => register === variety) ?? 'dialect';

const formatRow = (name: string, cells: readonly (string | number)[]) =>
  `${name.padEnd(36)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;

/**
 * Formats a table of kinds: how many lines the files have under each, how many examples the resolution learns from, and
 * the lines by language and register. A kind without a fact has no examples: its lines are examples of
 * `unanswered.other`. The last line says which share of all lines is particular to the resolution.
 *
 * @param lines the examples of the catalogue and of the resolution, as they are written
 * @param examples the examples as they are learnt
 * @param own tells which files are particular to the resolution
 */
export function formatExampleCounts(
  lines: readonly Example[],
  examples: readonly Example[],
  own: (file: string) => boolean,
): string {
  const kinds = new Set([...lines, ...examples].map(({ meaning }) => labelOf(meaning)));
  const rowOf = (name: string, isCounted: (example: Example) => boolean) => {
    const written = lines.filter(isCounted);
    const ofRegister = (register: Register) => written.filter(({ variety }) => registerOf(variety) === register).length;
    return formatRow(name, [written.length, examples.filter(isCounted).length, ...REGISTERS.map(ofRegister)]);
  };
  const share = (100 * lines.filter(({ file }) => own(file)).length) / (lines.length || 1);
  return `${[
    formatRow('', ['lines', 'examples', ...REGISTERS]),
    ...[...kinds].map((kind) => rowOf(kind, ({ meaning }) => labelOf(meaning) === kind)),
    rowOf('all', () => true),
    `${share.toFixed(1)} % of the lines are particular to the resolution.`,
  ].join('\n')}\n`;
}
