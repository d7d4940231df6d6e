/** Figures beside their targets. */

import { formatTable } from '../format.ts';

/** A figure that was measured. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** The largest value that is good enough; undefined if the figure is only shown. */
  readonly atMost?: number;
}

const isMissed = ({ value, atMost }: Figure) => atMost !== undefined && !(value <= atMost);

/** Formats figures as a Markdown table. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    Number(figure.value.toFixed(1)),
    figure.atMost === undefined ? '' : `at most ${Number(figure.atMost.toFixed(1))}`,
    figure.atMost === undefined ? '' : isMissed(figure) ? 'MISSED' : 'met',
  ]);
  return formatTable(['figure', 'measured', 'target', ''], rows);
}

/** Prints figures with their targets. The process will exit with code 1 if one is missed. */
export function reportFigures(figures: readonly Figure[]): void {
  process.stdout.write(`${formatFigures(figures)}\n`);
  if (figures.some(isMissed)) process.exitCode = 1;
}
