import { GrammyError } from 'grammy';
import type { BotContext } from './context.ts';
import type { View } from './views.ts';

/** How everything is sent: as HTML, without a preview of the links to sources. */
function toOptions({ keyboard }: View) {
  return {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  };
}

/** Sends a view as a message of its own. */
export async function send(ctx: BotContext, view: View): Promise<void> {
  await ctx.reply(view.html, toOptions(view));
}

/** Shows a view in the message whose button was pressed; where that can no longer be changed, in a new one. */
export async function showInPlace(ctx: BotContext, view: View): Promise<void> {
  try {
    await ctx.editMessageText(view.html, toOptions(view));
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    if (error.description.includes('message is not modified')) return;
    await send(ctx, view);
  }
}
