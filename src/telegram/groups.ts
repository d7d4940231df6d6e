import { Composer } from 'grammy';
import { readAddressed } from './addressed.ts';
import type { Answering, AnswerQuestion } from './answers.ts';
import type { BotContext } from './context.ts';
import type { Menus } from './menus.ts';
import { createRecent } from './recent.ts';
import { promptFor, send } from './show.ts';

/** How many groups are remembered in which there is a time to keep between answers. */
const MAX_COOLING = 10_000;

/** Answers in groups, and only who speaks to the bot, within what the administrators have chosen. */
export function createGroups(menus: Menus, answer: AnswerQuestion, now: () => number): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const answeredAt = createRecent<number>(MAX_COOLING);

  /** In a quiet group only what is known is told, and without a sound. */
  const mannersOf = ({ settings: { quiet } }: BotContext): Answering =>
    quiet ? { silent: true, only: ['answer', 'unanswered'] } : {};

  composer.command(['start', 'help'], (ctx) =>
    send(ctx, menus.plain(ctx.language, 'group.help', { username: `@${ctx.me.username}` }), {
      ...mannersOf(ctx),
      replyTo: ctx.msg.message_id,
    }),
  );

  composer.on(['message', 'edited_message'], async (ctx) => {
    const addressed = readAddressed(ctx.msg, ctx.me);
    if (!addressed) return;
    const { question, messageId: replyTo } = addressed;
    const sending = { ...mannersOf(ctx), replyTo };
    if (question === undefined) return promptFor(ctx, menus.prompt(ctx.language), sending);
    const chat = `${ctx.chat.id}`;
    const isCooling = now() - (answeredAt.get(chat) ?? 0) < 1000 * ctx.settings.coolDown;
    if (isCooling && !ctx.editedMessage) return;
    if ((await answer(ctx, question, sending)) && ctx.settings.coolDown > 0) answeredAt.set(chat, now());
  });
  return composer;
}
