/** The people and chats of a random run, and the messages that the bot has sent there. */

import type { Chat, Message, User, UserFromGetMe } from 'grammy/types';
import { BotApiError, createBotUser } from 'telegram-stand-in';
import type { CallParams } from './checking-server.ts';

/** The token of the bot. */
export const TOKEN = '7007007007:AAFuzz_not-a-secret-000000000000000';
/** The username of the bot. */
export const BOT_NAME = 'fuzz_bot';
/** The user who may use the commands of administrators. */
export const ADMIN_ID = 1001;

const START = Date.UTC(2026, 0, 1);
const PEOPLE = 40;
const SHARED_CHATS = 12;
/** The messages and buttons of the bot that are remembered. */
const MAX_REMEMBERED = 300;

/** A button of the bot, with the message that it is below. */
export interface SentButton {
  readonly data: string;
  readonly message: Message;
}

/** Everything that updates are about. */
export interface World {
  readonly bot: UserFromGetMe;
  readonly people: readonly User[];
  /** Groups, supergroups, forums and channels. */
  readonly chats: readonly Chat[];
  /** The messages of the bot, the latest last. */
  readonly sent: readonly Message[];
  /** The buttons of the bot, the latest last. */
  readonly buttons: readonly SentButton[];
  /** The messages of people, the latest last. */
  readonly written: readonly Message[];
  /** Remembers a message of a person. */
  noteWritten(message: Message): void;
  /** The current time, in milliseconds; it passes with `pass`. */
  now(): number;
  pass(seconds: number): void;
  nextId(): number;
  /** The result of a call of the bot. It throws the error of a call that Telegram may refuse, every `n`th time. */
  answer(method: string, params: CallParams): unknown;
}

/** How Telegram refuses valid calls, by the beginning of the name of the method. */
const REFUSALS = {
  send: [
    new BotApiError(403, 'Forbidden: bot was blocked by the user'),
    new BotApiError(400, 'Bad Request: chat not found'),
    new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1009 }),
    new BotApiError(400, 'Bad Request: not enough rights to send text messages to the chat'),
  ],
  editMessageText: [
    new BotApiError(400, 'Bad Request: message is not modified'),
    new BotApiError(400, 'Bad Request: message to edit not found'),
    new BotApiError(403, 'Forbidden: bot was kicked from the supergroup chat'),
  ],
  editMessageReplyMarkup: [new BotApiError(400, 'Bad Request: message to edit not found')],
  answer: [new BotApiError(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid')],
} as const;
/** Every so many calls, one is refused. */
const REFUSED = 23;

function keep<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > MAX_REMEMBERED) list.shift();
}

function createPeople(first: number): User[] {
  return Array.from({ length: PEOPLE }, (_, i) => ({
    id: first + i,
    is_bot: false,
    first_name: ['Amal', '<b>Badr</b>', '\u202eChen', '{{name}}', '__proto__'][i % 5] ?? 'Amal',
    ...(i % 3 === 0 && { username: `person_${i}` }),
    ...(i % 4 !== 3 && { language_code: ['ar', 'en', 'de-AT'][i % 3] }),
  }));
}

function createChats(first: number): Chat[] {
  return Array.from({ length: SHARED_CHATS }, (_, i): Chat => {
    const id = first + i;
    const title = i % 2 === 0 ? 'Delegations' : '<i>$t(x)</i>\u202e';
    if (i % 4 === 0) return { id: -id, type: 'group', title };
    if (i % 4 === 1) return { id: -1_000_000_000_000 - id, type: 'supergroup', title };
    if (i % 4 === 2) return { id: -1_000_000_000_000 - id, type: 'supergroup', title, is_forum: true };
    return { id: -1_000_000_000_000 - id, type: 'channel', title };
  });
}

/** Where a world begins: the first id of its people and chats, and the time in milliseconds since 1970. */
export interface WorldStart {
  readonly firstId: number;
  readonly time: number;
}

/** Creates a world in which nothing has been said. */
export function createWorld({ firstId, time: start }: WorldStart = { firstId: ADMIN_ID, time: START }): World {
  const bot = createBotUser(TOKEN, { username: BOT_NAME, supports_inline_queries: true });
  const [people, chats] = [createPeople(firstId), createChats(firstId)];
  const sent: Message[] = [];
  const written: Message[] = [];
  const buttons: SentButton[] = [];
  let [time, id, calls] = [start, 100, 0];

  function chatOf(given: unknown): Chat {
    const chatId = Number(given);
    const person = people.find((each) => each.id === chatId) ?? people[0];
    const first_name = person?.first_name ?? 'Amal';
    return chats.find((each) => each.id === chatId) ?? { id: chatId, type: 'private', first_name };
  }

  /** Makes the message that a call has sent or edited. */
  function post(params: CallParams): Message {
    const { text = 'x', caption, photo, document, reply_markup, message_id = ++id } = params;
    const file = { file_id: `file${id}`, file_unique_id: `unique${id}` };
    const message = {
      message_id,
      date: Math.floor(time / 1000),
      chat: chatOf(params.chat_id),
      from: bot,
      ...(photo ? { photo: [{ ...file, width: 1, height: 1 }], caption } : document ? { document: file } : { text }),
      ...(reply_markup !== undefined && 'inline_keyboard' in (reply_markup as object) && { reply_markup }),
    } as unknown as Message;
    keep(sent, message);
    for (const button of message.reply_markup?.inline_keyboard.flat() ?? [])
      if ('callback_data' in button) keep(buttons, { data: button.callback_data, message });
    return message;
  }

  return {
    ...{ bot, people, chats, sent, buttons, written },
    noteWritten: (message) => keep(written, message),
    now: () => time,
    pass(seconds) {
      time += seconds * 1000;
    },
    nextId: () => ++id,
    answer(method, params) {
      calls++;
      const refusals = Object.entries(REFUSALS).find(([start]) => method.startsWith(start))?.[1];
      const refusal = refusals?.[Math.floor(calls / REFUSED) % refusals.length];
      if (calls % REFUSED === 0 && refusal) throw refusal;
      if (method === 'getMe') return bot;
      if (/^(?:send(?!ChatAction)|edit)/.test(method)) return params.inline_message_id ? true : post(params);
      if (method === 'answerGuestQuery') return { inline_message_id: `inline${++id}` };
      if (method === 'getChatMember')
        return { status: calls % 2 ? 'member' : 'administrator', user: people[calls % people.length] };
      if (method === 'getChatAdministrators')
        return people.slice(0, 3).map((user) => ({ status: 'administrator', user }));
      if (method === 'getChat') return chatOf(params.chat_id);
      return true;
    },
  };
}
