import { Composer } from 'grammy';
import type { Language } from '../../language/detect.ts';
import type { ActionOf } from '../presentation/callback-data.ts';
import type { SettingsStore } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { conversationOf, placeOf } from '../chat-kind.ts';
import { type Acknowledge, onPress, type Press } from './callbacks.ts';
import { showInPlace } from '../transport/send-view.ts';
import type { View, Views } from '../presentation/reply-views.ts';

const VERBS = ['fact', 'source', 'lang', 'topics'] as const;

/** Shows what a pressed button asks for in the message that it stands under; every press is answered, and before all else. */
export function createButtons(
  views: Views,
  menus: Menus,
  store: SettingsStore,
  acknowledge: Acknowledge,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const refuse = (ctx: BotContext, language: Language, key: string) =>
    acknowledge(ctx, { text: menus.say(language, key), alert: true });

  function viewOf(action: ActionOf<(typeof VERBS)[number]>, ctx: Press): View | undefined {
    const { language = ctx.language } = action;
    switch (action.verb) {
      case 'fact':
        return views.told(action.told, language, placeOf(ctx), conversationOf(ctx));
      case 'source':
        return views.sources(action.told, language);
      case 'lang':
        return action.told
          ? views.told(action.told, language, placeOf(ctx), conversationOf(ctx))
          : menus.languages(language);
      case 'topics':
        return menus.topics(action.page, language);
      default:
        return action satisfies never;
    }
  }

  onPress(composer, VERBS, async (ctx, action) => {
    const view = viewOf(action, ctx);
    if (!view) return refuse(ctx, action.language ?? ctx.language, 'button.outdated');
    await acknowledge(ctx);
    if (action.verb === 'lang' && !action.told && ctx.chat?.type === 'private')
      await store.change(ctx.chat.id, { language: action.language });
    await showInPlace(ctx, view);
  });

  composer.on('callback_query', (ctx) => refuse(ctx, ctx.language, 'button.unknown'));
  return composer;
}
