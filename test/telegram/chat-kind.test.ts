import type { Update, UserFromGetMe } from '@grammyjs/types';
import { Api, Context } from 'grammy';
import { createBotUser } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { chatKindOf, conversationOf, laneOf, privateConversation, senderChatOf } from '../../src/telegram/chat-kind.ts';

const ME: UserFromGetMe = createBotUser('7:token', {});
const BADR = { id: 5, is_bot: false, first_name: 'Badr' };
const GROUP = { id: -1001, type: 'supergroup', title: 'Delegations' };

/** A context of an update with the given content. */
const contextOf = (content: object) => new Context({ update_id: 1, ...content } as Update, new Api('7:token'), ME);
const messageIn = (chat: object, extra: object = {}) => ({ message_id: 1, date: 1, chat, from: BADR, ...extra });

describe('the kind of a chat', () => {
  it.each([
    ['private', 'private'],
    ['group', 'group'],
    ['supergroup', 'group'],
    ['channel', 'channel'],
  ] as const)('of a message in a chat of type %s is %s', (type, kind) => {
    expect(chatKindOf(contextOf({ message: messageIn({ id: 5, type }) }))).toBe(kind);
  });

  it.each([
    ['an inline query', { inline_query: { id: '1', from: BADR, query: '', offset: '' } }],
    ['a guest message', { guest_message: messageIn(GROUP) }],
    ['a button of an inline message', { callback_query: { id: '1', from: BADR, inline_message_id: '1', data: 'x' } }],
  ])('of %s is remote', (_, content) => {
    expect(chatKindOf(contextOf(content))).toBe('remote');
  });
});

describe('the conversation', () => {
  it.each([
    ['a private chat', { message: messageIn({ id: 5, type: 'private' }) }, 'telegram:5'],
    ['a group', { message: messageIn(GROUP) }, 'telegram:-1001'],
    ['a topic', { message: messageIn(GROUP, { is_topic_message: true, message_thread_id: 7 }) }, 'telegram:-1001:7'],
    ['the comments on a post', { message: messageIn(GROUP, { message_thread_id: 7 }) }, 'telegram:-1001'],
    ['guest messages', { guest_message: messageIn(GROUP) }, 'telegram-guest:-1001'],
  ])('of %s', (_, content, conversation) => {
    expect(conversationOf(contextOf(content))).toBe(conversation);
  });
});

it('the conversation in a private chat is the same from a group', () => {
  const message = messageIn({ id: 5, type: 'private' });
  expect(privateConversation(5)).toBe(conversationOf(contextOf({ message })));
});

describe('the chat that writes in its own name', () => {
  const anonymous = messageIn(GROUP, { sender_chat: GROUP });
  it.each([
    ['a message of a person', { message: messageIn(GROUP) }, undefined],
    ['a message of an anonymous administrator', { message: anonymous }, GROUP],
    ['an edit of an anonymous administrator', { edited_message: anonymous }, GROUP],
    ['a button below such a message', { callback_query: { id: '1', from: BADR, message: anonymous } }, undefined],
  ])('of %s', (_, content, sender) => {
    expect(senderChatOf(contextOf(content))).toEqual(sender);
  });
});

describe('the lane', () => {
  const badrs = messageIn({ id: 5, type: 'private' });
  it.each([
    ['a message', { message: messageIn(GROUP) }, 'chat:-1001'],
    ['an edit, the same as of a message', { edited_message: messageIn(GROUP) }, 'chat:-1001'],
    ['a topic, the same as of its group', { message: messageIn(GROUP, { message_thread_id: 7 }) }, 'chat:-1001'],
    ['a guest message', { guest_message: messageIn(GROUP) }, 'chat:-1001'],
    ['a private message', { message: badrs }, 'chat:5'],
    ['a button', { callback_query: { id: '1', from: BADR, message: badrs, data: 'x' } }, 'buttons:5'],
    ['a button of an inline message', { callback_query: { id: '1', from: BADR, inline_message_id: '1' } }, 'buttons:5'],
    ['an inline query', { inline_query: { id: '1', from: BADR, query: '', offset: '' } }, 'inline:5'],
  ])('of %s', (_, content, lane) => {
    expect(laneOf(contextOf(content))).toBe(lane);
  });
});
