/** Renders inline keyboards. */

import type { InlineKeyboardButton, Message } from '@grammyjs/types';
import { act } from './connection.ts';
import { h } from './dom.ts';
import type { Navigation } from './navigation.ts';
import type { Overlays } from './overlays.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** Renders the inline keyboard of a message; undefined if it has none. */
export type KeyboardRenderer = (message: Message) => HTMLElement | undefined;

type Write = (text: string) => void;

/** Creates the renderer of inline keyboards; `write` puts a text into the input field. */
export function createKeyboardRenderer(
  store: Store,
  texts: PageTexts,
  navigation: Navigation,
  overlays: Overlays,
  write: Write,
): KeyboardRenderer {
  async function press(message: Message, data: string, element: HTMLButtonElement): Promise<void> {
    const { person, place } = store;
    element.setAttribute('aria-busy', 'true');
    const pressed = act('press', { person, place, messageId: message.message_id, data });
    const answer = await navigation.attempt(pressed);
    element.removeAttribute('aria-busy');
    if (answer?.url) navigation.openUrl(answer.url);
    if (!answer?.text) return;
    if (answer.show_alert) overlays.alert(answer.text);
    else overlays.toast(answer.text);
  }

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    overlays.toast(texts.get('copied'));
  }

  function renderButton(message: Message, button: InlineKeyboardButton): HTMLElement {
    const { username } = store.bot;
    const make = (mark: string, onclick: (event: MouseEvent) => void) =>
      h('button', { type: 'button', class: mark, onclick }, h('span', { dir: 'auto' }, button.text));
    if ('callback_data' in button) {
      const { callback_data: data } = button;
      return make('', ({ currentTarget }) => press(message, data, currentTarget as HTMLButtonElement));
    }
    if ('url' in button) return make('leads-out', () => navigation.openUrl(button.url));
    if ('copy_text' in button) return make('copies', () => navigation.attempt(copy(button.copy_text.text)));
    if ('switch_inline_query' in button)
      return make('passes-on', () => navigation.share(`@${username} ${button.switch_inline_query}`));
    if ('switch_inline_query_current_chat' in button)
      return make('passes-on', () => write(`@${username} ${button.switch_inline_query_current_chat}`));
    if ('switch_inline_query_chosen_chat' in button)
      return make('passes-on', () =>
        navigation.share(`@${username} ${button.switch_inline_query_chosen_chat.query ?? ''}`),
      );
    return make('', () => overlays.toast(texts.get('elsewhere')));
  }

  return (message) => {
    const rows = message.reply_markup?.inline_keyboard;
    if (!rows) return undefined;
    return h(
      'div',
      { class: 'keyboard', role: 'group', 'aria-label': texts.get('message.buttons') },
      ...rows.map((row) => h('div', { class: 'row' }, ...row.map((button) => renderButton(message, button)))),
    );
  };
}
