/** Scores the check of a text: as it is, and altered in one place at a time. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CheckedStatement, TextChecker } from '#src/answering/check-text.ts';
import { UserError } from '#src/user-error.ts';

const schema = z.object({
  from: z.string().describe('Occurs once in the text, or first where it is to be altered.'),
  to: z.string(),
  right: z.string().describe('What the correction must contain.'),
});

/** A change that makes one statement of a text wrong. */
export type Alteration = z.infer<typeof schema>;

/** What was found in a text with one alteration. */
export interface AlteredTextScore {
  readonly alteration: Alteration;
  /** The altered statement, as it was checked. */
  readonly altered: CheckedStatement | undefined;
  readonly isFound: boolean;
  /** Other statements that were contradicted. */
  readonly others: readonly CheckedStatement[];
}

/** What was found in a text, and in each altered copy of it. */
export interface TextScore {
  readonly name: string;
  readonly statements: readonly CheckedStatement[];
  readonly altered: readonly AlteredTextScore[];
}

/** An alteration that cannot be applied. */
export class AlterationError extends UserError {}

/** Reads alterations, one JSON object a line. */
export function readAlterations(path: string): Alteration[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)));
}

/** Texts may be vowelled: مجلسُ is مجلس. */
const withoutMarks = (text: string) => text.replace(/\p{M}/gu, '');

function scoreAlteration(checkText: TextChecker, text: string, alteration: Alteration): AlteredTextScore {
  const { from, to, right } = alteration;
  if (!text.includes(from)) throw new AlterationError(`the text does not contain "${from}"`);
  const before = new Set(checkText(text).map(({ statement }) => statement));
  const checked = checkText(text.replace(from, () => to));
  const altered = checked.find(({ statement }) => !before.has(statement));
  const others = checked.filter((each) => each !== altered && each.verdict === 'no');
  const isFound = altered?.verdict === 'no' && withoutMarks(altered.right ?? '').includes(withoutMarks(right));
  return { alteration, altered, isFound, others };
}

/**
 * Checks a text, and a copy of it with each alteration.
 *
 * @throws {AlterationError} if an alteration does not fit the text
 */
export function scoreText(
  checkText: TextChecker,
  name: string,
  text: string,
  alterations: readonly Alteration[],
): TextScore {
  const altered = alterations.map((alteration) => scoreAlteration(checkText, text, alteration));
  return { name, statements: checkText(text), altered };
}

const describe = ({ statement, clause = statement, verdict, fact, right }: CheckedStatement) =>
  `${verdict ?? 'no verdict'}, ${fact ?? 'no fact'}${right ? ` (${right})` : ''}: ${clause}`;

/** Formats scores as text; `misses` adds what was missed and what was contradicted wrongly. */
export function formatTextScores(scores: readonly TextScore[], misses: boolean): string {
  const count = <T>(items: readonly T[], fits: (item: T) => boolean) => items.filter(fits).length;
  const lines = scores.flatMap(({ name, statements, altered }) => [
    `${name}: ${statements.length} statements, ${count(statements, ({ verdict }) => verdict === 'yes')} agree, ` +
      `${count(statements, ({ verdict }) => verdict === 'no')} contradicted`,
    ...(misses ? statements.filter(({ verdict }) => verdict !== 'yes').map((each) => `  ${describe(each)}`) : []),
    `${name}, altered: ${count(altered, ({ isFound }) => isFound)} of ${altered.length} alterations found, ` +
      `${altered.reduce((sum, { others }) => sum + others.length, 0)} other statements contradicted`,
    ...(misses
      ? altered.flatMap(({ alteration, altered: statement, isFound, others }) => [
          ...(isFound
            ? []
            : [`  ${alteration.from} -> ${alteration.to}: ${statement ? describe(statement) : 'not found'}`]),
          ...others.map((each) => `  ${alteration.from} -> ${alteration.to}: also ${describe(each)}`),
        ])
      : []),
  ]);
  return `${lines.join('\n')}\n`;
}
