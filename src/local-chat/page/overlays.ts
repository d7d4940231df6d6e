import { h, iconButton } from './dom.ts';
import type { Words } from './words.ts';

/** What a menu or a dialog offers. */
export interface Choice {
  readonly label: string;
  choose(): void;
}

/** What lies over the page for a moment. */
export interface Overlays {
  /** Shows a word for some seconds. */
  toast(text: string): void;
  /** Shows a text until it is put away. */
  alert(text: string): void;
  /** Offers choices at a button that was pressed. */
  menu(anchor: HTMLElement, choices: readonly Choice[]): void;
  /** Offers choices under a question. */
  ask(question: string, choices: readonly Choice[]): void;
  /** Shows a picture as large as the page allows. */
  picture(src: string, alt: string): void;
}

const TOAST_MS = 3500;

/** Creates what shows toasts, alerts, menus, choices and pictures. */
export function createOverlays(words: Words): Overlays {
  const toasts = h('div', { class: 'toasts', role: 'status' });
  document.body.append(toasts);

  function openDialog(className: string, label: string, ...children: Node[]): HTMLDialogElement {
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
        words.say('close'),
      );
      const dialog = openDialog('alert', words.say('alert'), h('p', { dir: 'auto' }, text), close);
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
      const x = words.direction === 'rtl' ? right - width : left;
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
      const close = iconButton('close', words.say('close'), () => dialog.close());
      const dialog = openDialog('picture', words.say('message.picture'), h('img', { src, alt }), close);
      dialog.querySelector('img')?.addEventListener('click', () => dialog.close());
    },
  };
}
