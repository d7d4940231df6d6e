/** Formats figures for the pages that the tools write. */

/** Formats milliseconds with two to three significant digits, such as `0.20`, `31.0` and `3964`. */
export const formatMs = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 1 ? 1 : 2);

/** Formats a count as a share of a total, such as `98.2 %`. */
export const formatPercent = (count: number, total = 1): string => `${((100 * count) / total).toFixed(1)} %`;

/** Formats a Markdown table; all columns but the first are aligned to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
