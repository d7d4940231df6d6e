import { Composer } from 'grammy';
import type { Language } from '../../language/detect.ts';
import { isOtherCommand } from './addressed.ts';
import type { BotContext } from '../context.ts';
import { parsePayload } from '../presentation/deep-link.ts';
import { FROM_INLINE } from './inline.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { conversationOf } from '../chat-kind.ts';
import { send } from '../transport/send-view.ts';
import type { View, Views } from '../presentation/reply-views.ts';

/** The commands of each kind of place, in the order of the menu; each has its line under `command` in the locales. */
export const COMMANDS = {
  all_private_chats: ['start', 'help', 'topics', 'vote', 'timeline', 'language', 'about'],
  all_group_chats: ['ask', 'vote', 'timeline', 'help'],
  all_chat_administrators: ['ask', 'vote', 'timeline', 'help', 'settings'],
} as const;

/** Answers commands in a private chat; `/start vote_against`, as deep links send it, tells that fact. */
export function createCommands(views: Views, menus: Menus): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command('start', async (ctx) => {
    const payload = ctx.match.trim();
    if (payload !== '' && payload !== FROM_INLINE) {
      const told = views.told({ facts: parsePayload(payload) }, ctx.language, 'private', conversationOf(ctx));
      if (told) return void (await send(ctx, told));
      await send(ctx, menus.plain(ctx.language, 'start.unknownLink'));
    }
    await send(ctx, menus.welcome(ctx.language));
  });

  const lists: Readonly<Record<string, (language: Language) => View>> = {
    help: menus.help,
    topics: (language) => menus.topics(0, language),
    language: menus.languages,
    about: menus.about,
  };
  for (const [command, view] of Object.entries(lists))
    composer.command(command, async (ctx) => void (await send(ctx, view(ctx.language))));

  composer
    .on('message:entities:bot_command')
    .filter(({ msg, me }) => isOtherCommand(msg, me))
    .use(async (ctx) => void (await send(ctx, menus.plain(ctx.language, 'message.unknownCommand'))));
  return composer;
}
