/** The state of the server, which methods and people share. */

import type { Message, User, UserFromGetMe } from '@grammyjs/types';
import type { FileStore } from '../files/file-store.ts';
import type { CallbackQueries } from './callback-queries.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { ChatState, ChatStore } from './chat-store.ts';
import type { CommandLists } from './command-lists.ts';
import type { InlineMessages } from './inline-messages.ts';
import type { InlineQueryState } from './inline-queries.ts';
import type { OpenQueries } from './open-queries.ts';
import type { UpdateQueue } from './update-queue.ts';

/** A message that called the bot in a chat of which it is not a member. */
export interface GuestCall {
  readonly state: ChatState;
  readonly message: Message;
}

/** Everything on the server that can change, and the bot. */
export interface ServerState {
  /** The bot as it appears in messages. */
  readonly bot: User;
  /** The bot as `getMe` returns it. */
  readonly settings: UserFromGetMe;
  /** Whether the bot gets `chosen_inline_result` updates. */
  readonly inlineFeedback: boolean;
  readonly chats: ChatStore;
  readonly changes: ChangeSignal;
  readonly updates: UpdateQueue;
  readonly callbackQueries: CallbackQueries;
  readonly inlineMessages: InlineMessages;
  readonly inlineQueries: OpenQueries<InlineQueryState>;
  readonly guestQueries: OpenQueries<GuestCall>;
  readonly commands: CommandLists;
  readonly files: FileStore;
  /** All people, by user id. */
  readonly people: Map<number, User>;
  /** The clock, in milliseconds. */
  now(): number;
}
