import { isDeepStrictEqual } from 'node:util';
import type { Message, MessageEntity, ReplyParameters, User } from '@grammyjs/types';
import type { Changes } from './changes.ts';
import type { ChatState, Chats, Content } from './chats.ts';
import { badRequest } from './errors.ts';
import { formatText, type LIMITS } from './message-text.ts';
import { present } from './present.ts';

/** What the methods that write and edit messages share. */
export interface Desk {
  readonly bot: User;
  readonly chats: Chats;
  readonly changes: Changes;
  /** Milliseconds. */
  now(): number;
}

/** The parameters of a method that posts, as far as they are common to all. */
interface PostParams {
  readonly chat_id: number | string;
  readonly reply_parameters?: ReplyParameters;
  readonly reply_to_message_id?: number;
  readonly protect_content?: boolean | undefined;
}

interface TextParams {
  readonly parse_mode?: string;
  readonly entities?: readonly MessageEntity[];
}

/** The fields `text` and `entities`, or `caption` and `caption_entities`, of a message; empty ones are left out. */
export function textFields(kind: keyof typeof LIMITS, text: string | undefined, params: TextParams): Content {
  const given = { text: text ?? '', parseMode: params.parse_mode, entities: params.entities };
  const formatted = formatText(given, kind, kind === 'caption');
  const entities = [...formatted.entities];
  if (kind === 'message') return { text: formatted.text, ...(entities.length > 0 && { entities }) };
  if (formatted.text === '') return {};
  return { caption: formatted.text, ...(entities.length > 0 && { caption_entities: entities }) };
}

/** The message that is replied to, without the one that it replies to itself. */
function findReplied(state: ChatState, params: PostParams): Message['reply_to_message'] {
  const parameters =
    params.reply_parameters ?? (params.reply_to_message_id && { message_id: params.reply_to_message_id });
  if (!parameters) return undefined;
  if (typeof parameters.message_id !== 'number') throw badRequest('can\'t find field "message_id"');
  const message = state.messages.get(parameters.message_id);
  const { allow_sending_without_reply: mayLack = false } = parameters as ReplyParameters;
  if (message === undefined && !mayLack) throw badRequest('message to be replied not found');
  const { reply_to_message: _earlier, ...replied } = message ?? {};
  return message && (replied as NonNullable<Message['reply_to_message']>);
}

/** Posts a message of the bot into a chat that it may write to. */
export function postFromBot({ bot, chats, changes }: Desk, params: PostParams, content: Content): Message {
  const state = chats.findOpen(params.chat_id);
  const replied = findReplied(state, params);
  const message = chats.post(state, bot, {
    ...content,
    ...present({ reply_to_message: replied, has_protected_content: params.protect_content || undefined }),
  });
  state.unseen.messages.push(message);
  changes.announce();
  return message;
}

/** The message that an edit names, where the bot may edit it; throws `RefusedCall`. */
export function findToEdit(
  { bot, chats }: Desk,
  chatId: number | string | undefined,
  messageId: number | undefined,
): { readonly state: ChatState; readonly message: Message } {
  if (chatId === undefined || messageId === undefined) throw badRequest('message identifier is not specified');
  const state = chats.findOpen(chatId);
  const message = state.messages.get(messageId);
  if (message === undefined) throw badRequest('message to edit not found');
  if (message.from?.id !== bot.id || state.uneditable.has(messageId)) throw badRequest("message can't be edited");
  return { state, message };
}

/** Puts the edited message in the place of the old one; throws `RefusedCall` where nothing differs. */
export function replaceMessage(desk: Desk, state: ChatState, old: Message, edited: Message): Message {
  if (isDeepStrictEqual({ ...old, edit_date: undefined }, { ...edited, edit_date: undefined })) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  const message = { ...edited, edit_date: Math.floor(desk.now() / 1000) };
  state.messages.set(old.message_id, message);
  state.unseen.edits.push(message);
  desk.changes.announce();
  return message;
}
