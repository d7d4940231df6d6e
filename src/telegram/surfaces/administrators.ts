/** Who administers a group. */

import { senderChatOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import { type ChatState, STATE_MAPS } from './chat-state.ts';

/**
 * Checks whether an update comes from an administrator of its group. Anonymous administrators, who write as the group
 * itself, are administrators; channels are not.
 */
export interface Administrators {
  /** Asks Telegram each time. Throws if the call fails. */
  isAdministrator(ctx: BotContext): Promise<boolean>;
  /** Asks Telegram every few minutes. If the call fails, logs that and returns false. */
  isRecentAdministrator(ctx: BotContext): Promise<boolean>;
}

/** Returns whether the sender of a message decides; undefined if the user does. */
function decideBySender(ctx: BotContext): boolean | undefined {
  const sender = senderChatOf(ctx);
  return sender && sender.id === ctx.chat?.id;
}

/**
 * Creates the check. It reads the list of administrators, because a bot that is no administrator may not look up a
 * single member.
 */
export function createAdministrators(
  { administrators: lists }: Pick<ChatState, 'administrators'>,
  now: () => number,
): Administrators {
  async function fetchList(ctx: BotContext): Promise<readonly number[]> {
    const ids = (await ctx.getChatAdministrators()).map(({ user }) => user.id);
    lists.set(`${ctx.chat?.id}`, { ids, at: now() });
    return ids;
  }

  async function findList(ctx: BotContext): Promise<readonly number[]> {
    const known = lists.get(`${ctx.chat?.id}`);
    if (known && now() - known.at < STATE_MAPS.administrators.lifetime) return known.ids;
    try {
      return await fetchList(ctx);
    } catch (error) {
      ctx.logger.warn({ err: error }, 'failed to read the administrators of a group');
      return [];
    }
  }

  const isListed = (ids: readonly number[], { from }: BotContext) => from !== undefined && ids.includes(from.id);
  return {
    isAdministrator: async (ctx) => decideBySender(ctx) ?? isListed(await fetchList(ctx), ctx),
    isRecentAdministrator: async (ctx) => decideBySender(ctx) ?? isListed(await findList(ctx), ctx),
  };
}
