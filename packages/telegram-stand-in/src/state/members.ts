/** The members of groups and channels. */

import type { Chat, ChatMember, ChatMemberAdministrator, ChatMemberRestricted, User } from '@grammyjs/types';
import { type BotApiError, badRequest, forbidden } from '../api/errors.ts';

/** The status of a member, from `creator` to `kicked`. */
export type MemberStatus = ChatMember['status'];

/** Fields that override the default rights of an administrator or a restricted member. */
export type MemberFields = Partial<
  Omit<ChatMemberAdministrator, 'status' | 'user'> & Omit<ChatMemberRestricted, 'status' | 'user'>
>;

const ADMINISTRATOR = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: true,
  can_edit_stories: true,
  can_delete_stories: true,
  can_send_welcome_messages: true,
} as const;
const IN_CHANNEL = { can_post_messages: true, can_edit_messages: true } as const;
const IN_GROUP = { can_pin_messages: true, can_manage_topics: false } as const;
const RESTRICTED = {
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_change_info: false,
  can_invite_users: false,
  can_edit_tag: false,
  can_pin_messages: false,
  can_manage_topics: false,
  until_date: 0,
} as const;

/**
 * Creates a member as the Bot API reports it. By default an administrator has nearly all rights, and a restricted
 * member none; `fields` override that.
 */
export function createMember(chat: Chat, user: User, status: MemberStatus, fields: MemberFields = {}): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false, ...fields };
    case 'administrator':
      return { status, user, ...ADMINISTRATOR, ...(chat.type === 'channel' ? IN_CHANNEL : IN_GROUP), ...fields };
    case 'restricted':
      return { status, user, ...RESTRICTED, ...fields };
    case 'kicked':
      return { status, user, until_date: 0 };
    case 'member':
    case 'left':
      return { status, user };
    default:
      return status satisfies never;
  }
}

/** Checks whether a member is in the chat now. */
export const isInChat = (member: ChatMember | undefined): boolean =>
  member !== undefined &&
  member.status !== 'left' &&
  member.status !== 'kicked' &&
  (member.status !== 'restricted' || member.is_member);

/** Checks whether a member is the creator or an administrator. */
export const isAdministrator = (member: ChatMember | undefined): boolean =>
  member?.status === 'creator' || member?.status === 'administrator';

/** Returns the error for a bot without access to a group or channel; `undefined` if it has access. */
export function findAccessError(chat: Chat, bot: ChatMember | undefined): BotApiError | undefined {
  if (chat.type === 'private' || isInChat(bot)) return undefined;
  if (bot === undefined && chat.username === undefined) return badRequest('chat not found');
  if (bot?.status === 'kicked') return forbidden(`bot was kicked from the ${chat.type} chat`);
  return forbidden(`bot is not a member of the ${chat.type} chat`);
}

/** What a bot posts, as errors name it. */
export type PostContent = 'text messages' | 'photos' | 'documents';

/** Checks whether a bot has the right to post. Throws `BotApiError` if not. */
export function checkCanPost(chat: Chat, bot: ChatMember | undefined, content: PostContent): void {
  if (chat.type === 'channel' && !(bot?.status === 'administrator' && bot.can_post_messages)) {
    throw badRequest('need administrator rights in the channel chat');
  }
  if (bot?.status !== 'restricted') return;
  const isAllowed = {
    'text messages': bot.can_send_messages,
    photos: bot.can_send_photos,
    documents: bot.can_send_documents,
  }[content];
  if (!isAllowed) throw badRequest(`not enough rights to send ${content} to the chat`);
}
