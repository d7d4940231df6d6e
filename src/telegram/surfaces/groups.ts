import { Composer } from 'grammy';
import { PICTURE_KINDS } from '../../pictures/pictures.ts';
import { readAddressed } from './addressed.ts';
import type { Answering, AnswerQuestion } from './question-handler.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { createBoundedMap } from '../../bounded-map.ts';
import { promptFor, send } from '../transport/send-view.ts';

/** How many groups are remembered in which there is a time to keep between answers. */
const MAX_COOLING = 10_000;

/** Answers in groups, by pictures too, and only who speaks to the bot, within what the administrators have chosen. */
export function createGroups(
  menus: Menus,
  pictures: Composer<BotContext>,
  answer: AnswerQuestion,
  now: () => number,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const answeredAt = createBoundedMap<number>(MAX_COOLING);

  const isCooling = ({ chat, settings: { coolDown } }: BotContext): boolean =>
    now() - (answeredAt.get(`${chat?.id}`) ?? 0) < 1000 * coolDown;

  function noteAnswer({ chat, settings: { coolDown } }: BotContext): void {
    if (coolDown > 0) answeredAt.set(`${chat?.id}`, now());
  }

  /** In a quiet group only what is known is told, and without a sound. */
  const mannersOf = ({ settings: { quiet } }: BotContext): Answering =>
    quiet ? { silent: true, only: ['answer', 'unanswered'] } : {};

  // A link that adds the bot sends its payload besides, where the hello has been said.
  composer.command('start').filter(
    ({ match }) => match !== '',
    () => {},
  );
  composer.command(['start', 'help'], (ctx) =>
    send(ctx, menus.plain(ctx.language, 'group.help', { username: `@${ctx.me.username}` }), {
      silent: ctx.settings.quiet,
      replyTo: ctx.msg.message_id,
    }),
  );

  composer.command([...PICTURE_KINDS], async (ctx, next) => {
    if (isCooling(ctx)) return;
    await next();
    noteAnswer(ctx);
  });
  composer.use(pictures);

  composer.on('message', async (ctx) => {
    const addressed = readAddressed(ctx.msg, ctx.me);
    if (!addressed || isCooling(ctx)) return;
    const { question, messageId: replyTo } = addressed;
    const sending = { ...mannersOf(ctx), replyTo };
    if (question === undefined) return promptFor(ctx, menus.prompt(ctx.language), sending);
    if (await answer(ctx, question, sending)) noteAnswer(ctx);
  });

  composer.on('edited_message', async (ctx) => {
    const { question, messageId: replyTo } = readAddressed(ctx.msg, ctx.me) ?? {};
    if (question === undefined) return;
    await answer(ctx, question, { ...mannersOf(ctx), replyTo, ...(isCooling(ctx) && { only: [] }) });
  });
  return composer;
}
