/** Checks of what a user can do in a chat. */

import type { Message, User } from '@grammyjs/types';
import type { ChatState } from '../state/chat-store.ts';
import { isAdministrator, isInChat } from '../state/members.ts';

/** Throws if a user cannot write in a chat: not a member, restricted, or only a subscriber of a channel. */
export function checkCanWrite({ chat, members }: ChatState, user: User): void {
  if (chat.type === 'private') return;
  const member = members.get(user.id);
  const isMuted = member?.status === 'restricted' && !member.can_send_messages;
  const canWrite = chat.type === 'channel' ? isAdministrator(member) : isInChat(member) && !isMuted;
  if (!canWrite) throw new Error(`${user.first_name} cannot write in "${chat.title}"`);
}

/**
 * Finds the callback data of a button by its text. Throws if the message has no such button, or if the button sends no
 * data.
 */
export function findButtonData(message: Message | undefined, text: string): string {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  const button = buttons.find((each) => each.text === text);
  if (button === undefined) {
    const texts = buttons.map((each) => `"${each.text}"`).join(', ') || 'none';
    throw new Error(`the message has no button "${text}"; its buttons: ${texts}`);
  }
  if (!('callback_data' in button)) throw new Error(`the button "${text}" sends nothing to the bot`);
  return button.callback_data;
}
