import { h } from './dom.ts';

/** Something that the field offers while one types. */
export interface Suggestion {
  readonly title: string;
  readonly detail?: string | undefined;
  /** What the field holds once the suggestion is taken into it; undefined where it cannot be. */
  readonly insert?: string | undefined;
  choose(): void;
}

/** A list above the field, ruled from the field by the arrow keys. */
export interface Suggestions {
  readonly element: HTMLElement;
  show(suggestions: readonly Suggestion[]): void;
  /** Does what a key is for; says whether it was for the list. */
  handleKey(event: KeyboardEvent): boolean;
}

/** Creates the list of a field; `insert` puts a text into it. */
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
  let active = 0;
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'suggestions');

  function mark(next: number): void {
    active = (next + shown.length) % shown.length;
    for (const [i, option] of [...element.children].entries()) option.setAttribute('aria-selected', `${i === active}`);
    element.children[active]?.scrollIntoView({ block: 'nearest' });
    for (const ruler of [field, element]) ruler.setAttribute('aria-activedescendant', `suggestion-${active}`);
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
      if (next.length > 0) mark(0);
      else field.removeAttribute('aria-activedescendant');
    },
    handleKey(event) {
      const chosen = shown[active];
      if (chosen === undefined) return false;
      if (event.key === 'ArrowDown') mark(active + 1);
      else if (event.key === 'ArrowUp') mark(active - 1);
      else if (event.key === 'Escape') suggestions.show([]);
      else if (event.key === 'Enter' && !event.shiftKey) chosen.choose();
      else if (event.key === 'Tab' && !event.shiftKey && chosen.insert !== undefined) insert(chosen.insert);
      else return false;
      event.preventDefault();
      return true;
    },
  };
  return suggestions;
}
