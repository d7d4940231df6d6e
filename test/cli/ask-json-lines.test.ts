import { PassThrough, Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askJson } from '../../src/cli/ask-json.ts';
import { BELARUS, openForTest } from '../support/belarus.ts';

const { createBot } = openForTest(BELARUS);

/** The published schema, written out by hand. */
const published = z.union([
  z.strictObject({
    outcome: z.enum(['answer', 'suggestions', 'unanswered', 'smalltalk', 'fallback']),
    facts: z.array(z.string().regex(/^[a-z]+\.[a-z-]+$/)).max(3),
    confidence: z.number().min(0).max(1),
    language: z.enum(['ar', 'en']),
    text: z.string().min(1),
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
  z.strictObject({ error: z.string().min(1) }),
]);

async function ask(chunks: readonly Buffer[]) {
  const output = new PassThrough({ highWaterMark: 1 << 24 });
  const bad = await askJson(createBot(), Readable.from(chunks), output);
  const written = String(output.read() ?? '');
  expect(written === '' || written.endsWith('\n')).toBe(true);
  const lines = written
    .split('\n')
    .slice(0, -1)
    .map((line) => published.parse(JSON.parse(line)));
  expect(bad).toBe(lines.filter((line) => 'error' in line).length);
  return { bad, lines };
}
const askLines = (...lines: (string | Buffer)[]) =>
  ask(lines.map((line) => Buffer.concat([Buffer.from(line), NEWLINE])));
const NEWLINE = Buffer.from('\n');
const GOOD = '{"text": "how many abstained?"}';

describe('a line of ask --json', () => {
  it.each([
    ['invalid JSON', '{"text": ', /not JSON/],
    ['a blank line', '', /not JSON/],
    ['invalid UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), /not UTF-8/],
    ['half a character', Buffer.concat([Buffer.from('{"text": "'), Buffer.from('ق').subarray(0, 1)]), /not UTF-8/],
    ['no object', '"how many abstained?"', /object/],
    ['null', 'null', /object/],
    ['a list', '[]', /object/],
    ['no text', '{}', /^text: /],
    ['a text of a wrong type', '{"text": 5}', /^text: /],
    ['a chat of a wrong type', '{"text": "hi", "chat": 7}', /^chat: /],
    ['a language that is none of the two', '{"text": "hi", "language": "fr"}', /^language: /],
    ['an unknown key', '{"text": "hi", "txet": "hi"}', /txet/],
    ['more than a mebibyte', `{"text": "${'a'.repeat(1 << 20)}"}`, /1048576/],
  ])('that is bad, being %s, gets an error in its place, and the rest is answered', async (_, line, said) => {
    const { bad, lines } = await askLines(GOOD, line, GOOD);
    expect(bad).toBe(1);
    expect(lines).toMatchObject([
      { facts: ['vote.abstentions'] },
      { error: expect.stringMatching(said) },
      { facts: ['vote.abstentions'] },
    ]);
  });

  it('names every fault of the line at once', async () => {
    const { lines } = await askLines('{"chat": 7, "language": "fr"}');
    expect(lines).toMatchObject([{ error: expect.stringMatching(/text: .*chat: .*language: /s) }]);
  });

  it.each([
    ['as long as is read', `{"text": "${'a'.repeat((1 << 20) - 12)}"}`, { outcome: 'fallback' }],
    ['of 100,000 characters', JSON.stringify({ text: 'a'.repeat(100_000) }), { text: expect.stringMatching(/4,096/) }],
    [
      'of 100,000 Arabic letters',
      JSON.stringify({ text: 'ق'.repeat(100_000) }),
      { text: expect.stringMatching(/4,096/) },
    ],
    ['that is empty', '{"text": ""}', { outcome: 'fallback' }],
    ['of emoji alone', '{"text": "🐢🛶"}', { facts: [] }],
    ['of control characters', '{"text": "\\u0000\\u0007\\u001b"}', { outcome: 'fallback' }],
    ['of half a surrogate pair', '{"text": "\\ud83d"}', { outcome: 'fallback' }],
    ['with a byte order mark and a carriage return', `\uFEFF${GOOD}\r`, { facts: ['vote.abstentions'] }],
    ['for a chat called __proto__', '{"text": "hello", "chat": "__proto__"}', { outcome: 'smalltalk' }],
  ])('%s is a question like any other', async (_, line, expected) => {
    const { bad, lines } = await askLines(line);
    expect(bad).toBe(0);
    expect(lines).toMatchObject([expected]);
  });

  it('needs no newline at the end of the input, and an empty input gives nothing', async () => {
    expect((await ask([Buffer.from(`${GOOD}\n${GOOD}`)])).lines).toHaveLength(2);
    expect((await ask([])).lines).toEqual([]);
  });

  it('is the same wherever the input is cut into chunks', async () => {
    const bytes = Buffer.from(`{"text": "كم دولة امتنعت؟"}\nبلا\n\n{"text": "who tabled it? 🙂"}`);
    const { lines: whole } = await ask([bytes]);
    expect(whole).toHaveLength(4);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat({ max: bytes.length }), { maxLength: 8 }), async (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const { lines } = await ask(edges.slice(1).map((end, i) => bytes.subarray(edges[i], end)));
        expect(lines).toEqual(whole);
      }),
    );
  });
});

it('a reader that is slow loses nothing', async () => {
  let written = '';
  const slow = new Writable({
    highWaterMark: 1,
    write: (chunk, _, done) => {
      written += chunk;
      setImmediate(done);
    },
  });
  await askJson(createBot(), Readable.from([Buffer.from(`${GOOD}\n`.repeat(20))]), slow);
  await new Promise((done) => slow.end(done));
  expect(written.trim().split('\n')).toHaveLength(20);
});
