/** People who use Telegram. */

import type { Chat, Message, User } from '@grammyjs/types';
import { forbidden } from '../api/errors.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import type { Group } from '../chats/groups.ts';
import type { SharedChat } from '../chats/membership.ts';
import { isInChat } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import { type ChatView, createChatView } from './chat-view.ts';
import { type InlineBox, type InlineQueryOptions, openInlineBox } from './inline-box.ts';

/** The options of a person. The defaults are the first name Amal and a client in Arabic. */
export interface PersonOptions {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
}

/** A person. Its own members are those of the private chat with the bot; `in` and `with` lead to other chats. */
export interface Person extends ChatView {
  readonly user: User;
  readonly chat: Chat.PrivateChat;
  /** Returns the person's view of a group or channel, the same one each time. */
  in(sharedChat: SharedChat): ChatView;
  /** Returns the person's view of the private chat with another person, the same one each time. */
  with(other: Person): ChatView;
  /** Taps START or follows a deep link: unblocks the bot if necessary, and sends `/start`. */
  start(payload?: string): Message;
  /**
   * Follows a `?startgroup=payload` link: adds the bot to the group if necessary, and sends `/start@the_bot payload`.
   */
  startGroup(group: Group, payload: string): Message;
  /** Types `@the_bot query` in some chat. Throws if the bot has inline mode turned off. */
  inline(query: string, options?: InlineQueryOptions): InlineBox;
  /** Changes the language of the person's client. */
  setLanguage(code: string): void;
  /** Blocks the bot. */
  block(): void;
  /** Unblocks the bot. */
  unblock(): void;
}

const BLOCKED = forbidden('bot was blocked by the user');
const NOT_STARTED = forbidden("bot can't initiate conversation with a user");

function checkPayload(payload: string): void {
  if (/^[\w-]{1,64}$/.test(payload)) return;
  throw new Error(`"${payload}" is not a valid deep link payload: use 1 to 64 letters, digits, _ or -`);
}

/** Creates a person who has not started the bot. `id` is the id of the user and of the private chat. */
export function createPerson(server: ServerState, id: number, options: PersonOptions = {}): Person {
  const { bot, settings, chats, updates, now, people } = server;
  const { firstName = 'Amal', lastName, username, languageCode = 'ar' } = options;
  const names = { first_name: firstName, ...omitUndefined({ last_name: lastName, username }) };
  const user: User = { id, is_bot: false, ...names, language_code: languageCode };
  const chat: Chat.PrivateChat = { id, ...names, type: 'private' };
  const state = chats.add(chat, NOT_STARTED);
  const sharedViews = new Map<number, ChatView>();
  const privateViews = new Map<Person, ChatView>();
  people.set(id, user);

  function setBlocked(isBlocked: boolean): void {
    const member = { user: bot, status: 'member' } as const;
    const kicked = { user: bot, status: 'kicked', until_date: 0 } as const;
    state.accessError = isBlocked ? BLOCKED : undefined;
    const [before, after] = isBlocked ? [member, kicked] : [kicked, member];
    const date = Math.floor(now() / 1000);
    updates.push({ my_chat_member: { chat, from: user, date, old_chat_member: before, new_chat_member: after } });
  }

  const view = createChatView(server, state, user, () => {
    if (state.accessError === BLOCKED) throw new Error(`${firstName} has blocked the bot, and must unblock it first`);
    state.accessError = undefined;
  });

  const person: Person = {
    ...view,
    get messages() {
      return view.messages;
    },
    get prompt() {
      return view.prompt;
    },
    get botAction() {
      return view.botAction;
    },
    setLanguage(code) {
      user.language_code = code;
      server.changes.notify();
    },
    user,
    chat,
    in({ chat: shared }) {
      const sharedView = sharedViews.get(shared.id) ?? createChatView(server, chats.find(shared.id), user);
      sharedViews.set(shared.id, sharedView);
      return sharedView;
    },
    with(other) {
      const privateView =
        privateViews.get(other) ?? createChatView(server, chats.findPrivateChat(chat, other.chat), user);
      privateViews.set(other, privateView);
      return privateView;
    },
    start(payload) {
      if (payload !== undefined) checkPayload(payload);
      person.unblock();
      return person.send(payload === undefined ? '/start' : `/start ${payload}`);
    },
    startGroup(group, payload) {
      checkPayload(payload);
      if (!settings.can_join_groups) throw new Error('the bot cannot join groups: `can_join_groups` is false');
      const isMember = isInChat(chats.find(group.chat.id).members.get(bot.id));
      if (!isMember) group.setMember(bot, 'member', { by: user });
      return person.in(group).send(`/start@${settings.username} ${payload}`);
    },
    inline: (query, inlineOptions = {}) => openInlineBox(server, user, query, inlineOptions),
    block() {
      if (state.accessError !== BLOCKED) setBlocked(true);
    },
    unblock() {
      if (state.accessError === BLOCKED) setBlocked(false);
    },
  };
  return person;
}
