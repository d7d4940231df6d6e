import type { Message } from '@grammyjs/types';
import type { ChatState } from './chats.ts';
import type { Desk } from './desk.ts';
import { isAdministrator } from './members.ts';

const SERVICE_FIELDS = [
  ...(['new_chat_members', 'left_chat_member', 'migrate_to_chat_id', 'migrate_from_chat_id'] as const),
  ...(['forum_topic_created', 'forum_topic_closed', 'forum_topic_reopened', 'pinned_message'] as const),
] as const satisfies readonly (keyof Message)[];

/** The entities of a text or caption of one type, each with the words that it marks. */
export function entityTexts({ text, caption, entities, caption_entities }: Message, type: string): string[] {
  const all = entities ?? caption_entities ?? [];
  return all
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => (text ?? caption ?? '').slice(offset, offset + length));
}

/** Whether the words are the name of the bot, `@name` in any case of letters. */
export const isNameOf = (username: string, words: string): boolean =>
  words.toLowerCase() === `@${username}`.toLowerCase();

/**
 * Whether the bot is shown a message of a group that it is in. From Telegram's documentation (Bot Features, Privacy Mode): an
 * administrator, and a bot without privacy mode, is shown all; others are shown service messages, commands that name them, commands
 * that name no bot where they were the last bot to write, messages sent by way of them, and replies to their messages. A mere mention
 * is not in that list, and bots do not get it, as many report. Assumed: where no bot has written yet, a command that names none comes
 * too (clients send it so to the only bot of a group); only a command at the start of a message counts.
 */
export function reachesBot({ bot, settings }: Desk, state: ChatState, message: Message): boolean {
  if (state.chat.type === 'private' || state.chat.type === 'channel') return true;
  if (settings.can_read_all_group_messages || isAdministrator(state.members.get(bot.id))) return true;
  if (SERVICE_FIELDS.some((field) => message[field] !== undefined)) return true;
  if (message.reply_to_message?.from?.id === bot.id || message.via_bot?.id === bot.id) return true;
  const [command] = entityTexts(message, 'bot_command');
  if (command === undefined || !(message.text ?? message.caption ?? '').startsWith(command)) return false;
  const at = command.indexOf('@');
  return at < 0 ? !state.isOtherBotLast : isNameOf(settings.username, command.slice(at));
}
