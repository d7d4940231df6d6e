/** Tests of what a user can do in a chat. */

import type { Chat, Message } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { checkCanWrite, findButtonData } from '../../src/people/checks.ts';
import { createMember, type MemberFields, type MemberStatus } from '../../src/state/members.ts';
import { createTestState } from '../support.ts';

const user = { id: 5, is_bot: false, first_name: 'Amal' };
const group: Chat = { id: -1, type: 'supergroup', title: 'Talk' };
const channel: Chat = { id: -2, type: 'channel', title: 'Council' };

describe('checkCanWrite', () => {
  const check = (chat: Chat, status?: MemberStatus, fields?: MemberFields) => () => {
    const state = createTestState().chats.add(chat);
    if (status !== undefined) state.members.set(user.id, createMember(chat, user, status, fields));
    checkCanWrite(state, user);
  };

  it('accepts private chats, members of groups and administrators of channels', () => {
    expect(check({ id: 5, type: 'private', first_name: 'Amal' })).not.toThrow();
    expect(check(group, 'member')).not.toThrow();
    expect(check(group, 'restricted', { can_send_messages: true })).not.toThrow();
    expect(check(channel, 'administrator')).not.toThrow();
  });

  it('rejects strangers, restricted members and subscribers', () => {
    expect(check(group)).toThrow('Amal cannot write in "Talk"');
    expect(check(group, 'kicked')).toThrow('cannot write');
    expect(check(group, 'restricted')).toThrow('cannot write');
    expect(check(channel, 'member')).toThrow('Amal cannot write in "Council"');
  });
});

describe('findButtonData', () => {
  const message: Message = {
    message_id: 1,
    date: 0,
    chat: group,
    text: 'x',
    reply_markup: {
      inline_keyboard: [[{ text: 'A', callback_data: 'a' }], [{ text: 'B', url: 'https://un.org' }]],
    },
  };

  it('finds the data by the text of the button', () => {
    expect(findButtonData(message, 'A')).toBe('a');
  });

  it('says which buttons there are', () => {
    expect(() => findButtonData(message, 'C')).toThrow('the message has no button "C"; its buttons: "A", "B"');
    expect(() => findButtonData(undefined, 'C')).toThrow('its buttons: none');
    expect(() => findButtonData(message, 'B')).toThrow('the button "B" sends nothing to the bot');
  });
});
