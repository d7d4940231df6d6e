import type { Chat, ChatMember, ChatMemberAdministrator, ChatMemberRestricted, User } from '@grammyjs/types';
import { type BotApiError, badRequest, forbidden } from '../api/errors.ts';

/** How a member stands in a group or channel, from its creator to those who were thrown out. */
export type MemberStatus = ChatMember['status'];

/** What may differ from the usual for a status: the rights of an administrator, what a restricted member may do. */
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

/** A member as the Bot API reports one. A restricted member may do nothing, an administrator nearly all, unless `fields` say otherwise. */
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

/** Whether a member is in the chat now. */
export const isInChat = (member: ChatMember | undefined): boolean =>
  member !== undefined &&
  member.status !== 'left' &&
  member.status !== 'kicked' &&
  (member.status !== 'restricted' || member.is_member);

/** Whether a member has a say in the chat. */
export const isAdministrator = (member: ChatMember | undefined): boolean =>
  member?.status === 'creator' || member?.status === 'administrator';

/** Why a bot that stands so has no access to a group or channel; nothing where it has. */
export function findAccessError(chat: Chat, bot: ChatMember | undefined): BotApiError | undefined {
  if (chat.type === 'private' || isInChat(bot)) return undefined;
  if (bot === undefined && chat.username === undefined) return badRequest('chat not found');
  if (bot?.status === 'kicked') return forbidden(`bot was kicked from the ${chat.type} chat`);
  return forbidden(`bot is not a member of the ${chat.type} chat`);
}

/** Throws `RefusedCall` where a bot that stands so may not post that. */
export function checkCanPost(chat: Chat, bot: ChatMember | undefined, what: 'text messages' | 'photos'): void {
  if (chat.type === 'channel' && !(bot?.status === 'administrator' && bot.can_post_messages)) {
    throw badRequest('need administrator rights in the channel chat');
  }
  if (bot?.status !== 'restricted') return;
  const may = what === 'photos' ? bot.can_send_photos : bot.can_send_messages;
  if (!may) throw badRequest(`not enough rights to send ${what} to the chat`);
}
