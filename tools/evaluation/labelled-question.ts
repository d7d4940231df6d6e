/** Reads labelled questions: messages with what a careful reader expects of the bot. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { OUTCOMES } from '#src/understanding/deciding/interpretation.ts';
import { UserError } from '#src/user-error.ts';

const VERDICTS = ['yes', 'no', 'none'] as const;

const schema = z.object({
  id: z.string(),
  text: z.string().optional(),
  turns: z
    .array(z.string())
    .min(1)
    .readonly()
    .optional()
    .describe('A conversation; the label is that of its last message.'),
  expect: z.enum(OUTCOMES),
  alsoOk: z.array(z.enum(OUTCOMES)).readonly().optional(),
  facts: z.array(z.string()).readonly().optional().describe('The facts that would be right, the best first.'),
  factsAll: z.array(z.string()).readonly().optional().describe('Two facts that are both asked for.'),
  verdict: z.enum(VERDICTS).optional().describe('The verdict on what the message states; absent if it states nothing.'),
  verdictOk: z.array(z.enum(VERDICTS)).readonly().optional().describe('Other verdicts that are defensible.'),
  group: z.string().optional(),
});

/** A message, or a conversation, with its label. */
export type LabelledQuestion = z.infer<typeof schema>;

/** Formats the messages of a labelled question on one line, such as `how many abstained? → and against?`. */
export const formatMessages = ({ text = '', turns = [text] }: LabelledQuestion): string => turns.join(' → ');

/** Labelled questions that cannot be read; the message names the file and the line. */
export class LabelledQuestionError extends UserError {}

/**
 * Reads labelled questions, one JSON object a line.
 *
 * @throws {LabelledQuestionError} if the file cannot be read or a line is malformed
 */
export function readLabelledQuestions(path: string): LabelledQuestion[] {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    throw new LabelledQuestionError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  return source.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
      throw new LabelledQuestionError(`${path}:${i + 1}: not a valid labelled question: ${reason}`, { cause: error });
    }
  });
}
