/** Messages in groups. */

import { Composer } from 'grammy';
import { PICTURE_KINDS } from '../../pictures/pictures.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { sendPrompt, sendView } from '../transport/send-view.ts';
import { onCommand } from './bot-command.ts';
import { parseBotRequest } from './bot-request.ts';
import type { ChatState } from './chat-state.ts';
import type { AnswerOptions, QuestionHandler } from './question-handler.ts';

/** Creates the composer that answers messages which address the bot, as often as the cool-down of the group allows. */
export function createGroups(
  menus: MenuViews,
  commands: readonly Composer<BotContext>[],
  handleQuestion: QuestionHandler,
  { coolDowns }: Pick<ChatState, 'coolDowns'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const isCoolingDown = ({ chat, settings }: BotContext): boolean =>
    chat !== undefined && coolDowns.isActive(chat.id, settings.coolDown);
  const startCoolDown = ({ chat, settings }: BotContext): void => {
    if (chat && settings.coolDown > 0) coolDowns.start(chat.id);
  };

  /** In a quiet group, the bot sends only known answers, without a sound. During a cool-down, it sends nothing new. */
  const optionsFor = (ctx: BotContext): AnswerOptions => {
    const { quiet } = ctx.settings;
    if (isCoolingDown(ctx)) return { silent: quiet, only: [] };
    return quiet ? { silent: true, only: ['answer', 'unanswered'] } : {};
  };

  // A link that adds the bot to a group also sends `/start` with a payload, after the greeting.
  onCommand(composer, ['start', 'help'], async (ctx, { name, rest }) => {
    if (name === 'start' && rest.trim() !== '') return;
    await sendView(ctx, menus.text(ctx.language, 'group.help', { username: `@${ctx.me.username}` }), {
      silent: ctx.settings.quiet,
      replyTo: ctx.msg.message_id,
    });
  });

  onCommand(composer, ['cite'], async (ctx) => {
    if (isCoolingDown(ctx)) return;
    await sendView(ctx, menus.cite(ctx.language), { silent: ctx.settings.quiet, replyTo: ctx.msg.message_id });
    startCoolDown(ctx);
  });

  onCommand(composer, [...PICTURE_KINDS, 'check'], async (ctx, _command, next) => {
    if (isCoolingDown(ctx)) return;
    await next();
    startCoolDown(ctx);
  });
  composer.use(...commands);

  composer.on('message', async (ctx) => {
    const request = parseBotRequest(ctx.msg, ctx.me);
    if (!request) return;
    const { question, messageId: replyTo } = request;
    const options = { ...optionsFor(ctx), replyTo };
    if (question !== undefined) {
      if (await handleQuestion(ctx, question, options)) startCoolDown(ctx);
    } else if (!isCoolingDown(ctx)) {
      await sendPrompt(ctx, menus.prompt(ctx.language), options);
    }
  });

  composer.on('edited_message', async (ctx) => {
    const { question, messageId: replyTo } = parseBotRequest(ctx.msg, ctx.me) ?? {};
    if (question !== undefined) await handleQuestion(ctx, question, { ...optionsFor(ctx), replyTo });
  });
  return composer;
}
