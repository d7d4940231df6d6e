/** The bar above the input field that shows which message is replied to or edited. */

import type { Message } from '@grammyjs/types';
import { summaryOf } from './describe-message.ts';
import { h, iconButton } from './dom.ts';
import type { Names } from './names.ts';
import type { PageTexts } from './texts.ts';

/** The message that is replied to or edited. */
export interface Target {
  readonly kind: 'reply' | 'edit';
  readonly message: Message;
}

/** The bar that shows the target. */
export interface TargetBar {
  readonly element: HTMLElement;
  readonly target: Target | undefined;
  set(target: Target | undefined): void;
}

/** Creates the bar without a target; `onCancel` is called when the person removes the target. */
export function createTargetBar(texts: PageTexts, names: Names, onCancel: (target: Target) => void): TargetBar {
  const element = h('div', { class: 'target', hidden: true });
  let target: Target | undefined;
  const titleOf = ({ kind, message }: Target) =>
    kind === 'edit' ? texts.get('composer.editing') : texts.get('composer.replying', { who: names.ofSender(message) });

  const bar: TargetBar = {
    element,
    get target() {
      return target;
    },
    set(next) {
      target = next;
      element.hidden = next === undefined;
      element.replaceChildren();
      if (next === undefined) return;
      const text = h('span', { dir: 'auto' }, summaryOf(next.message, texts));
      const cancel = iconButton('close', texts.get('composer.cancel'), () => {
        bar.set(undefined);
        onCancel(next);
      });
      element.append(h('div', {}, h('b', {}, titleOf(next)), text), cancel);
    },
  };
  return bar;
}
