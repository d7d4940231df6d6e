import type { Message } from '@grammyjs/types';
import { findEntityTexts, isMentionOf } from '../formatting/entity-texts.ts';
import type { ChatState } from '../state/chat-store.ts';
import { isAdministrator } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';

const SERVICE_FIELDS = [
  ...(['new_chat_members', 'left_chat_member', 'migrate_to_chat_id', 'migrate_from_chat_id'] as const),
  ...(['forum_topic_created', 'forum_topic_closed', 'forum_topic_reopened'] as const),
] as const satisfies readonly (keyof Message)[];

/** Whether a message is of the bot, sent by way of it, or begins with a command for it. */
function isAddressedToBot({ bot, settings }: ServerState, state: ChatState, message: Message): boolean {
  if (message.from?.id === bot.id || message.via_bot?.id === bot.id) return true;
  const [command] = findEntityTexts(message, 'bot_command');
  if (command === undefined || !(message.text ?? message.caption ?? '').startsWith(command)) return false;
  const at = command.indexOf('@');
  return at < 0 ? !state.isOtherBotLast : isMentionOf(settings.username, command.slice(at));
}

/**
 * Whether the bot is shown a message of a group that it is in. From Telegram's documentation (Bot Features, Privacy Mode): an
 * administrator, and a bot without privacy mode, is shown all; others are shown service messages, commands that name them, commands
 * that name no bot where they were the last bot to write, messages sent by way of them, and replies to messages meant for them. A mere
 * mention is not in that list, and bots do not get it, as many report. Assumed: where no bot has written yet, a command that names none
 * comes too (clients send it so to the only bot of a group); a command counts at the start of a message only; of replies to what people
 * write, those to such a command and to a message by way of the bot come too.
 */
export function isVisibleToBot(server: ServerState, state: ChatState, message: Message): boolean {
  if (state.chat.type === 'private' || state.chat.type === 'channel') return true;
  if (server.settings.can_read_all_group_messages || isAdministrator(state.members.get(server.bot.id))) return true;
  if (SERVICE_FIELDS.some((field) => message[field] !== undefined)) return true;
  const { reply_to_message: replied } = message;
  return (
    isAddressedToBot(server, state, message) || (replied !== undefined && isAddressedToBot(server, state, replied))
  );
}
