/** Messages in private chats: commands, questions, and messages without text. */

import { Composer, type FilterQuery } from 'grammy';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { sendPrompt, sendView } from '../transport/send-view.ts';
import { isOtherCommand, parseBotRequest } from './bot-request.ts';
import type { ChatState } from './chat-state.ts';
import type { QuestionHandler } from './question-handler.ts';

/** Kinds of messages that have no text, except perhaps a caption. */
const WITHOUT_TEXT: FilterQuery[] = [
  'message:file',
  'message:paid_media',
  'message:rich_message',
  'message:contact',
  'message:location',
  'message:poll',
  'message:checklist',
  'message:dice',
  'message:game',
  'message:story',
];

/**
 * Creates the composer that handles commands, and answers other texts and captions. Messages without text get a short
 * notice, albums only one.
 */
export function createPrivateQuestions(
  menus: MenuViews,
  commands: readonly Composer<BotContext>[],
  handleQuestion: QuestionHandler,
  { albums }: Pick<ChatState, 'albums'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  /** Marks an album as replied to. Returns whether it was marked before. */
  function markAlbum(album: string | undefined): boolean {
    if (album === undefined) return false;
    const wasMarked = albums.get(album) === true;
    albums.set(album, true);
    return wasMarked;
  }

  composer.on('message:caption', (ctx, next) => {
    markAlbum(ctx.msg.media_group_id);
    return next();
  });
  composer.use(...commands);

  composer.on(['message:text', 'message:caption', 'edited_message:text', 'edited_message:caption'], async (ctx) => {
    if (ctx.msg.via_bot?.id === ctx.me.id || (ctx.editedMessage && isOtherCommand(ctx.msg, ctx.me))) return;
    const request = parseBotRequest(ctx.msg, ctx.me);
    if (request && request.question === undefined) {
      if (!ctx.editedMessage) await sendPrompt(ctx, menus.prompt(ctx.language));
      return;
    }
    await handleQuestion(ctx, request?.question ?? ctx.msg.text ?? ctx.msg.caption ?? '');
  });

  composer.on(WITHOUT_TEXT, async (ctx) => {
    if (!markAlbum(ctx.msg?.media_group_id)) await sendView(ctx, menus.text(ctx.language, 'message.noText'));
  });
  return composer;
}
