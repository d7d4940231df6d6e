import type { Message } from '@grammyjs/types';
import type { AnswerExplanation } from '../protocol.ts';
import { fetchWhy } from './connection.ts';
import { authorOf } from './describe-message.ts';
import { h } from './dom.ts';
import { renderFact } from './facts-panel.ts';
import type { Navigation } from './navigation.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** What is shown as a share rather than as a number. */
const SHARES: ReadonlySet<string> = new Set(['probability', 'lead', 'unexplained', 'unknown', 'likeness']);

function renderBar(share: number, mark?: number): HTMLElement {
  const filled = h('span', { class: 'filled' });
  filled.style.inlineSize = `${100 * share}%`;
  const bar = h('span', { class: 'bar', 'aria-hidden': 'true' }, filled);
  if (mark !== undefined) {
    const line = h('span', { class: 'mark' });
    line.style.insetInlineStart = `${100 * mark}%`;
    bar.append(line);
  }
  return bar;
}

/** Draws why the bot understood a message as it did. */
function renderWhy(why: AnswerExplanation, texts: PageTexts, navigation: Navigation): HTMLElement[] {
  const { words: read, candidates, evidence, decision, titles, facts } = why;
  const section = (key: string, ...children: HTMLElement[]) =>
    h('section', {}, h('h3', {}, texts.get(`why.${key}`)), ...children);
  const nameOf = ({ meaning }: AnswerExplanation['candidates'][number]) =>
    meaning.kind === 'fact' ? (titles[meaning.fact] ?? meaning.fact) : texts.get(`why.${meaning.kind}`);
  const { confidence, threshold, outcome, claim } = decision;
  return [
    h('blockquote', { dir: 'auto' }, why.question),
    section(
      'decision',
      h('p', {}, h('b', {}, texts.get(`outcome.${outcome}`))),
      h(
        'p',
        {},
        texts.get('why.confidence', { confidence: texts.percent(confidence), threshold: texts.percent(threshold) }),
      ),
      renderBar(confidence, threshold),
      ...(claim ? [h('p', {}, texts.get(claim.holds ? 'why.claimHolds' : 'why.claimFails'))] : []),
    ),
    ...(facts.length > 0 ? [section('facts', ...facts.map((fact) => renderFact(fact, texts, navigation)))] : []),
    section(
      'words',
      h(
        'ul',
        { class: 'read-words' },
        ...read.map(({ text, stem, respelt, concepts }) =>
          h(
            'li',
            {},
            h('b', { dir: 'auto' }, text),
            respelt && h('span', {}, texts.get('why.respelt')),
            stem !== text && h('span', {}, texts.get('why.stem', { stem: `\u2068${stem}\u2069` })),
            ...concepts.map((concept) => h('code', {}, concept)),
          ),
        ),
      ),
    ),
    section(
      'candidates',
      h(
        'ol',
        { class: 'candidates' },
        ...candidates.map((candidate) =>
          h(
            'li',
            {},
            h('span', { dir: 'auto' }, nameOf(candidate)),
            h('b', {}, texts.percent(candidate.confidence)),
            renderBar(candidate.confidence),
          ),
        ),
      ),
    ),
    ...(evidence.length > 0
      ? [
          section(
            'evidence',
            h('p', { class: 'hint' }, texts.get('why.evidenceHint')),
            h(
              'ul',
              { class: 'evidence' },
              ...evidence.map(({ name, weight, value }) => {
                const measured = SHARES.has(name) ? texts.percent(value) : texts.number(value);
                return h(
                  'li',
                  { class: weight < 0 ? 'against' : 'for' },
                  h('span', {}, texts.get(`why.measure.${name}`, { value: `\u2068${measured}\u2069` })),
                  h('b', { dir: 'ltr' }, `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`),
                );
              }),
            ),
          ),
        ]
      : []),
  ];
}

/** Finds out why the bot answered so, and draws it: the message of a person that was answered, the last one where none is named. */
export async function renderExplanationOf(
  store: Store,
  texts: PageTexts,
  navigation: Navigation,
  given?: Message,
): Promise<HTMLElement[]> {
  const nothing = [h('p', { class: 'hint' }, texts.get('why.nothing'))];
  const isBefore = ({ message_id: id }: Message) => id <= (given?.message_id ?? Number.POSITIVE_INFINITY);
  const isAsking = (each: Message) => authorOf(each, store) !== undefined && !each.via_bot;
  const message = store.messages().findLast((each) => isBefore(each) && isAsking(each));
  if (!message) return nothing;
  const { person, place } = store;
  const query = { language: texts.language, person, place, messageId: `${message.message_id}` };
  const why = await navigation.attempt(fetchWhy(query));
  return why ? renderWhy(why, texts, navigation) : nothing;
}
