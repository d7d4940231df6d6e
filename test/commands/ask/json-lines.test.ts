import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { type AskOutput, answerJsonLines, askOutputJsonSchema } from '../../../src/commands/ask/json-lines.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { respond } = openAnswererForTest(BELARUS);

async function ask(...chunks: readonly (string | Buffer)[]): Promise<{ bad: number; lines: AskOutput[] }> {
  const output = new PassThrough();
  const written = text(output);
  const bad = await answerJsonLines(
    respond,
    Readable.from(chunks.map((chunk) => Buffer.from(chunk as string))),
    output,
  );
  output.end();
  return {
    bad,
    lines: (await written)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as AskOutput),
  };
}

describe('ask --json', () => {
  it('answers in order, and puts an error in the place of a bad line', async () => {
    const { bad, lines } = await ask(
      '{"text": "how many abstained", "chat": "a"}\n',
      'no json\n',
      Buffer.from([0xff, 0xfe, 0x0a]),
      '{"text": 5}\n{"text": "x", "foo": 1}\n\n',
      '{"text": "and against?", "chat": "a"}',
    );
    expect(bad).toBe(4);
    expect(lines.map((line) => ('error' in line ? 'error' : line.facts[0]))).toEqual([
      'vote.abstentions',
      'error',
      'error',
      'error',
      'error',
      'vote.against',
    ]);
  });

  it('skips blank lines', async () => {
    const { bad, lines } = await ask('\n', '{"text": "hello"}\r\n\r\n', ' \t\n\n', '{"text": "hello"}\n', ' ');
    expect(bad).toBe(0);
    expect(lines).toMatchObject([{ outcome: 'smalltalk' }, { outcome: 'smalltalk' }]);
  });

  it('joins a character that two chunks share', async () => {
    const bytes = Buffer.from('{"text": "كم دولة امتنعت؟"}\n');
    const { lines } = await ask(bytes.subarray(0, 12), bytes.subarray(12));
    expect(lines).toMatchObject([{ outcome: 'answer', facts: ['vote.abstentions'], language: 'ar' }]);
  });

  it('refuses a line that is longer than a mebibyte, and goes on', async () => {
    const { bad, lines } = await ask(`{"text": "${'a'.repeat(1 << 20)}"}\n`, '{"text": "hello"}\n');
    expect(bad).toBe(1);
    expect(lines).toMatchObject([{ error: expect.stringContaining('1048576') }, { outcome: 'smalltalk' }]);
  });

  it.each(['', ' ', '😀', '\u0000\u0001', 'a'.repeat(100_000)])(
    'says something to hostile text (%#)',
    async (message) => {
      const { bad, lines } = await ask(JSON.stringify({ text: message }));
      expect(bad).toBe(0);
      expect(lines).toMatchObject([{ facts: [], sources: [], text: expect.stringMatching(/\S/) }]);
    },
  );

  it('takes the language of the chat where the message has none', async () => {
    const { lines } = await ask('{"text": "😀", "language": "en"}\n');
    expect(lines).toMatchObject([{ language: 'en' }]);
  });

  it('publishes the schema that it keeps', () => {
    const published = JSON.parse(readFileSync('knowledge/schema/ask-output.schema.json', 'utf8')) as object;
    expect(published).toEqual(JSON.parse(JSON.stringify(askOutputJsonSchema())));
  });
});
