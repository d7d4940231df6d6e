/** Tests of the senders of messages. */

import type { Chat, User } from '@grammyjs/types';
import { expect, it } from 'vitest';
import { createSenderFields } from '../../src/chats/senders.ts';
import { createMember } from '../../src/state/members.ts';
import { createTestState } from '../support.ts';

const amal: User = { id: 5, is_bot: false, first_name: 'Amal' };
const group: Chat = { id: -1, type: 'supergroup', title: 'Delegations' };
const channel: Chat = { id: -2, type: 'channel', title: 'Council' };

it('is the user in a private chat or a group', () => {
  const { chats } = createTestState();
  expect(createSenderFields(chats.add({ id: 5, type: 'private', first_name: 'Amal' }), amal)).toEqual({ from: amal });
  expect(createSenderFields(chats.add(group), amal)).toEqual({ from: amal });
});

it('is the channel in a channel', () => {
  expect(createSenderFields(createTestState().chats.add(channel), amal)).toEqual({ sender_chat: channel });
});

it('is the group for an anonymous administrator, signed with the title', () => {
  const state = createTestState().chats.add(group);
  const setFields = (fields: object) => state.members.set(5, createMember(group, amal, 'administrator', fields));
  setFields({ is_anonymous: true });
  const sender = { from: { username: 'GroupAnonymousBot' }, sender_chat: group };
  expect(createSenderFields(state, amal)).toMatchObject(sender);
  expect(createSenderFields(state, amal)).not.toHaveProperty('author_signature');
  setFields({ is_anonymous: true, custom_title: 'Chair' });
  expect(createSenderFields(state, amal)).toMatchObject({ ...sender, author_signature: 'Chair' });
  setFields({ is_anonymous: false });
  expect(createSenderFields(state, amal)).toEqual({ from: amal });
});
