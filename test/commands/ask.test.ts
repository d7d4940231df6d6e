import { describe, expect, it } from 'vitest';
import { createAskCommand } from '../../src/commands/ask.ts';
import { UserError } from '../../src/user-error.ts';
import { runCommand } from '../support/commands.ts';

const ask = (args: readonly string[], input = '') => runCommand(createAskCommand, args, { input });

describe('ask', () => {
  it('answers a question with its source, however many words the shell makes of it', async () => {
    const { output } = await ask(['كم', 'دولة', 'عارضت', 'القرار؟']);
    expect(output).toContain('دولتان');
    expect(output).toContain('الفقرة 2');
  });

  it('without a question, holds a conversation', async () => {
    const { output } = await ask([], 'how many abstained?\nand against?\n');
    expect(output).toMatch(/22 states abstained[\s\S]*Only 2 states voted against/);
  });

  it('--json answers JSON lines', async () => {
    const { output } = await ask(['--json'], '{"text": "how many abstained?"}\n');
    expect(JSON.parse(output)).toMatchObject({ outcome: 'answer', facts: ['vote.abstentions'] });
  });

  it('--json answers every line, then fails if one could not be read', async () => {
    await expect(ask(['--json'], 'nonsense\n{"text": "hi"}\n')).rejects.toThrow(/^1 of the lines could not be read/);
  });

  it('--explain shows how the question is understood, with the option before or after it', async () => {
    const before = await ask(['--explain', 'how many abstained?']);
    expect(before.output).toMatch(/abstain.*Evidence for vote\.abstentions.*Decision\n {2}answer vote\.abstentions/s);
    expect(await ask(['how many abstained?', '--explain'])).toEqual(before);
  });

  it.each([
    ['--explain without a question', ['--explain'], /--explain needs a question/],
    ['--json with a question', ['--json', 'hello'], /--json takes no question/],
    ['--json with --explain', ['--json', '--explain', 'hello'], /--json takes no question and no other option/],
  ])('refuses %s', async (_, args, message) => {
    await expect(ask(args)).rejects.toThrow(UserError);
    await expect(ask(args)).rejects.toThrow(message);
  });

  it('refuses an unknown option', async () => {
    await expect(ask(['--loud'])).rejects.toThrow("error: unknown option '--loud'");
  });
});
