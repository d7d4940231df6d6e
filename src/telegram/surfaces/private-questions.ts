import { Composer, type FilterQuery } from 'grammy';
import { isOtherCommand, readAddressed } from './addressed.ts';
import type { AnswerQuestion } from './question-handler.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { createBoundedMap } from '../../bounded-map.ts';
import { promptFor, send } from '../transport/send-view.ts';

/** What people send that has no text to read; where it has a caption, that is read. */
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

/** How many albums are remembered, so that each gets one word and not one for every picture. */
const MAX_ALBUMS = 1000;

/** Answers what people write in a private chat, captions included; what has no text gets one polite line. */
export function createQuestions(menus: Menus, answer: AnswerQuestion): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const albums = createBoundedMap<true>(MAX_ALBUMS);

  /** Says whether a message is of an album that has had its word; from now on, it has. */
  function isAnsweredAlbum(album: string | undefined): boolean {
    if (album === undefined) return false;
    const isAnswered = albums.get(album) === true;
    albums.set(album, true);
    return isAnswered;
  }

  composer.on(['message:text', 'message:caption', 'edited_message:text', 'edited_message:caption'], async (ctx) => {
    isAnsweredAlbum(ctx.msg.media_group_id);
    if (ctx.msg.via_bot?.id === ctx.me.id || (ctx.editedMessage && isOtherCommand(ctx.msg, ctx.me))) return;
    const addressed = readAddressed(ctx.msg, ctx.me);
    if (addressed && addressed.question === undefined)
      return ctx.editedMessage ? undefined : promptFor(ctx, menus.prompt(ctx.language));
    await answer(ctx, addressed?.question ?? ctx.msg.text ?? ctx.msg.caption ?? '');
  });

  composer.on(WITHOUT_TEXT, async (ctx) => {
    if (!isAnsweredAlbum(ctx.msg?.media_group_id)) await send(ctx, menus.plain(ctx.language, 'message.noText'));
  });
  return composer;
}
