import { Bot } from 'grammy';
import { createBotUser } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import type { BotContext } from '../../../src/telegram/context.ts';
import { createIgnoreFilter } from '../../../src/telegram/surfaces/ignore-filter.ts';

const NOW = 1_900_000_000;
const BADR = { id: 5, is_bot: false, first_name: 'Badr' };
const OTHER_BOT = { id: 9, is_bot: true, first_name: 'Other', username: 'other_bot' };
const CHAT = { id: -1001, type: 'supergroup', title: 'Delegations' } as const;
const CHANNEL = { id: -1002, type: 'channel', title: 'Council' } as const;

/** Checks whether the filter passes on a message with the given fields. */
async function isPassedOn(fields: object, kind: 'message' | 'edited_message' | 'channel_post' = 'message') {
  const bot = new Bot<BotContext>('7:token', { botInfo: createBotUser('7:token', {}) });
  let passed = false;
  bot.use(createIgnoreFilter(() => 1000 * NOW));
  bot.use(() => {
    passed = true;
  });
  const message = { message_id: 1, date: NOW, chat: CHAT, from: BADR, text: '/ask', ...fields };
  await bot.handleUpdate({ update_id: 1, [kind]: message } as never);
  return passed;
}

describe('the ignore filter passes on', () => {
  it.each([
    ['a message', {}],
    ['a message that is ten minutes old', { date: NOW - 600 }],
    ['a message on behalf of a channel', { from: OTHER_BOT, sender_chat: CHANNEL }],
    ['a message of an anonymous administrator', { from: OTHER_BOT, sender_chat: CHAT }],
  ])('%s', async (_, fields) => {
    expect(await isPassedOn(fields)).toBe(true);
  });

  it('a recent edit of an old message', async () => {
    expect(await isPassedOn({ date: NOW - 700, edit_date: NOW - 1 }, 'edited_message')).toBe(true);
  });

  it('a channel post', async () => {
    expect(await isPassedOn({ chat: CHANNEL, from: undefined }, 'channel_post')).toBe(true);
  });
});

describe('the ignore filter stops', () => {
  it.each([
    ['a message that is older than ten minutes', { date: NOW - 601 }],
    ['a forwarded message', { forward_origin: { type: 'user', date: 1, sender_user: BADR } }],
    ['a message that was sent through a bot', { via_bot: OTHER_BOT }],
    ['a message of another bot', { from: OTHER_BOT }],
    ['the copy of a channel post that does not say where it is from', { is_automatic_forward: true }],
    [
      'the copy of a channel post in the discussion group',
      {
        sender_chat: CHANNEL,
        is_automatic_forward: true,
        forward_origin: { type: 'channel', date: 1, chat: CHANNEL, message_id: 3 },
      },
    ],
  ])('%s', async (_, fields) => {
    expect(await isPassedOn(fields)).toBe(false);
  });

  it('an old channel post', async () => {
    expect(await isPassedOn({ chat: CHANNEL, from: undefined, date: NOW - 601 }, 'channel_post')).toBe(false);
  });
});
