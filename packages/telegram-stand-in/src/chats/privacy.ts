/** Telegram's privacy mode: which messages of a group the bot sees. */

import type { Message } from '@grammyjs/types';
import { findEntityTexts, isMentionOf } from '../formatting/entity-texts.ts';
import type { ChatState } from '../state/chat-store.ts';
import { isAdministrator } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';

const SERVICE_FIELDS = [
  ...(['new_chat_members', 'left_chat_member', 'migrate_to_chat_id', 'migrate_from_chat_id'] as const),
  ...(['forum_topic_created', 'forum_topic_closed', 'forum_topic_reopened'] as const),
] as const satisfies readonly (keyof Message)[];

/** Checks whether a message is from the bot or sent via the bot, or starts with a command for it. */
function isForBot({ bot, settings }: ServerState, state: ChatState, message: Message): boolean {
  if (message.from?.id === bot.id || message.via_bot?.id === bot.id) return true;
  const [command] = findEntityTexts(message, 'bot_command');
  if (command === undefined || !(message.text ?? message.caption ?? '').startsWith(command)) return false;
  const at = command.indexOf('@');
  return at < 0 ? !state.isOtherBotLast : isMentionOf(settings.username, command.slice(at));
}

/**
 * Checks whether the bot sees a message of a group of which it is a member. Administrators, and bots without privacy
 * mode, see all messages. According to Telegram's documentation (Bot Features, Privacy Mode), other bots see:
 *
 * - service messages,
 * - commands that name the bot, and commands without a name if the bot was the last bot to write in the group,
 * - messages sent via the bot,
 * - replies to messages that are meant for the bot.
 *
 * A mention alone is not enough. The documentation leaves three points open, where this is assumed: a command without a
 * name also reaches the bot if no bot has written yet; only a command at the start of a message counts; and a reply to
 * a person reaches the bot if the person's message was such a command or was sent via the bot.
 */
export function isVisibleToBot(server: ServerState, state: ChatState, message: Message): boolean {
  if (state.chat.type === 'private' || state.chat.type === 'channel') return true;
  if (server.settings.can_read_all_group_messages || isAdministrator(state.members.get(server.bot.id))) return true;
  if (SERVICE_FIELDS.some((field) => message[field] !== undefined)) return true;
  const { reply_to_message: replied } = message;
  return isForBot(server, state, message) || (replied !== undefined && isForBot(server, state, replied));
}
