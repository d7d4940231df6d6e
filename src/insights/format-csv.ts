/** Formats tables as CSV files that Excel opens correctly. */

/** Tells Excel that the file is in UTF-8; without it, Arabic is unreadable there. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet program may run as a formula, also after spaces and in its full width. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function formatCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/**
 * Formats rows as CSV: UTF-8 with a byte order mark, quoted texts, and lines that end with CRLF. A text that could be a
 * formula gets an apostrophe before it, so that it stays a text.
 *
 * @example formatCsv([['=1+1', 2]]) // '\uFEFF"\'=1+1",2\r\n'
 * @example formatCsv([['كم دولة؟', 3]]) // '\uFEFF"كم دولة؟",3\r\n'
 */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}
