import type { Message } from '@grammyjs/types';
import { h, iconButton } from './dom.ts';
import { renderFacts } from './facts-panel.ts';
import type { Navigation } from './navigation.ts';
import type { Store } from './store.ts';
import { renderWhyOf } from './why-panel.ts';
import type { Words } from './words.ts';

/** What the panel at the side can show: why the bot answered so, and what it knows. */
export type PanelKind = 'why' | 'facts';

/** The panel at the side, for editors. */
export interface Panel {
  readonly element: HTMLElement;
  /** Shows why a message was answered so (the last one where none is named), or all facts. */
  show(kind: PanelKind, message?: Message): void;
  /** Shows it, or puts it away where it is shown already. */
  toggle(kind: PanelKind): void;
  /** Follows the conversation: explains the last message once there is a new one. */
  update(): void;
}

/** Creates the panel, which is not shown yet. */
export function createPanel(store: Store, words: Words, navigation: Navigation): Panel {
  const title = h('h2');
  const body = h('div', { class: 'panel-body', tabindex: 0, role: 'group', 'aria-live': 'polite' });
  const close = iconButton('close', words.say('close'), () => hide());
  const element = h('section', { class: 'panel', hidden: true }, h('header', {}, title, close), body);
  let shown: PanelKind | undefined;
  let opener: Element | null = null;
  let last: number | undefined;

  function hide(): void {
    shown = undefined;
    element.hidden = true;
    if (opener instanceof HTMLElement) opener.focus();
  }

  async function draw(kind: PanelKind, message?: Message): Promise<void> {
    title.textContent = words.say(`${kind}.title`);
    element.setAttribute('aria-label', title.textContent);
    body.setAttribute('aria-label', title.textContent);
    const drawn =
      kind === 'facts' ? renderFacts(words, navigation) : await renderWhyOf(store, words, navigation, message);
    if (shown === kind) body.replaceChildren(...drawn);
  }

  element.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());

  const panel: Panel = {
    element,
    show(kind, message) {
      if (shown === undefined) opener = document.activeElement;
      shown = kind;
      element.hidden = false;
      draw(kind, message);
      close.focus();
    },
    toggle: (kind) => (shown === kind ? hide() : panel.show(kind)),
    update() {
      const latest = store.messages().at(-1)?.message_id;
      if (shown === 'why' && latest !== last) draw('why');
      last = latest;
    },
  };
  return panel;
}
