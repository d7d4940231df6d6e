import type { Chat, Message, User } from '@grammyjs/types';
import type { CallbackPress, Callbacks } from './callbacks.ts';
import type { Changes } from './changes.ts';
import type { ChatState, Chats, Content } from './chats.ts';
import { forbidden } from './errors.ts';
import type { Files } from './files.ts';
import { createMedia, type MediaKind } from './media.ts';
import { markUp } from './message-text.ts';
import { present } from './present.ts';
import type { Updates } from './updates.ts';

/** How long to wait for the bot; 5 s where nothing is said. */
export interface WaitOptions {
  readonly timeoutMs?: number;
}

/** How a person is called; whoever says nothing is Amal, with a client in Arabic. */
export interface PersonOptions {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
}

/** A person with a Telegram client, in a private chat with the bot. */
export interface Person {
  readonly user: User;
  readonly chat: Chat.PrivateChat;
  /** The chat as the person sees it now: edits applied, deleted messages gone. */
  readonly messages: readonly Message[];
  /** Writes a text; commands, addresses and mentions are marked as Telegram does. Throws where the person blocks the bot. */
  send(text: string, extra?: Content): Message;
  /** Sends something else than text; messages with one `mediaGroupId` are an album. */
  sendMedia(kind: MediaKind, caption?: string, extra?: { readonly mediaGroupId?: string }): Message;
  /** Taps START or a deep link: sends `/start`, after unblocking the bot where it was blocked. */
  start(payload?: string): Message;
  /** Edits an own text message. */
  edit(messageId: number, text: string): Message;
  /**
   * Presses a button of a message: the one that shows the text now (throws where there is none), or one of an older client that
   * sends the data, be it on a keyboard or not.
   */
  press(message: Pick<Message, 'message_id'>, button: string | { readonly data: string }): CallbackPress;
  block(): void;
  unblock(): void;
  /** The bot's next new message, each returned once and in order. Rejects after `timeoutMs`. */
  nextMessage(options?: WaitOptions): Promise<Message>;
  /** The bot's next edit of a message of this chat, each returned once and in order. Rejects after `timeoutMs`. */
  nextEdit(options?: WaitOptions): Promise<Message>;
}

/** What people need of the server. */
export interface PeopleDesk {
  readonly bot: User;
  readonly chats: Chats;
  readonly changes: Changes;
  readonly updates: Updates;
  readonly callbacks: Callbacks;
  readonly files: Files;
  /** Milliseconds. */
  now(): number;
}

const BLOCKED = forbidden('bot was blocked by the user');
const NOT_STARTED = forbidden("bot can't initiate conversation with a user");
const DEFAULT_TIMEOUT_MS = 5000;

const withText = (text: string): Content => {
  const { entities } = markUp({ text, entities: [] });
  return { text, ...(entities.length > 0 && { entities: [...entities] }) };
};

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

/** Adds a person whom the bot has never met. `id` is that of the user and of the private chat. */
export function createPerson(desk: PeopleDesk, id: number, options: PersonOptions = {}): Person {
  const { bot, chats, changes, updates, callbacks, now } = desk;
  const { firstName = 'Amal', lastName, username, languageCode = 'ar' } = options;
  const names = { first_name: firstName, ...present({ last_name: lastName, username }) };
  const user: User = { id, is_bot: false, ...names, language_code: languageCode };
  const chat: Chat.PrivateChat = { id, ...names, type: 'private' };
  const state: ChatState = chats.add(chat, NOT_STARTED);

  function post(content: Content): Message {
    if (state.refusal === BLOCKED) throw new Error(`${firstName} blocks the bot, and so cannot write to it`);
    state.refusal = undefined;
    const message = chats.post(state, user, content);
    updates.push({ message: message as Message & { chat: Chat.PrivateChat; from: User } });
    return message;
  }

  function changeMembership(blocked: boolean): void {
    const member = { user: bot, status: 'member' } as const;
    const kicked = { user: bot, status: 'kicked', until_date: 0 } as const;
    state.refusal = blocked ? BLOCKED : undefined;
    const [before, after] = blocked ? [member, kicked] : [kicked, member];
    const date = Math.floor(now() / 1000);
    updates.push({ my_chat_member: { chat, from: user, date, old_chat_member: before, new_chat_member: after } });
  }

  async function next(
    queue: Message[],
    what: string,
    { timeoutMs = DEFAULT_TIMEOUT_MS }: WaitOptions = {},
  ): Promise<Message> {
    const message = await changes.until(timeoutMs, () => queue.shift());
    if (message === undefined) throw new Error(`no ${what} of the bot for ${firstName} within ${timeoutMs} ms`);
    return message;
  }

  const person: Person = {
    user,
    chat,
    get messages() {
      return [...state.messages.values()];
    },
    send: (text, extra = {}) => post({ ...withText(text), ...extra }),
    sendMedia: (kind, caption, { mediaGroupId } = {}) => {
      const { text: shown, entities } = withText(caption ?? '');
      const fields = { caption: shown || undefined, caption_entities: entities, media_group_id: mediaGroupId };
      return post({ ...createMedia(kind, desk.files), ...present(fields) });
    },
    start(payload) {
      if (payload !== undefined && !/^[\w-]{1,64}$/.test(payload))
        throw new Error(`"${payload}" cannot be in a deep link`);
      person.unblock();
      return person.send(payload === undefined ? '/start' : `/start ${payload}`);
    },
    edit(messageId, text) {
      const message = state.messages.get(messageId);
      if (message?.from?.id !== id || message.text === undefined)
        throw new Error(`${messageId} is no text of ${firstName}`);
      const { entities: _entities, ...kept } = message;
      const edited = { ...kept, ...withText(text), edit_date: Math.floor(now() / 1000) };
      state.messages.set(messageId, edited);
      updates.push({ edited_message: edited as typeof edited & { chat: Chat.PrivateChat; from: User } });
      return edited;
    },
    press({ message_id: messageId }, button) {
      const message = state.messages.get(messageId);
      const data = typeof button === 'string' ? findButton(message, button) : button.data;
      const press = callbacks.open({
        from: user,
        message: message ?? { chat, message_id: messageId, date: 0 },
        chat_instance: String(id * 7),
        data,
      });
      updates.push({ callback_query: press.query });
      return press;
    },
    block() {
      if (state.refusal !== BLOCKED) changeMembership(true);
    },
    unblock() {
      if (state.refusal === BLOCKED) changeMembership(false);
    },
    nextMessage: (wait) => next(state.unseen.messages, 'message', wait),
    nextEdit: (wait) => next(state.unseen.edits, 'edit', wait),
  };
  return person;
}
