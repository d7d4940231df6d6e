import type { Message } from '@grammyjs/types';
import { summaryOf } from './describe-message.ts';
import { h, iconButton } from './dom.ts';
import type { Names } from './names.ts';
import type { Words } from './words.ts';

/** The message that what is written replies to, or takes the place of. */
export interface Target {
  readonly kind: 'reply' | 'edit';
  readonly message: Message;
}

/** The bar above the field that shows the target. */
export interface TargetBar {
  readonly element: HTMLElement;
  readonly target: Target | undefined;
  set(target: Target | undefined): void;
}

/** Creates the bar, with no target; `onCancel` is called when the person takes the target back. */
export function createTargetBar(words: Words, names: Names, onCancel: (target: Target) => void): TargetBar {
  const element = h('div', { class: 'target', hidden: true });
  let target: Target | undefined;
  const titleOf = ({ kind, message }: Target) =>
    kind === 'edit' ? words.say('composer.editing') : words.say('composer.replying', { who: names.ofSender(message) });

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
      const text = h('span', { dir: 'auto' }, summaryOf(next.message, words));
      const cancel = iconButton('close', words.say('composer.cancel'), () => {
        bar.set(undefined);
        onCancel(next);
      });
      element.append(h('div', {}, h('b', {}, titleOf(next)), text), cancel);
    },
  };
  return bar;
}
