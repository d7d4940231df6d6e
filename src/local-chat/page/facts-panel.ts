/** The list of everything the bot knows. */

import type { FactCard } from '../protocol.ts';
import { fetchFacts } from './connection.ts';
import { h } from './dom.ts';
import type { Navigation } from './navigation.ts';
import { safeUrl } from './render-text.ts';
import type { PageTexts } from './texts.ts';

/** Renders a fact with its sources. */
export function renderFact(
  { id, title, text, sources, payload }: FactCard,
  texts: PageTexts,
  navigation: Navigation,
): HTMLElement {
  const lines = sources.map(({ text: name, url }) => {
    const address = url && safeUrl(url);
    return h(
      'li',
      { dir: 'auto' },
      address ? h('a', { href: address, target: '_blank', rel: 'noopener' }, name) : name,
    );
  });
  const show = h('button', { type: 'button', onclick: () => navigation.start(payload) }, texts.get('facts.show'));
  return h(
    'article',
    { class: 'fact' },
    h('b', { dir: 'auto' }, title),
    h('code', {}, id),
    h('p', { dir: 'auto' }, text),
    lines.length > 0 && h('ul', {}, ...lines),
    show,
  );
}

/** Renders all facts, with a field that searches them in both languages. */
export function renderFacts(texts: PageTexts, navigation: Navigation): HTMLElement[] {
  const list = h('div', { class: 'facts' });
  const count = h('p', { class: 'hint', role: 'status' });
  const field = h('input', {
    type: 'search',
    dir: 'auto',
    'aria-label': texts.get('facts.search'),
    placeholder: texts.get('facts.search'),
  });
  let lastTurn = 0;
  async function search(): Promise<void> {
    lastTurn += 1;
    const turn = lastTurn;
    const facts = await navigation.attempt(fetchFacts({ language: texts.language, search: field.value }));
    if (turn !== lastTurn || !facts) return;
    list.replaceChildren(...facts.map((fact) => renderFact(fact, texts, navigation)));
    count.textContent = texts.get('facts.found', { count: texts.number(facts.length) });
  }
  field.addEventListener('input', search);
  search();
  return [field, count, list];
}
