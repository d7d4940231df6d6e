import { createBotUser, writtenFields } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../src/telegram/surfaces/bot-command.ts';

const ME = createBotUser('7:token', { username: 'Qarar_bot' });

describe('a command', () => {
  it.each([
    ['/help', 'help', ''],
    ['/Help', 'help', ''],
    ['/HELP@QARAR_BOT', 'help', ''],
    ['/start VOTE_for', 'start', ' VOTE_for'],
    ['/Ask@qarar_bot\nكم دولة امتنعت؟', 'ask', '\nكم دولة امتنعت؟'],
  ])('is read in any case: %j', (text, name, rest) => {
    const { entities, text: caption } = writtenFields(text);
    const command = { name, isForOtherBot: false, rest };
    expect(parseCommand(writtenFields(text), ME)).toEqual(command);
    expect(parseCommand({ caption, ...(entities && { caption_entities: entities }) }, ME)).toEqual(command);
  });

  it('may be for another bot', () => {
    expect(parseCommand(writtenFields('/Help@other_bot'), ME)).toEqual({ name: 'help', isForOtherBot: true, rest: '' });
  });

  it.each(['', 'help', 'see /help', '/ help'])('is only what Telegram marks at the start: %j', (text) => {
    expect(parseCommand(writtenFields(text), ME)).toBeUndefined();
  });
});

it('a message without text or caption has no command', () => {
  expect(parseCommand({}, ME)).toBeUndefined();
});
