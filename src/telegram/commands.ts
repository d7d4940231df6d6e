import { Composer } from 'grammy';
import type { BotContext } from './context.ts';
import { send } from './show.ts';
import type { View, Views } from './views.ts';

/** The commands of a private chat, in the order of the menu; each has its line under `command` in the locales. */
export const COMMANDS = ['start', 'help', 'topics', 'language', 'about'] as const;

/** The name of a private chat's conversation in the memory. */
export function conversationOf(ctx: BotContext): string {
  return `telegram:${ctx.chat?.id}`;
}

/** Answers commands; `/start vote_against`, as deep links send it, tells that fact. */
export function createCommands(views: Views): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command('start', async (ctx) => {
    if (ctx.match === '') return send(ctx, views.welcome(ctx.language));
    const fact = ctx.match.trim().replace('_', '.');
    const told = views.told({ facts: [fact] }, ctx.language, conversationOf(ctx));
    if (told) return send(ctx, told);
    await send(ctx, views.plain(ctx.language, 'start.unknownLink'));
    await send(ctx, views.welcome(ctx.language));
  });

  const lists: Readonly<Record<string, (ctx: BotContext) => View>> = {
    help: ({ language }) => views.help(language),
    topics: ({ language }) => views.topics(0, language),
    language: ({ language }) => views.languages(language),
    about: ({ language }) => views.about(language),
  };
  for (const [command, view] of Object.entries(lists)) composer.command(command, (ctx) => send(ctx, view(ctx)));

  composer
    .on('message:entities:bot_command')
    .filter(({ msg }) => msg.entities.some(({ type, offset }) => type === 'bot_command' && offset === 0))
    .use((ctx) => send(ctx, views.plain(ctx.language, 'message.unknownCommand')));
  return composer;
}
