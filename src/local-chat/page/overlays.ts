/** Toasts, dialogs and menus on top of the page. */

import { h, iconButton } from './dom.ts';
import type { PageTexts } from './texts.ts';

/** An entry of a menu or a dialog. */
export interface Choice {
  readonly label: string;
  choose(): void;
}

/** What can appear on top of the page. */
export interface Overlays {
  /** Shows a text for a few seconds. */
  toast(text: string): void;
  /** Shows a text until the person closes it. */
  alert(text: string): void;
  /** Opens a menu next to the button that was pressed. */
  menu(anchor: HTMLElement, choices: readonly Choice[]): void;
  /** Asks a question with choices for an answer. */
  ask(question: string, choices: readonly Choice[]): void;
  /** Shows a picture as large as the window allows. */
  picture(src: string, alt: string): void;
}

const TOAST_MS = 3500;

/** Creates the overlays. */
export function createOverlays(texts: PageTexts): Overlays {
  const toasts = h('div', { class: 'toasts', role: 'status' });
  document.body.append(toasts);

  function openDialog(className: string, label: string, ...children: Node[]): HTMLDialogElement {
    toasts.replaceChildren();
    const dialog = h('dialog', { class: className, 'aria-label': label }, ...children);
    dialog.addEventListener('close', () => dialog.remove());
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  }

  return {
    toast(text) {
      const toast = h('p', { dir: 'auto' }, text);
      toasts.append(toast);
      setTimeout(() => toast.remove(), TOAST_MS);
    },
    alert(text) {
      const close = h(
        'button',
        { type: 'button', class: 'primary', onclick: () => dialog.close() },
        texts.get('close'),
      );
      const dialog = openDialog('alert', texts.get('alert'), h('p', { dir: 'auto' }, text), close);
    },
    menu(anchor, choices) {
      const buttons = choices.map(({ label, choose }) => {
        const onclick = () => {
          menu.hidePopover();
          choose();
        };
        return h('button', { type: 'button', role: 'menuitem', onclick }, label);
      });
      const menu = h('div', { class: 'menu', role: 'menu', popover: 'auto' }, ...buttons);
      menu.addEventListener('keydown', (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
        buttons[(at + step + buttons.length) % buttons.length]?.focus();
      });
      menu.addEventListener('toggle', (event) => {
        if (event.newState !== 'closed') return;
        if (menu.contains(document.activeElement) || document.activeElement === document.body) anchor.focus();
        menu.remove();
      });
      (anchor.closest('main, nav') ?? document.body).append(menu);
      menu.showPopover();
      const { left, right, top, bottom } = anchor.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = menu;
      const x = texts.direction === 'rtl' ? right - width : left;
      menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
      menu.style.top = `${bottom + height + 8 > innerHeight ? Math.max(8, top - height - 4) : bottom + 4}px`;
      buttons[0]?.focus();
    },
    ask(question, choices) {
      const buttons = choices.map(({ label, choose }) => {
        const onclick = () => {
          dialog.close();
          choose();
        };
        return h('button', { type: 'button', onclick }, label);
      });
      const dialog = openDialog('ask', question, h('h2', {}, question), ...buttons);
    },
    picture(src, alt) {
      const close = iconButton('close', texts.get('close'), () => dialog.close());
      const dialog = openDialog('picture', texts.get('message.picture'), h('img', { src, alt }), close);
      dialog.querySelector('img')?.addEventListener('click', () => dialog.close());
    },
  };
}
