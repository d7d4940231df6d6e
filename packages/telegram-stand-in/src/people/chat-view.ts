import type { BotCommand, Chat, Message, User } from '@grammyjs/types';
import { omitUndefined } from '../api/omit-undefined.ts';
import { deliverMessage } from '../chats/deliver-message.ts';
import { senderFields } from '../chats/senders.ts';
import { createThreadFields } from '../chats/threads.ts';
import { writtenFields } from '../formatting/text-fields.ts';
import type { ButtonPress } from '../state/callback-queries.ts';
import type { ChatAction, ChatState, MessageContent } from '../state/chat-store.ts';
import { isAdministrator, isInChat } from '../state/members.ts';
import { findPrompt, type InputPrompt } from '../state/prompts.ts';
import type { ServerState } from '../state/server-state.ts';
import { chooseResult, type InlineBox } from './inline-box.ts';
import { createMedia, type MediaKind } from './media.ts';

/** How long to wait for the bot; 5 s where nothing is said. */
export interface WaitOptions {
  readonly timeoutMs?: number;
}

/** What a message of a person has besides its text or media: fields of the message, what it replies to, the topic it is written in. */
export type MessageExtras = MessageContent & { readonly replyTo?: number; readonly threadId?: number };

/** What one person sees and does in one chat. */
export interface ChatView {
  readonly chat: Chat;
  /** The chat as it looks now: edits applied, deleted messages gone. */
  readonly messages: readonly Message[];
  /** Writes a text; commands, addresses and mentions are marked as Telegram does. Throws where the person may not write. */
  send(text: string, extra?: MessageExtras): Message;
  /** Sends something else than text; messages with one `mediaGroupId` are an album. Throws as `send`. */
  sendMedia(kind: MediaKind, caption?: string, extra?: MessageExtras & { readonly mediaGroupId?: string }): Message;
  /** Sends a result of an inline query. Throws where it is not in the bot's answer. */
  choose(box: InlineBox, resultId: string): Message;
  /** Edits an own text message; in a channel, any post. */
  edit(messageId: number, text: string): Message;
  /** Takes a message away for everyone; bots are not told. */
  delete(messageId: number): void;
  /**
   * Presses a button of a message: the one that shows the text now (throws where there is none), or one of an older client that
   * sends the data, be it on a keyboard or not.
   */
  press(message: Pick<Message, 'message_id'>, button: string | { readonly data: string }): ButtonPress;
  /** The keyboard, or the demand for a reply, that the bot has put to the field in which the person writes here. */
  readonly prompt: InputPrompt | undefined;
  /** What the bot was last said to be doing here, until it writes. */
  readonly botAction: ChatAction | undefined;
  /** The commands of the bot that the person is offered here, in the language of the person's client. */
  commands(): readonly BotCommand[];
  /** The bot's next new message here, each returned once and in order. Rejects after `timeoutMs`. */
  nextMessage(options?: WaitOptions): Promise<Message>;
  /** The bot's next edit of a message here, each returned once and in order. Rejects after `timeoutMs`. */
  nextEdit(options?: WaitOptions): Promise<Message>;
}

const DEFAULT_TIMEOUT_MS = 5000;

function findButton(message: Message | undefined, text: string): string {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  const button = buttons.find((each) => each.text === text);
  if (button === undefined) {
    const shown = buttons.map((each) => `"${each.text}"`).join(', ') || 'no buttons';
    throw new Error(`the message has no button "${text}", it has ${shown}`);
  }
  if (!('callback_data' in button)) throw new Error(`the button "${text}" sends nothing to the bot`);
  return button.callback_data;
}

function checkCanWrite({ chat, members }: ChatState, user: User): void {
  if (chat.type === 'private') return;
  const member = members.get(user.id);
  const isSilent = member?.status === 'restricted' && !member.can_send_messages;
  const may = chat.type === 'channel' ? isAdministrator(member) : isInChat(member) && !isSilent;
  if (!may) throw new Error(`${user.first_name} may not write in "${chat.title}"`);
}

/** The place of a user in a chat; `beforeWriting` is called before anything is written, and may throw. */
export function createChatView(server: ServerState, state: ChatState, user: User, beforeWriting = () => {}): ChatView {
  const { chats, changes, callbackQueries, inlineMessages, commands, now } = server;
  const next = { messages: 0, edits: 0 };

  function write(content: MessageContent, { replyTo, threadId, ...extra }: MessageExtras): Message {
    beforeWriting();
    checkCanWrite(state, user);
    const replied = replyTo === undefined ? undefined : state.messages.get(replyTo);
    if (replyTo !== undefined && replied === undefined) throw new Error(`there is no message ${replyTo} to reply to`);
    const thread = createThreadFields(state, replied, threadId, isAdministrator(state.members.get(user.id)));
    const message = chats.post(state, { ...senderFields(state, user), ...thread, ...content, ...extra });
    deliverMessage(server, state, message);
    return message;
  }

  async function wait(
    what: 'messages' | 'edits',
    { timeoutMs = DEFAULT_TIMEOUT_MS }: WaitOptions = {},
  ): Promise<Message> {
    const queue = state.botActivity[what];
    const message = await changes.until(timeoutMs, () => queue[next[what]] && queue[next[what]++]);
    if (message !== undefined) return message;
    throw new Error(`no ${what.slice(0, -1)} of the bot for ${user.first_name} within ${timeoutMs} ms`);
  }

  return {
    chat: state.chat,
    get messages() {
      return [...state.messages.values()];
    },
    send: (text, extra = {}) => write(writtenFields(text), extra),
    sendMedia(kind, caption = '', { mediaGroupId, ...extra } = {}) {
      const { text, entities } = writtenFields(caption);
      const fields = { caption: text || undefined, caption_entities: entities, media_group_id: mediaGroupId };
      return write({ ...createMedia(kind, server.files), ...omitUndefined(fields) }, extra);
    },
    choose(box, resultId) {
      beforeWriting();
      checkCanWrite(state, user);
      return chooseResult(server, box, state, resultId);
    },
    edit(messageId, text) {
      const message = state.messages.get(messageId);
      const { from, sender_chat } = senderFields(state, user);
      const isOwn = message?.from?.id === from?.id && message?.sender_chat?.id === sender_chat?.id;
      if (message?.text === undefined || !isOwn) throw new Error(`${messageId} is no text of ${user.first_name}`);
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
    press({ message_id: messageId }, button) {
      const message = state.messages.get(messageId);
      const data = typeof button === 'string' ? findButton(message, button) : button.data;
      const inlineId = inlineMessages.idOf(state, messageId);
      const where =
        inlineId === undefined
          ? { message: message ?? ({ chat: state.chat, message_id: messageId, date: 0 } as const) }
          : { inline_message_id: inlineId };
      const press = callbackQueries.open({ from: user, ...where, chat_instance: String(state.chat.id * 7), data });
      server.updates.push({ callback_query: press.query });
      return press;
    },
    get prompt() {
      return findPrompt(state.prompts, state.messages, user);
    },
    get botAction() {
      return state.action;
    },
    commands: () => commands.findFor({ state, userId: user.id, language: user.language_code }),
    nextMessage: (options) => wait('messages', options),
    nextEdit: (options) => wait('edits', options),
  };
}
