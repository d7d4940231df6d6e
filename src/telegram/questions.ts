import { Composer, type FilterQuery } from 'grammy';
import type { Respond } from '../answering/respond.ts';
import { conversationOf } from './commands.ts';
import type { BotContext } from './context.ts';
import { send } from './show.ts';
import type { Views } from './views.ts';

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

/** Answers what people write, captions included; what has no text gets one polite line. */
export function createQuestions(views: Views, respond: Respond): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const albums = new Set<string>();

  /** Says whether a message is of an album that has had its word; from now on, it has. */
  function isAnsweredAlbum(album: string | undefined): boolean {
    if (album === undefined) return false;
    if (albums.has(album)) return true;
    albums.add(album);
    const [oldest] = albums;
    if (albums.size > MAX_ALBUMS && oldest !== undefined) albums.delete(oldest);
    return false;
  }

  composer.on(['message:text', 'message:caption'], async (ctx) => {
    isAnsweredAlbum(ctx.msg.media_group_id);
    const text = ctx.msg.text ?? ctx.msg.caption ?? '';
    await send(ctx, views.reply(respond({ text, chat: conversationOf(ctx), language: ctx.language })));
  });

  composer.on(WITHOUT_TEXT, async (ctx) => {
    if (!isAnsweredAlbum(ctx.msg?.media_group_id)) await send(ctx, views.plain(ctx.language, 'message.noText'));
  });
  return composer;
}
