/** Cuts a text into statements: sentences, headlines and items of lists. */
import { splitMainClauses } from './split-clauses.ts';

const LIST_MARK = /^\s*(?:[-–—•▪●*·]+|\d{1,2}[.)]|\(?[\da-zء-ي]{1,2}\))\s+/u;
/** What ends a sentence, with the signs that close it. */
const SENTENCE_END =
  /[.!?؟…。]+['"”’»)\]]*(?=\s|$|(?<=[\p{Ll}\p{Script=Arabic}]{2}\.)(?:\p{Lu}|\p{Script=Arabic}{2}))/gu;
const QUESTION = /[?؟]\P{L}*$/u;
/** «د.» and "U.N.": one letter, or letters with full stops between them. */
const INITIAL = /(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{L})*\.$/u;
const TITLE = /(?<!\p{L})(?:mr|mrs|ms|dr|prof|gen|amb|st|vs|cf|e\.g|i\.e|approx)\.$/iu;
/** An abbreviation only before a number: "Sept. 18", "No. 45/1". */
const BEFORE_NUMBER =
  /(?<!\p{L})(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|nos?|art|arts|para|paras|res|doc|p|pp)\.$/iu;
/** How many characters around a full stop show whether it belongs to an abbreviation. */
const CONTEXT = 24;
const LETTER = /\p{L}/u;
const ENDS_OPEN = /[\p{L}\p{M}\p{N},،:-]$/u;
const CONTINUES = /^\p{Ll}/u;
/** A sentence may begin after an abbreviation, if with one of these. */
const OPENER = /^(?:The|This|That|These|It|Its|They|He|She|In|On|At|But|And|A|An)\s/;

/** The lines of a text; a line that goes on in lower case continues the one before it. */
function joinLines(text: string): string[] {
  const lines: string[] = [];
  let canContinue = false;
  for (const line of text.split(/\r?\n|\u2028|\u2029/)) {
    const trimmed = line.trim();
    const last = lines.at(-1);
    if (last !== undefined && canContinue && CONTINUES.test(trimmed) && !LIST_MARK.test(line))
      lines[lines.length - 1] = `${last} ${trimmed}`;
    else if (trimmed !== '') lines.push(trimmed);
    canContinue = trimmed !== '' && ENDS_OPEN.test(trimmed);
  }
  return lines;
}

/** Whether a full stop belongs to an abbreviation. */
function isAbbreviated(before: string, after: string): boolean {
  if (!before.endsWith('.') || before.endsWith('..')) return false;
  if (TITLE.test(before)) return true;
  if (BEFORE_NUMBER.test(before)) return /^\s*\p{N}/u.test(after);
  return INITIAL.test(before) && !OPENER.test(after.trimStart());
}

/**
 * Cuts a text into statements, each as it is written. A full stop in a number, a date, an abbreviation, a link or a
 * document symbol ends nothing. A sentence of several main clauses is several statements.
 *
 * @example splitStatements('The U.N. voted on Sept. 18. It passed!') // ['The U.N. voted on Sept. 18.', 'It passed!']
 * @example splitStatements('اعتُمد القرار.\n• أيدته 23 دولة') // ['اعتُمد القرار.', 'أيدته 23 دولة']
 */
export function splitStatements(text: string): string[] {
  return joinLines(text).flatMap((line) => {
    const content = line.replace(LIST_MARK, '');
    const pieces: string[] = [];
    let start = 0;
    for (const { 0: sign, index } of content.matchAll(SENTENCE_END)) {
      const end = index + sign.length;
      const before = content.slice(Math.max(start, end - CONTEXT), end);
      if (isAbbreviated(before, content.slice(end, end + CONTEXT))) continue;
      pieces.push(content.slice(start, end));
      start = end;
    }
    pieces.push(content.slice(start));
    return pieces
      .flatMap(splitMainClauses)
      .map((piece) => piece.trim())
      .filter((piece) => LETTER.test(piece));
  });
}

/**
 * Checks whether a statement is a question in fact: one that ends with a question mark.
 *
 * @example isQuestion('Did it pass?') // true
 * @example isQuestion('هل اعتُمد القرار؟') // true
 */
export const isQuestion = (statement: string): boolean => QUESTION.test(statement);
