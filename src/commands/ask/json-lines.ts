/** Answers JSON lines, for programs. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Reply } from '../../answering/create-reply.ts';
import { renderPlainText } from '../../answering/plain-text.ts';
import type { Responder } from '../../answering/respond.ts';
import { LANGUAGES } from '../../language/detect.ts';
import { OUTCOMES } from '../../understanding/deciding/interpretation.ts';

/** The longest line that is read, in bytes. */
const MAX_LINE_BYTES = 1 << 20;
/** The bytes of a space, a tab and a carriage return. */
const BLANKS = [0x20, 0x09, 0x0d];

const inputSchema = z.strictObject({
  text: z.string(),
  chat: z.string().optional(),
  language: z.enum(LANGUAGES).optional(),
});

const outputSchema = z.union([
  z.strictObject({
    outcome: z.enum(OUTCOMES),
    facts: z.array(z.string()).max(3).describe('Ids of the facts, the best first.'),
    verdict: z.enum(['yes', 'no']).optional().describe('Whether what the message asserts is right.'),
    confidence: z.number().min(0).max(1),
    language: z.enum(LANGUAGES),
    text: z.string().min(1).describe('The reply as a person reads it.'),
    sources: z.array(
      z.strictObject({
        id: z.string(),
        paragraph: z.int().positive().optional(),
        symbol: z.string().optional(),
        date: z.iso.date().optional(),
        url: z.url().optional(),
      }),
    ),
  }),
  z.strictObject({ error: z.string() }),
]);

/** A line of the output: a reply, or the error in its place. */
export type AskOutput = z.infer<typeof outputSchema>;

/** The JSON Schema of a line of the output. */
export function askOutputJsonSchema(): object {
  return z.toJSONSchema(outputSchema);
}

/** A reply as a line of `ask --json`. */
export function toAskOutput(reply: Reply): AskOutput {
  const { outcome, facts, verdict, confidence, language, sources } = reply;
  const rounded = Math.round(confidence * 1000) / 1000;
  return {
    outcome,
    facts: [...facts],
    ...(verdict && { verdict: verdict.value }),
    confidence: rounded,
    language,
    text: renderPlainText(reply),
    sources: [...sources],
  };
}

/** Splits a stream into lines, keeping one at a time; a line over the limit is undefined. */
async function* splitLines(input: Readable): AsyncGenerator<Buffer | undefined> {
  let pieces: Buffer[] = [];
  let length = 0;
  const take = () => {
    const line = length > MAX_LINE_BYTES ? undefined : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let rest = chunk as Buffer;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      pieces.push(rest.subarray(0, end));
      length += end;
      yield take();
      rest = rest.subarray(end + 1);
    }
    length += rest.length;
    if (length <= MAX_LINE_BYTES) pieces.push(rest);
  }
  if (length > 0) yield take();
}

function parseLine(line: Buffer | undefined): z.infer<typeof inputSchema> {
  if (!line) throw new Error(`the line is longer than ${MAX_LINE_BYTES} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    throw new Error('the line is not UTF-8');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('the line is not JSON; expected {"text": "...", "chat": "optional", "language": "optional ar|en"}');
  }
  const parsed = inputSchema.safeParse(value);
  if (!parsed.success)
    throw new Error(
      parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': ')).join('; '),
    );
  return parsed.data;
}

/**
 * Answers JSON lines as they arrive, in the same order. A line that cannot be read gets `{"error": ...}` in its place;
 * a blank line gets nothing.
 *
 * @returns how many lines could not be read
 */
export async function answerJsonLines(respond: Responder, input: Readable, output: Writable): Promise<number> {
  let bad = 0;
  for await (const line of splitLines(input)) {
    if (line?.every((byte) => BLANKS.includes(byte))) continue;
    let result: AskOutput;
    try {
      result = toAskOutput(respond(parseLine(line)));
    } catch (error) {
      bad += 1;
      result = { error: (error as Error).message };
    }
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
  }
  return bad;
}
