/** The list of suggestions above the input field. */

import { h } from './dom.ts';

/** A suggestion while the person types. */
export interface Suggestion {
  readonly title: string;
  readonly detail?: string | undefined;
  /** The text that Tab completes the field to; undefined if there is nothing to complete. */
  readonly insert?: string | undefined;
  choose(): void;
}

/**
 * A list above the input field. The arrow keys in the field move through it. If the first suggestion completes what was
 * typed, it is selected at once; anything else is chosen by the person only, so that Enter sends what was typed.
 */
export interface Suggestions {
  readonly element: HTMLElement;
  show(suggestions: readonly Suggestion[]): void;
  /** Handles a key; returns whether it was meant for the list. */
  handleKey(event: KeyboardEvent): boolean;
}

/** The place of the selected suggestion when there is none. */
const NONE = -1;

/** Creates the list of an input field; `insert` puts a text into the field. */
export function createSuggestions(
  field: HTMLTextAreaElement,
  label: string,
  insert: (text: string) => void,
): Suggestions {
  const element = h('ul', {
    class: 'suggestions',
    id: 'suggestions',
    role: 'listbox',
    'aria-label': label,
    tabindex: 0,
    hidden: true,
    onkeydown: (event: KeyboardEvent) => suggestions.handleKey(event),
  });
  let shown: readonly Suggestion[] = [];
  let active = NONE;
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'suggestions');

  function select(next: number): void {
    active = next;
    for (const [i, option] of [...element.children].entries()) option.setAttribute('aria-selected', `${i === active}`);
    element.children[active]?.scrollIntoView({ block: 'nearest' });
    for (const owner of [field, element]) {
      if (active === NONE) owner.removeAttribute('aria-activedescendant');
      else owner.setAttribute('aria-activedescendant', `suggestion-${active}`);
    }
  }

  const suggestions: Suggestions = {
    element,
    show(next) {
      shown = next;
      element.hidden = next.length === 0;
      element.replaceChildren(
        ...next.map(({ title, detail, choose }, i) =>
          h(
            'li',
            {
              id: `suggestion-${i}`,
              role: 'option',
              onclick: choose,
              onpointerdown: (event: Event) => event.preventDefault(),
            },
            h('b', { dir: 'auto' }, title),
            detail !== undefined && h('span', { dir: 'auto' }, detail),
          ),
        ),
      );
      select(next[0]?.insert === undefined ? NONE : 0);
    },
    handleKey(event) {
      if (shown.length === 0) return false;
      const chosen = shown[active];
      if (event.key === 'ArrowDown') select((active + 1) % shown.length);
      else if (event.key === 'ArrowUp') select((active <= 0 ? shown.length : active) - 1);
      else if (event.key === 'Escape') suggestions.show([]);
      else if (event.key === 'Enter' && !event.shiftKey && chosen) chosen.choose();
      else if (event.key === 'Tab' && !event.shiftKey && chosen?.insert !== undefined) insert(chosen.insert);
      else return false;
      event.preventDefault();
      return true;
    },
  };
  return suggestions;
}
