/** Commands in texts and captions, in any case: phones capitalize the first letter. */

import { type Composer, Context, type Filter, type NextFunction } from 'grammy';
import type { Message, UserFromGetMe } from 'grammy/types';
import type { BotContext } from '../context.ts';

/** A command at the start of a text or caption. */
export interface BotCommand {
  /** In lower case and without the slash, such as `help`. */
  readonly name: string;
  /** Whether another bot is addressed, as in `/help@other_bot`. */
  readonly isForOtherBot: boolean;
  /** What follows the command. */
  readonly rest: string;
}

/** The context of a new message or channel post. */
export type CommandContext = Filter<BotContext, 'message' | 'channel_post'>;

/**
 * Parses the command at the start of a message's text or caption. Undefined if it starts with something else.
 *
 * `/Ask@Qarar_Bot how many?` -> `{ name: 'ask', isForOtherBot: false, rest: ' how many?' }`
 */
export function parseCommand(
  message: Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities'>,
  me: Pick<UserFromGetMe, 'username'>,
): BotCommand | undefined {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!entity) return undefined;
  const [name = '', username] = text.slice(1, entity.length).toLowerCase().split('@');
  const isForOtherBot = username !== undefined && username !== me.username.toLowerCase();
  return { name, isForOtherBot, rest: text.slice(entity.length) };
}

const isNewMessage = Context.has.filterQuery(['message', 'channel_post']);

/**
 * Registers a handler for commands to the bot by their names, in new messages and channel posts. Each question passes
 * all commands, so they check it themselves: a filter of grammY creates a composer for each update.
 */
export function onCommand(
  composer: Composer<BotContext>,
  names: readonly string[],
  handle: (ctx: CommandContext, command: BotCommand, next: NextFunction) => Promise<unknown>,
): void {
  composer.use((ctx, next) => {
    const command = isNewMessage(ctx) ? parseCommand(ctx.msg, ctx.me) : undefined;
    const isMeant = command && !command.isForOtherBot && names.includes(command.name);
    return isMeant ? handle(ctx as CommandContext, command, next) : next();
  });
}
