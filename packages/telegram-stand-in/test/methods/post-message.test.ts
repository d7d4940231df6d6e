/** Tests of posting messages of the bot. */

import type { Chat } from '@grammyjs/types';
import { expect, it } from 'vitest';
import { canManageTopics, type PostParams, postBotMessage, recordBotMessage } from '../../src/methods/post-message.ts';
import { createMember } from '../../src/state/members.ts';
import { createTestState, errorOf } from '../support.ts';

const group: Chat = { id: -1, type: 'supergroup', title: 'Talk' };

function open() {
  const server = createTestState();
  const state = server.chats.add(group);
  state.members.set(77, createMember(group, server.bot, 'member'));
  const question = server.chats.post(state, { text: 'كم؟' });
  const post = (params: Omit<PostParams, 'chat_id'> = {}) =>
    postBotMessage(server, { chat_id: -1, ...params }, { text: 'x' });
  return { server, state, question, post };
}

it('posts as the bot, and records the message', () => {
  const { server, state, question, post } = open();
  state.action = { action: 'typing', at: 0 };
  state.isOtherBotLast = true;
  const { message_id } = question;
  const message = post({ reply_parameters: { message_id }, protect_content: true });
  expect(message).toMatchObject({
    from: server.bot,
    reply_to_message: { message_id },
    message_thread_id: message_id,
    has_protected_content: true,
  });
  expect(state).toMatchObject({ action: undefined, isOtherBotLast: false, botActivity: { messages: [message] } });
  expect(state.botMessageIds.has(message.message_id)).toBe(true);
  expect(post({ reply_to_message_id: message_id })).toMatchObject({ reply_to_message: { message_id } });
});

it('replies to existing messages, or to none if that is allowed', () => {
  const { post } = open();
  const reply_parameters = { message_id: 99 };
  expect(errorOf(() => post({ reply_parameters }))).toBe('message to be replied not found');
  const message = post({ reply_parameters: { ...reply_parameters, allow_sending_without_reply: true } });
  expect(message).not.toHaveProperty('reply_to_message');
});

it('does not support quotes and replies to other chats', () => {
  const { post } = open();
  const reply_parameters = { message_id: 1, quote: 'x' };
  const reason = errorOf(() => post({ reply_parameters }));
  expect(reason).toBe('field "quote" in reply_parameters is not supported by this test server');
});

it('keeps keyboards for the input field', () => {
  const { state, post } = open();
  const message = post({ reply_markup: { force_reply: true } });
  post({ reply_markup: { inline_keyboard: [] } });
  expect(state.prompts).toEqual([{ message, markup: { force_reply: true } }]);
});

it('needs access and the right to post', () => {
  const { server, state, post } = open();
  state.members.set(77, createMember(group, server.bot, 'restricted'));
  expect(errorOf(() => post())).toBe('not enough rights to send text messages to the chat');
  state.members.set(77, createMember(group, server.bot, 'kicked'));
  expect(errorOf(() => post())).toBe('Forbidden: bot was kicked from the supergroup chat');
});

it('canManageTopics is a right of administrators', () => {
  const { server, state } = open();
  expect(canManageTopics(server, state)).toBe(false);
  state.members.set(77, createMember(group, server.bot, 'administrator', { can_manage_topics: true }));
  expect(canManageTopics(server, state)).toBe(true);
});

it('recordBotMessage makes a message new for people and editable for the bot', () => {
  const { state, question } = open();
  recordBotMessage(state, question);
  expect([state.botActivity.messages, [...state.botMessageIds]]).toEqual([[question], [question.message_id]]);
});
