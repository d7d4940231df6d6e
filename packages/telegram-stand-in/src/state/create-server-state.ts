/** Creates the state of a new server. */

import type { UserFromGetMe } from '@grammyjs/types';
import { createFileStore } from '../files/file-store.ts';
import { toSender } from './bot-user.ts';
import { createCallbackQueries } from './callback-queries.ts';
import { createChangeSignal } from './change-signal.ts';
import { createChatStore } from './chat-store.ts';
import { createCommandLists } from './command-lists.ts';
import { createInlineMessages } from './inline-messages.ts';
import { createOpenQueries } from './open-queries.ts';
import type { ServerState } from './server-state.ts';
import { createUpdateQueue } from './update-queue.ts';

/** The fixed parts of the state. */
export interface ServerStateOptions {
  readonly settings: UserFromGetMe;
  readonly inlineFeedback: boolean;
  /** Called after every change of the queue of updates. */
  onUpdate(): void;
  /** The clock, in milliseconds. */
  now(): number;
}

const LAST_INLINE_QUERY_ID = 4_600_000_000_000;
const LAST_GUEST_QUERY_ID = 4_700_000_000_000;

/** Creates a state without people, chats and updates. */
export function createServerState({ settings, inlineFeedback, onUpdate, now }: ServerStateOptions): ServerState {
  const changes = createChangeSignal();
  const chats = createChatStore(now, settings.id);
  return {
    bot: toSender(settings),
    settings,
    inlineFeedback,
    chats,
    changes,
    updates: createUpdateQueue(now, () => {
      changes.notify();
      onUpdate();
    }),
    callbackQueries: createCallbackQueries(now, changes),
    inlineMessages: createInlineMessages(),
    inlineQueries: createOpenQueries(now, LAST_INLINE_QUERY_ID),
    guestQueries: createOpenQueries(now, LAST_GUEST_QUERY_ID),
    commands: createCommandLists(chats),
    files: createFileStore(),
    people: new Map(),
    now,
  };
}
