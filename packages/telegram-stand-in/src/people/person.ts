import type { Chat, Message, User } from '@grammyjs/types';
import { forbidden } from '../api/errors.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import type { Group } from '../chats/groups.ts';
import type { SharedChat } from '../chats/membership.ts';
import { isInChat } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import { type ChatView, createChatView } from './chat-view.ts';
import { type InlineBox, type InlineQueryOptions, openInlineBox } from './inline-box.ts';

/** How a person is called; whoever says nothing is Amal, with a client in Arabic. */
export interface PersonOptions {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
}

/** A person with a Telegram client: in a private chat with the bot, and in whichever other chats there are. */
export interface Person extends ChatView {
  readonly user: User;
  readonly chat: Chat.PrivateChat;
  /** The person's place in a group or channel, the same one each time. */
  in(place: SharedChat): ChatView;
  /** The person's private chat with another person, the same one each time. Its messages tell the chat as the one who opened it sees it. */
  with(other: Person): ChatView;
  /** Taps START or a deep link: sends `/start`, after unblocking the bot where it was blocked. */
  start(payload?: string): Message;
  /** Follows a link `?startgroup=payload`: adds the bot to the group if it is not there, and sends `/start@the_bot payload` there. */
  startGroup(group: Group, payload: string): Message;
  /** Types `@the_bot query` in some chat. Throws where the bot has no inline mode. */
  inline(query: string, options?: InlineQueryOptions): InlineBox;
  /** Sets the language of the person's client from now on. */
  setLanguage(code: string): void;
  block(): void;
  unblock(): void;
}

const BLOCKED = forbidden('bot was blocked by the user');
const NOT_STARTED = forbidden("bot can't initiate conversation with a user");

function checkPayload(payload: string): void {
  if (!/^[\w-]{1,64}$/.test(payload)) throw new Error(`"${payload}" cannot be in a deep link`);
}

/** Adds a person whom the bot has never met. `id` is that of the user and of the private chat. */
export function createPerson(server: ServerState, id: number, options: PersonOptions = {}): Person {
  const { bot, settings, chats, updates, now, people } = server;
  const { firstName = 'Amal', lastName, username, languageCode = 'ar' } = options;
  const names = { first_name: firstName, ...omitUndefined({ last_name: lastName, username }) };
  const user: User = { id, is_bot: false, ...names, language_code: languageCode };
  const chat: Chat.PrivateChat = { id, ...names, type: 'private' };
  const state = chats.add(chat, NOT_STARTED);
  const seats = new Map<number, ChatView>();
  const dialogs = new Map<Person, ChatView>();
  people.set(id, user);

  function changeBlocking(isBlocked: boolean): void {
    const member = { user: bot, status: 'member' } as const;
    const kicked = { user: bot, status: 'kicked', until_date: 0 } as const;
    state.accessError = isBlocked ? BLOCKED : undefined;
    const [before, after] = isBlocked ? [member, kicked] : [kicked, member];
    const date = Math.floor(now() / 1000);
    updates.push({ my_chat_member: { chat, from: user, date, old_chat_member: before, new_chat_member: after } });
  }

  const seat = createChatView(server, state, user, () => {
    if (state.accessError === BLOCKED) throw new Error(`${firstName} blocks the bot, and so cannot write to it`);
    state.accessError = undefined;
  });

  const person: Person = {
    ...seat,
    get messages() {
      return seat.messages;
    },
    get prompt() {
      return seat.prompt;
    },
    get botAction() {
      return seat.botAction;
    },
    setLanguage(code) {
      user.language_code = code;
      server.changes.notify();
    },
    user,
    chat,
    in(place) {
      const known = seats.get(place.chat.id) ?? createChatView(server, chats.find(place.chat.id), user);
      seats.set(place.chat.id, known);
      return known;
    },
    with(other) {
      const known = dialogs.get(other) ?? createChatView(server, chats.findPrivateChat(chat, other.chat), user);
      dialogs.set(other, known);
      return known;
    },
    start(payload) {
      if (payload !== undefined) checkPayload(payload);
      person.unblock();
      return person.send(payload === undefined ? '/start' : `/start ${payload}`);
    },
    startGroup(group, payload) {
      checkPayload(payload);
      if (!settings.can_join_groups) throw new Error('the bot cannot be added to groups');
      const isThere = isInChat(chats.find(group.chat.id).members.get(bot.id));
      if (!isThere) group.setMember(bot, 'member', { by: user });
      return person.in(group).send(`/start@${settings.username} ${payload}`);
    },
    inline: (query, given = {}) => openInlineBox(server, user, query, given),
    block() {
      if (state.accessError !== BLOCKED) changeBlocking(true);
    },
    unblock() {
      if (state.accessError === BLOCKED) changeBlocking(false);
    },
  };
  return person;
}
