import type { FactCard } from '../protocol.ts';
import { fetchFacts } from './connection.ts';
import { h } from './dom.ts';
import type { Navigation } from './navigation.ts';
import { safeUrl } from './render-text.ts';
import type { Words } from './words.ts';

/** Draws a fact with its sources. */
export function renderFact(
  { id, title, text, sources, payload }: FactCard,
  words: Words,
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
  const tell = h('button', { type: 'button', onclick: () => navigation.start(payload) }, words.say('facts.tell'));
  return h(
    'article',
    { class: 'fact' },
    h('b', { dir: 'auto' }, title),
    h('code', {}, id),
    h('p', { dir: 'auto' }, text),
    lines.length > 0 && h('ul', {}, ...lines),
    tell,
  );
}

/** Draws all that the bot knows, with a search in both languages. */
export function renderFacts(words: Words, navigation: Navigation): HTMLElement[] {
  const list = h('div', { class: 'facts' });
  const count = h('p', { class: 'hint', role: 'status' });
  const field = h('input', {
    type: 'search',
    dir: 'auto',
    'aria-label': words.say('facts.search'),
    placeholder: words.say('facts.search'),
  });
  let turn = 0;
  async function search(): Promise<void> {
    turn += 1;
    const now = turn;
    const facts = await navigation.attempt(fetchFacts({ language: words.language, search: field.value }));
    if (now !== turn || !facts) return;
    list.replaceChildren(...facts.map((fact) => renderFact(fact, words, navigation)));
    count.textContent = words.say('facts.found', { count: words.number(facts.length) });
  }
  field.addEventListener('input', search);
  search();
  return [field, count, list];
}
