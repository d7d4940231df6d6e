/** The side panel, for editors. */

import type { Message } from '@grammyjs/types';
import { h, iconButton } from './dom.ts';
import { renderFacts } from './facts-panel.ts';
import type { Navigation } from './navigation.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';
import { renderExplanationOf } from './why-panel.ts';

/** What the panel can show: why the bot answered as it did, or everything it knows. */
export type PanelKind = 'why' | 'facts';

/** The side panel. */
export interface Panel {
  readonly element: HTMLElement;
  /** Explains the answer to a message, by default the last one, or shows all facts. */
  show(kind: PanelKind, message?: Message): void;
  /** Shows the panel or, if it already shows this, hides it. */
  toggle(kind: PanelKind): void;
  /** Explains the last message again whenever there is a new one. */
  update(): void;
}

/** Creates the panel, hidden. */
export function createPanel(store: Store, texts: PageTexts, navigation: Navigation): Panel {
  const title = h('h2');
  const body = h('div', { class: 'panel-body', tabindex: 0, role: 'group', 'aria-live': 'polite' });
  const close = iconButton('close', texts.get('close'), () => hide());
  const element = h('section', { class: 'panel', hidden: true }, h('header', {}, title, close), body);
  let shown: PanelKind | undefined;
  let opener: Element | null = null;
  let last: number | undefined;

  function hide(): void {
    shown = undefined;
    element.hidden = true;
    if (opener instanceof HTMLElement) opener.focus();
  }

  async function render(kind: PanelKind, message?: Message): Promise<void> {
    title.textContent = texts.get(`${kind}.title`);
    element.setAttribute('aria-label', title.textContent);
    body.setAttribute('aria-label', title.textContent);
    const content =
      kind === 'facts' ? renderFacts(texts, navigation) : await renderExplanationOf(store, texts, navigation, message);
    if (shown === kind) body.replaceChildren(...content);
  }

  element.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());

  const panel: Panel = {
    element,
    show(kind, message) {
      if (shown === undefined) opener = document.activeElement;
      shown = kind;
      element.hidden = false;
      render(kind, message);
      close.focus();
    },
    toggle: (kind) => (shown === kind ? hide() : panel.show(kind)),
    update() {
      const latest = store.messages().at(-1)?.message_id;
      if (shown === 'why' && latest !== last) render('why');
      last = latest;
    },
  };
  return panel;
}
