/** Tests of members and their rights. */

import type { Chat, User } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import {
  checkCanPost,
  createMember,
  findAccessError,
  isAdministrator,
  isInChat,
  type MemberFields,
  type MemberStatus,
} from '../../src/state/members.ts';
import { errorOf } from '../support.ts';

const user: User = { id: 5, is_bot: false, first_name: 'Amal' };
const group: Chat = { id: -1, type: 'supergroup', title: 'Delegations' };
const channel: Chat = { id: -2, type: 'channel', title: 'Council' };
const member = (status: MemberStatus, fields?: MemberFields, chat: Chat = group) =>
  createMember(chat, user, status, fields);

describe('createMember', () => {
  it('gives an administrator the rights that fit the chat', () => {
    expect(member('administrator')).toMatchObject({ can_pin_messages: true, can_delete_messages: true });
    expect(member('administrator')).not.toHaveProperty('can_post_messages');
    expect(member('administrator', {}, channel)).toMatchObject({ can_post_messages: true, can_edit_messages: true });
  });

  it('overrides rights', () => {
    const fields = { can_delete_messages: false, custom_title: 'Chair' };
    expect(member('administrator', fields)).toMatchObject(fields);
    expect(member('restricted', { can_send_photos: true })).toMatchObject({
      can_send_photos: true,
      can_send_messages: false,
    });
  });
});

it.each([
  ['creator', true, true],
  ['administrator', true, true],
  ['member', true, false],
  ['restricted', true, false],
  ['left', false, false],
  ['kicked', false, false],
] as const)('a user with the status %s is in the chat: %s, is an administrator: %s', (status, isIn, isAdmin) => {
  expect([isInChat(member(status)), isAdministrator(member(status))]).toEqual([isIn, isAdmin]);
});

it('someone unknown, or restricted after leaving, is not in the chat', () => {
  expect([isInChat(undefined), isAdministrator(undefined)]).toEqual([false, false]);
  expect(isInChat(member('restricted', { is_member: false }))).toBe(false);
});

it('findAccessError says why a bot has no access', () => {
  const descriptionOf = (chat: Chat, bot?: MemberStatus) => findAccessError(chat, bot && member(bot))?.message;
  expect(descriptionOf({ id: 5, type: 'private', first_name: 'Amal' })).toBeUndefined();
  expect(descriptionOf(group, 'restricted')).toBeUndefined();
  expect(descriptionOf(group)).toBe('Bad Request: chat not found');
  expect(descriptionOf({ ...channel, username: 'council' })).toBe('Forbidden: bot is not a member of the channel chat');
  expect(descriptionOf(group, 'kicked')).toBe('Forbidden: bot was kicked from the supergroup chat');
});

describe('checkCanPost', () => {
  it('needs the right to post in a channel', () => {
    expect(() => checkCanPost(channel, member('administrator', {}, channel), 'photos')).not.toThrow();
    const bot = member('administrator', { can_post_messages: false }, channel);
    expect(errorOf(() => checkCanPost(channel, bot, 'photos'))).toMatch(/^need administrator rights/);
  });

  it('respects what a restricted bot can send', () => {
    const bot = member('restricted', { can_send_photos: true });
    expect(() => checkCanPost(group, bot, 'photos')).not.toThrow();
    const reason = errorOf(() => checkCanPost(group, bot, 'text messages'));
    expect(reason).toBe('not enough rights to send text messages to the chat');
  });
});
