/** What one user sees and does in one chat. */

import type { BotCommand, Chat, Message, User } from '@grammyjs/types';
import { omitUndefined } from '../api/omit-undefined.ts';
import { deliverMessage } from '../chats/deliver-message.ts';
import { createSenderFields } from '../chats/senders.ts';
import { createThreadFields } from '../chats/threads.ts';
import { writtenFields } from '../formatting/text-fields.ts';
import type { ButtonPress } from '../state/callback-queries.ts';
import type { ChatAction, ChatState, MessageContent } from '../state/chat-store.ts';
import { isAdministrator } from '../state/members.ts';
import { findPrompt, type InputPrompt } from '../state/prompts.ts';
import type { ServerState } from '../state/server-state.ts';
import { checkCanWrite, findButtonData } from './checks.ts';
import { chooseResult, type InlineBox } from './inline-box.ts';
import { createMedia, type MediaKind } from './media.ts';

/** How long to wait for the bot. */
export interface WaitOptions {
  /** In milliseconds; 5,000 by default. */
  readonly timeoutMs?: number;
}

/** Further fields of a person's message, the id of the message to which it replies, and the id of its topic. */
export type MessageExtras = MessageContent & { readonly replyTo?: number; readonly threadId?: number };

/** A chat as one user sees it, and what the user can do there. */
export interface ChatView {
  readonly chat: Chat;
  /** The messages in the chat now, as edited, without deleted ones. */
  readonly messages: readonly Message[];
  /** Sends a text. Telegram marks commands, URLs and mentions in it. Throws if the user cannot write here. */
  send(text: string, extras?: MessageExtras): Message;
  /** Sends something other than text. Messages with the same `mediaGroupId` form an album. Throws as `send` does. */
  sendMedia(kind: MediaKind, caption?: string, extras?: MessageExtras & { readonly mediaGroupId?: string }): Message;
  /** Sends a result of an inline query. Throws if the bot's answer does not contain it. */
  choose(box: InlineBox, resultId: string): Message;
  /** Edits one of the user's own text messages; in a channel, any post. */
  edit(messageId: number, text: string): Message;
  /** Deletes a message for everyone. Telegram does not report that to bots. */
  delete(messageId: number): void;
  /**
   * Deletes all messages for everyone, with the keyboards and forced replies that they left at the input field.
   * Telegram does not report that to bots. Throws if the user cannot write here.
   */
  clear(): void;
  /**
   * Presses a button of a message, named by its text. Throws if the message has no such button now. With `{ data }` it
   * sends any callback data, as a client that still shows an older keyboard would.
   */
  press(message: Pick<Message, 'message_id'>, button: string | { readonly data: string }): ButtonPress;
  /** The keyboard or forced reply that the user now sees at the input field. */
  readonly prompt: InputPrompt | undefined;
  /** The last chat action of the bot, until the bot sends a message. */
  readonly botAction: ChatAction | undefined;
  /** Returns the command menu, in the language of the user's client. Empty in a private chat without the bot. */
  commands(): readonly BotCommand[];
  /** Waits for the bot's next new message here. Each call returns the next one. Rejects after `timeoutMs`. */
  nextMessage(options?: WaitOptions): Promise<Message>;
  /** Waits for the bot's next edit of a message here. Each call returns the next one. Rejects after `timeoutMs`. */
  nextEdit(options?: WaitOptions): Promise<Message>;
}

const DEFAULT_TIMEOUT_MS = 5000;

/** Creates a user's view of a chat. `beforeWriting` is called before each new message, and can throw. */
export function createChatView(server: ServerState, state: ChatState, user: User, beforeWriting = () => {}): ChatView {
  const { chats, changes, callbackQueries, inlineMessages, commands, updates, files, now } = server;
  const position = { messages: 0, edits: 0 };

  function write(content: MessageContent, { replyTo, threadId, ...extras }: MessageExtras): Message {
    beforeWriting();
    checkCanWrite(state, user);
    const replied = replyTo === undefined ? undefined : state.messages.get(replyTo);
    if (replyTo !== undefined && replied === undefined) throw new Error(`there is no message ${replyTo} to reply to`);
    const thread = createThreadFields(state, replied, threadId, isAdministrator(state.members.get(user.id)));
    const message = chats.post(state, { ...createSenderFields(state, user), ...thread, ...content, ...extras });
    deliverMessage(server, state, message);
    return message;
  }

  async function waitForNext(
    what: 'messages' | 'edits',
    { timeoutMs = DEFAULT_TIMEOUT_MS }: WaitOptions = {},
  ): Promise<Message> {
    const list = state.botActivity[what];
    const message = await changes.until(timeoutMs, () => list[position[what]] && list[position[what]++]);
    if (message !== undefined) return message;
    throw new Error(`no ${what.slice(0, -1)} of the bot for ${user.first_name} within ${timeoutMs} ms`);
  }

  return {
    chat: state.chat,
    get messages() {
      return [...state.messages.values()];
    },
    send: (text, extras = {}) => write(writtenFields(text), extras),
    sendMedia(kind, caption = '', { mediaGroupId, ...extras } = {}) {
      const { text, entities } = writtenFields(caption);
      const fields = { caption: text || undefined, caption_entities: entities, media_group_id: mediaGroupId };
      return write({ ...createMedia(kind, files), ...omitUndefined(fields) }, extras);
    },
    choose(box, resultId) {
      beforeWriting();
      checkCanWrite(state, user);
      return chooseResult(server, box, state, resultId);
    },
    edit(messageId, text) {
      const message = state.messages.get(messageId);
      const { from, sender_chat } = createSenderFields(state, user);
      const isOwn = message?.from?.id === from?.id && message?.sender_chat?.id === sender_chat?.id;
      if (message?.text === undefined || !isOwn) {
        throw new Error(`message ${messageId} is not a text message of ${user.first_name}`);
      }
      const { entities: _entities, ...kept } = message;
      const edited = { ...kept, ...writtenFields(text), edit_date: Math.floor(now() / 1000) };
      state.messages.set(messageId, edited);
      deliverMessage(server, state, edited, true);
      return edited;
    },
    delete(messageId) {
      if (!state.messages.delete(messageId)) throw new Error(`there is no message ${messageId} to delete`);
      changes.notify();
    },
    clear() {
      checkCanWrite(state, user);
      state.messages.clear();
      state.prompts.length = 0;
      state.action = undefined;
      changes.notify();
    },
    press({ message_id: messageId }, button) {
      const message = state.messages.get(messageId);
      const data = typeof button === 'string' ? findButtonData(message, button) : button.data;
      const inlineId = inlineMessages.idOf(state, messageId);
      const source =
        inlineId === undefined
          ? { message: message ?? ({ chat: state.chat, message_id: messageId, date: 0 } as const) }
          : { inline_message_id: inlineId };
      const press = callbackQueries.open({ from: user, ...source, chat_instance: String(state.chat.id * 7), data });
      updates.push({ callback_query: press.query });
      return press;
    },
    get prompt() {
      return findPrompt(state.prompts, state.messages, user);
    },
    get botAction() {
      return state.action;
    },
    commands: () =>
      state.isBetweenPeople ? [] : commands.findFor({ state, userId: user.id, language: user.language_code }),
    nextMessage: (options) => waitForNext('messages', options),
    nextEdit: (options) => waitForNext('edits', options),
  };
}
