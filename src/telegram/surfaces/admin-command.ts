/** Commands that only administrators of the bot have, in private. For everybody else, they do not exist. */

import type { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import { onCommand } from './bot-command.ts';

/** Registers a handler for a command of administrators. */
export function onAdminCommand(
  composer: Composer<BotContext>,
  name: string,
  adminIds: readonly number[],
  handle: (ctx: BotContext) => Promise<unknown>,
): void {
  onCommand(composer, [name], (ctx, _command, next) => {
    const isAdmin = ctx.chat.type === 'private' && adminIds.includes(ctx.chat.id);
    return isAdmin ? handle(ctx) : next();
  });
}
