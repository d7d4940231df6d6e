/** Writes entries of BibTeX, the format of references that LaTeX and reference managers read. */

/** What an entry says. Texts are plain. */
export interface BibtexEntry {
  /** The key by which texts cite the entry: letters, digits and hyphens. */
  readonly key: string;
  readonly author: string;
  readonly title: string;
  /** The day of publication, as ISO 8601. */
  readonly date: string;
  readonly note?: string | undefined;
  readonly url: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts a brace even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Escapes the characters that mean something in LaTeX.
 *
 * @example escapeBibtex('Rights & duties') // 'Rights \\& duties'
 * @example escapeBibtex('حقوق & واجبات') // 'حقوق \\& واجبات'
 */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

/** An address as it is, since BibTeX reads it verbatim; only what would end the field is percent-encoded. */
function formatUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

/** Formats an entry of the type `misc`. Double braces keep the author's name in one piece and the title's capitals. */
export function formatBibtex({ key, author, title, date, note, url }: BibtexEntry): string {
  const [year = '', month, day] = date.split('-');
  const fields = [
    `author = {{${escapeBibtex(author)}}}`,
    `title = {{${escapeBibtex(title)}}}`,
    `year = {${year}}`,
    `month = ${MONTHS[Number(month) - 1]}`,
    `day = {${Number(day)}}`,
    ...(note === undefined ? [] : [`note = {${escapeBibtex(note)}}`]),
    `url = {${formatUrl(url)}}`,
  ];
  return `@misc{${key},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}`;
}
