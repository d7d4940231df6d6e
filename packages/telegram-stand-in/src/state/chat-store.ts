import type { Chat, ChatMember, Message } from '@grammyjs/types';
import { type BotApiError, badRequest } from '../api/errors.ts';
import { findAccessError } from './members.ts';
import type { InputPrompt } from './prompts.ts';

/** What people read under the name of the bot, such as `typing`, for five seconds from `at` on; milliseconds. */
export interface ChatAction {
  readonly action: string;
  readonly at: number;
}

/** A chat of any kind, as the server keeps it. */
export interface ChatState {
  readonly chat: Chat;
  /** What the chat shows now, oldest first. */
  readonly messages: Map<number, Message>;
  /** The bot's new messages and edits in order; everyone who looks on keeps a place in them. */
  readonly botActivity: { readonly messages: Message[]; readonly edits: Message[] };
  /** The messages that the bot wrote itself. */
  readonly botMessageIds: Set<number>;
  /** Messages that the bot can no longer edit. */
  readonly uneditableIds: Set<number>;
  /** Who is or was in a group or channel, by the number of the user; empty for a private chat. */
  readonly members: Map<number, ChatMember>;
  /** The topics of a forum, by the number of the message that began each. */
  readonly topics: Map<number, { readonly isClosed: boolean }>;
  /** The group in which the posts of a channel are discussed. */
  discussion: ChatState | undefined;
  /** Why the bot has no access at present: never started, blocked, moved. */
  accessError: BotApiError | undefined;
  /** What the bot's messages have put to the fields in which people write, oldest first. */
  readonly prompts: InputPrompt[];
  /** What the bot was last said to be doing, until it writes; with the time, in milliseconds. */
  action: ChatAction | undefined;
  /** A private chat of two people; the bot has no part in it. */
  readonly isBetweenPeople: boolean;
  /** Whether another bot was the last bot to write here. */
  isOtherBotLast: boolean;
}

/** What a message adds to the fields that every message has. */
export type MessageContent = Omit<Message, 'message_id' | 'chat' | 'date'>;

/** All chats of the server, and the one way to put a message into one. */
export interface ChatStore {
  add(chat: Chat, refusal?: BotApiError): ChatState;
  /** The private chat of two people, the same one whoever asks; no number leads to it. */
  findPrivateChat(one: Chat.PrivateChat, other: Chat.PrivateChat): ChatState;
  /** A number that no chat has yet. */
  nextId(type: Exclude<Chat['type'], 'private'>): number;
  /**
   * The chat that a bot names by number, or by `@username` for a public supergroup or channel; throws `RefusedCall`: `chat not
   * found`. A private chat has no address by name.
   */
  find(chatId: number | string): ChatState;
  /** As `find`, but throws also where the bot has no access at present. */
  findAccessible(chatId: number | string): ChatState;
  /** The channel whose posts are discussed in a group. */
  findLinkedChannel(group: ChatState): ChatState | undefined;
  post(state: ChatState, content: MessageContent): Message;
}

const FIRST_GROUP = -1001;
const FIRST_CHANNEL = -1_002_000_000_001;

/**
 * An empty set of chats; `now` gives milliseconds. Messages are numbered as Telegram numbers them for a bot: all private chats and
 * basic groups share one sequence, each supergroup and channel has its own.
 */
export function createChatStore(now: () => number, botId: number): ChatStore {
  const states = new Map<number, ChatState>();
  const dialogs = new Map<string, ChatState>();
  const lastIds = new Map<ChatState | 'shared', number>();
  let places = 0;

  function find(chatId: number | string): ChatState {
    if (chatId === '') throw badRequest('chat_id is empty');
    const isNamed = ({ chat }: ChatState) =>
      chat.type !== 'private' && `@${chat.username}`.toLowerCase() === String(chatId).toLowerCase();
    const state = states.get(Number(chatId)) ?? [...states.values()].find(isNamed);
    if (state === undefined) throw badRequest('chat not found');
    return state;
  }

  const create = (chat: Chat, accessError?: BotApiError, isBetweenPeople = false): ChatState => ({
    chat,
    messages: new Map(),
    botActivity: { messages: [], edits: [] },
    botMessageIds: new Set(),
    uneditableIds: new Set(),
    members: new Map(),
    topics: new Map(),
    discussion: undefined,
    accessError,
    prompts: [],
    action: undefined,
    isBetweenPeople,
    isOtherBotLast: false,
  });

  return {
    add(chat, refusal) {
      const state = create(chat, refusal);
      states.set(chat.id, state);
      return state;
    },
    findPrivateChat(one, other) {
      const key = [one.id, other.id].sort().join();
      const state = dialogs.get(key) ?? create(other, undefined, true);
      dialogs.set(key, state);
      return state;
    },
    nextId: (type) => (type === 'group' ? FIRST_GROUP : FIRST_CHANNEL) - places++,
    find,
    findAccessible(chatId) {
      const state = find(chatId);
      const refusal = state.accessError ?? findAccessError(state.chat, state.members.get(botId));
      if (refusal !== undefined) throw refusal;
      return state;
    },
    findLinkedChannel: (group) => [...states.values()].find(({ discussion }) => discussion === group),
    post(state, content) {
      const isShared = state.chat.type === 'private' || state.chat.type === 'group';
      const space = isShared ? 'shared' : state;
      const messageId = (lastIds.get(space) ?? 0) + 1;
      lastIds.set(space, messageId);
      const { from, sender_chat, ...rest } = content;
      const message: Message = {
        message_id: messageId,
        ...(from !== undefined && { from }),
        ...(sender_chat !== undefined && { sender_chat }),
        chat: state.chat,
        date: Math.floor(now() / 1000),
        ...rest,
      };
      state.messages.set(messageId, message);
      return message;
    },
  };
}
