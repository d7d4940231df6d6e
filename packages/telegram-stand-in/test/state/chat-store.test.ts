/** Tests of the chats and their messages. */

import type { Chat } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { BotApiError } from '../../src/api/errors.ts';
import { createChatStore } from '../../src/state/chat-store.ts';
import { errorOf } from '../support.ts';

const BOT_ID = 77;
const amal: Chat.PrivateChat = { id: 5, type: 'private', first_name: 'Amal', username: 'amal' };
const badr: Chat.PrivateChat = { id: 6, type: 'private', first_name: 'Badr' };
const channel: Chat.ChannelChat = { id: -1002, type: 'channel', title: 'Council', username: 'council' };
const open = () => createChatStore(() => 1_600_000_000_999, BOT_ID);

describe('find', () => {
  it('takes an id, or the username of a public chat', () => {
    const chats = open();
    const [privateState, channelState] = [chats.add(amal), chats.add(channel)];
    expect(chats.find(5)).toBe(privateState);
    expect(chats.find('5')).toBe(privateState);
    expect(chats.find('@Council')).toBe(channelState);
    expect(errorOf(() => chats.find('@amal'))).toBe('chat not found');
    expect(errorOf(() => chats.find(7))).toBe('chat not found');
    expect(errorOf(() => chats.find(''))).toBe('chat_id is empty');
  });

  it('does not lead to the private chat of two people', () => {
    const chats = open();
    const state = chats.findPrivateChat(amal, badr);
    expect(chats.findPrivateChat(badr, amal)).toBe(state);
    expect(state.isBetweenPeople).toBe(true);
    expect(errorOf(() => chats.find(6))).toBe('chat not found');
  });
});

it('findAccessible fails without access', () => {
  const chats = open();
  const blocked = new BotApiError(403, 'Forbidden: bot was blocked by the user');
  const state = chats.add(amal, blocked);
  expect(() => chats.findAccessible(5)).toThrow(blocked);
  state.accessError = undefined;
  expect(chats.findAccessible(5)).toBe(state);
  chats.add(channel);
  expect(errorOf(() => chats.findAccessible('@council'))).toBe('Forbidden: bot is not a member of the channel chat');
});

it('findLinkedChannel finds the channel of a discussion group', () => {
  const chats = open();
  const group = chats.add({ id: -1001, type: 'supergroup', title: 'Talk' });
  expect(chats.findLinkedChannel(group)).toBeUndefined();
  const state = chats.add(channel);
  state.discussion = group;
  expect(chats.findLinkedChannel(group)).toBe(state);
});

it('nextId never repeats an id, and marks supergroups and channels', () => {
  const chats = open();
  const ids = (['group', 'supergroup', 'channel', 'group'] as const).map((type) => chats.nextId(type));
  expect(new Set(ids).size).toBe(4);
  expect(ids.map((id) => String(id).startsWith('-100200000'))).toEqual([false, true, true, false]);
});

it('post numbers private chats and basic groups together, and each channel on its own', () => {
  const chats = open();
  const states = [chats.add(amal), chats.add({ id: -1, type: 'group', title: 'x' }), chats.add(channel)];
  const messages = states.map((state) => chats.post(state, { text: 'قرار' }));
  expect(messages.map(({ message_id }) => message_id)).toEqual([1, 2, 1]);
  expect(messages[0]).toEqual({ message_id: 1, chat: amal, date: 1_600_000_000, text: 'قرار' });
  expect([...(states[0]?.messages.values() ?? [])]).toEqual([messages[0]]);
});
