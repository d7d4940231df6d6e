import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { holdConversation } from '../../../src/commands/ask/terminal.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

async function converse(input: string, isTerminal: boolean): Promise<string> {
  const output = new PassThrough();
  await holdConversation(openAnswererForTest(BELARUS).respond, Readable.from([input]), output, isTerminal);
  output.end();
  return text(output);
}

it('answers each line, the second one as a follow-up, and passes over empty lines', async () => {
  const said = await converse('how many abstained?\n\n  \nand against?\n', false);
  expect(said).toMatch(
    /^In the vote on the resolution, 22 states abstained[\s\S]*\n\nOnly 2 states voted against[\s\S]*\n\n$/,
  );
});

it('shows a prompt in a terminal only', async () => {
  expect(await converse('hello\n', true)).toContain('> ');
  expect(await converse('hello\n', false)).not.toContain('> ');
});
