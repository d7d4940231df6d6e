/** Commands in private chats, and the lists of commands for all kinds of chats. */

import { Composer } from 'grammy';
import type { Language } from '../../language/detect.ts';
import { conversationOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import { parsePayload } from '../presentation/deep-link.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import type { View } from '../presentation/view.ts';
import { sendView } from '../transport/send-view.ts';
import { onCommand } from './bot-command.ts';
import { isOtherCommand } from './bot-request.ts';
import { INLINE_PAYLOAD } from './inline.ts';
import { isRequestPayload, type PendingRequests } from './pending-requests.ts';
import type { QuestionHandler } from './question-handler.ts';

/** The commands for each scope, in the order of Telegram's menu. `command` in the locales has their descriptions. */
export const COMMANDS = {
  all_private_chats: [
    'start',
    'help',
    'topics',
    'check',
    'vote',
    'timeline',
    'cite',
    'language',
    'about',
    'privacy',
    'forget',
  ],
  all_group_chats: ['ask', 'check', 'vote', 'timeline', 'cite', 'help'],
  all_chat_administrators: ['ask', 'check', 'vote', 'timeline', 'cite', 'help', 'settings'],
} as const;

/**
 * Creates the composer for commands in a private chat. `/start vote_against`, from a deep link, shows that fact; a link
 * from a group answers the question that was asked there.
 */
export function createCommands(
  views: ReplyViews,
  menus: MenuViews,
  handleQuestion: QuestionHandler,
  requests: PendingRequests,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onCommand(composer, ['start'], async (ctx, { rest }) => {
    const payload = rest.trim();
    const request = requests.get(payload);
    if (request) return handleQuestion(ctx, request.text);
    if (isRequestPayload(payload)) await sendView(ctx, menus.text(ctx.language, 'start.expiredLink'));
    else if (payload !== '' && payload !== INLINE_PAYLOAD) {
      const answer = views.facts({ facts: parsePayload(payload) }, ctx.language, 'private', conversationOf(ctx));
      if (answer) return sendView(ctx, answer);
      await sendView(ctx, menus.text(ctx.language, 'start.unknownLink'));
    }
    return sendView(ctx, menus.welcome(ctx.language));
  });

  const menuCommands: Readonly<Record<string, (language: Language) => View>> = {
    help: menus.help,
    topics: menus.topics,
    cite: (language) => menus.cite(language),
    language: menus.languages,
    about: menus.about,
  };
  for (const [command, view] of Object.entries(menuCommands))
    onCommand(composer, [command], (ctx) => sendView(ctx, view(ctx.language)));

  composer
    .on('message')
    .filter(({ msg, me }) => isOtherCommand(msg, me))
    .use(async (ctx) => void (await sendView(ctx, menus.text(ctx.language, 'message.unknownCommand'))));
  return composer;
}
