import type { Message, User, UserFromGetMe } from '@grammyjs/types';
import type { FileStore } from '../files/file-store.ts';
import type { InlineQueryState } from '../methods/inline-queries.ts';
import type { CallbackQueries } from './callback-queries.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { ChatState, ChatStore } from './chat-store.ts';
import type { CommandLists } from './command-lists.ts';
import type { InlineMessages } from './inline-messages.ts';
import type { OpenQueries } from './open-queries.ts';
import type { UpdateQueue } from './update-queue.ts';

/** What all who write, read and answer share: the state of the server, and who its bot is. */
export interface ServerState {
  /** The bot as the sender of its messages. */
  readonly bot: User;
  /** The bot as `getMe` tells, with what it may do. */
  readonly settings: UserFromGetMe;
  /** Whether the bot is told which results of inline queries are chosen. */
  readonly inlineFeedback: boolean;
  readonly chats: ChatStore;
  readonly changes: ChangeSignal;
  readonly updates: UpdateQueue;
  readonly callbackQueries: CallbackQueries;
  readonly inlineMessages: InlineMessages;
  readonly inlineQueries: OpenQueries<InlineQueryState>;
  /** The messages that named the bot in a chat that it is not in. */
  readonly guestQueries: OpenQueries<{ readonly state: ChatState; readonly message: Message }>;
  readonly commands: CommandLists;
  readonly files: FileStore;
  /** Everyone with a Telegram client, by number. */
  readonly people: Map<number, User>;
  /** Milliseconds. */
  now(): number;
}
