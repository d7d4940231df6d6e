/** The chats of the server and their messages. */

import type { Chat, ChatMember, Message } from '@grammyjs/types';
import { type BotApiError, badRequest } from '../api/errors.ts';
import { findAccessError } from './members.ts';
import type { InputPrompt } from './prompts.ts';

/** What the bot is doing, such as `typing`. Telegram shows it for five seconds from `at`, in milliseconds. */
export interface ChatAction {
  readonly action: string;
  readonly at: number;
}

/** A chat of any type. */
export interface ChatState {
  readonly chat: Chat;
  /** The messages in the chat now, oldest first. */
  readonly messages: Map<number, Message>;
  /** All new messages and edits of the bot, oldest first. Each viewer of the chat keeps a position in both lists. */
  readonly botActivity: { readonly messages: Message[]; readonly edits: Message[] };
  /** The ids of the bot's own messages. */
  readonly botMessageIds: Set<number>;
  /** The ids of messages that the bot can no longer edit. */
  readonly uneditableIds: Set<number>;
  /** The present and former members of a group or channel, by user id. Empty in a private chat. */
  readonly members: Map<number, ChatMember>;
  /** The topics of a forum, by the id of their first message. */
  readonly topics: Map<number, { readonly isClosed: boolean }>;
  /** The discussion group of a channel. */
  discussion: ChatState | undefined;
  /** The error for a bot that has no access: not started, blocked, or the group was upgraded. */
  accessError: BotApiError | undefined;
  /** The bot's messages that changed the input field, oldest first. */
  readonly prompts: InputPrompt[];
  /** The last chat action of the bot, until it sends a message. */
  action: ChatAction | undefined;
  /** Whether this is a private chat of two people, without the bot. */
  readonly isBetweenPeople: boolean;
  /** Whether the last message of a bot here was from another bot. */
  isOtherBotLast: boolean;
}

/** The fields of a message other than those that every message has. */
export type MessageContent = Omit<Message, 'message_id' | 'chat' | 'date'>;

/** All chats of the server. */
export interface ChatStore {
  add(chat: Chat, accessError?: BotApiError): ChatState;
  /** Returns the private chat of two people, the same for both. It has no id for the bot. */
  findPrivateChat(one: Chat.PrivateChat, other: Chat.PrivateChat): ChatState;
  /** Returns an unused chat id. */
  nextId(type: Exclude<Chat['type'], 'private'>): number;
  /**
   * Finds a chat by its id, or by the `@username` of a public supergroup or channel. Throws `BotApiError` if there is
   * none. As in Telegram, a bot cannot name a private chat by username.
   */
  find(chatId: number | string): ChatState;
  /** Finds a chat as `find` does. Throws `BotApiError` also if the bot has no access to it. */
  findAccessible(chatId: number | string): ChatState;
  /** Finds the channel of a discussion group. */
  findLinkedChannel(group: ChatState): ChatState | undefined;
  /** Adds a message to a chat. */
  post(state: ChatState, content: MessageContent): Message;
}

const FIRST_GROUP = -1001;
const FIRST_CHANNEL = -1_002_000_000_001;

/**
 * Creates an empty set of chats. Message ids are as in Telegram: private chats and basic groups share one sequence,
 * each supergroup and channel has its own. `now` is the clock, in milliseconds.
 */
export function createChatStore(now: () => number, botId: number): ChatStore {
  const states = new Map<number, ChatState>();
  const privateChats = new Map<string, ChatState>();
  const lastIds = new Map<ChatState | 'shared', number>();
  let groupsAndChannels = 0;

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
    add(chat, accessError) {
      const state = create(chat, accessError);
      states.set(chat.id, state);
      return state;
    },
    findPrivateChat(one, other) {
      const key = [one.id, other.id].sort().join();
      const state = privateChats.get(key) ?? create(other, undefined, true);
      privateChats.set(key, state);
      return state;
    },
    nextId: (type) => (type === 'group' ? FIRST_GROUP : FIRST_CHANNEL) - groupsAndChannels++,
    find,
    findAccessible(chatId) {
      const state = find(chatId);
      const accessError = state.accessError ?? findAccessError(state.chat, state.members.get(botId));
      if (accessError !== undefined) throw accessError;
      return state;
    },
    findLinkedChannel: (group) => [...states.values()].find(({ discussion }) => discussion === group),
    post(state, content) {
      const isShared = state.chat.type === 'private' || state.chat.type === 'group';
      const sequence = isShared ? 'shared' : state;
      const messageId = (lastIds.get(sequence) ?? 0) + 1;
      lastIds.set(sequence, messageId);
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
