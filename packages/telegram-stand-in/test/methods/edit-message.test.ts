/** Tests of editing messages. */

import type { Chat } from '@grammyjs/types';
import { expect, it } from 'vitest';
import { findEditableMessage, saveEdit } from '../../src/methods/edit-message.ts';
import { recordBotMessage } from '../../src/methods/post-message.ts';
import { createMember } from '../../src/state/members.ts';
import { createTestState, errorOf } from '../support.ts';

const channel: Chat = { id: -1, type: 'channel', title: 'Council' };

function open(chat: Chat = { id: 5, type: 'private', first_name: 'Amal' }) {
  const server = createTestState({}, () => 9000);
  const state = server.chats.add(chat);
  const own = server.chats.post(state, { from: server.bot, text: 'قرار' });
  recordBotMessage(state, own);
  const other = server.chats.post(state, { text: 'x' });
  const find = (message_id: number) => findEditableMessage(server, { chat_id: chat.id, message_id });
  return { server, state, own, other, find };
}

it("finds the bot's own messages only", () => {
  const { state, own, other, find } = open();
  expect(find(own.message_id)).toEqual({ state, message: own, isInline: false });
  expect(errorOf(() => find(other.message_id))).toBe("message can't be edited");
  expect(errorOf(() => find(99))).toBe('message to edit not found');
  state.uneditableIds.add(own.message_id);
  expect(errorOf(() => find(own.message_id))).toBe("message can't be edited");
});

it('finds any post of a channel for an administrator with the right to edit', () => {
  const { server, state, other, find } = open(channel);
  state.members.set(77, createMember(channel, server.bot, 'administrator'));
  expect(find(other.message_id).message).toBe(other);
  state.members.set(77, createMember(channel, server.bot, 'administrator', { can_edit_messages: false }));
  expect(errorOf(() => find(other.message_id))).toBe("message can't be edited");
});

it('finds inline messages, and needs an id', () => {
  const { server, state, other } = open();
  const inline_message_id = server.inlineMessages.add(state, other.message_id);
  expect(findEditableMessage(server, { inline_message_id })).toEqual({ state, message: other, isInline: true });
  expect(errorOf(() => findEditableMessage(server, {}))).toBe('message identifier is not specified');
});

it('replaces the message, unless nothing has changed', () => {
  const { server, state, own, find } = open();
  const edited = { ...own, text: 'vote', edit_date: 9 };
  expect(saveEdit(server, find(own.message_id), { ...own, text: 'vote' })).toEqual(edited);
  expect(state.messages.get(own.message_id)).toEqual(edited);
  expect(state.botActivity.edits).toEqual([edited]);
  const again = () => saveEdit(server, find(own.message_id), { ...own, text: 'vote' });
  expect(errorOf(again)).toMatch(/^message is not modified: .+ reply markup of the message$/);
});

it('returns true for an inline message', () => {
  const { server, state, other } = open();
  const inline_message_id = server.inlineMessages.add(state, other.message_id);
  const found = findEditableMessage(server, { inline_message_id });
  expect(saveEdit(server, found, { ...other, text: 'y' })).toBe(true);
});
