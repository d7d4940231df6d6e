/** Renders the explanation of an answer. */

import type { AnswerExplanation } from '../protocol.ts';
import { h } from './dom.ts';
import { renderFact } from './facts-panel.ts';
import type { Navigation } from './navigation.ts';
import type { PageTexts } from './texts.ts';

type Decision = AnswerExplanation['halves'][number];
type Verdict = NonNullable<AnswerExplanation['verdict']>;

/** The signals that are shown as percentages. */
const SHARES: ReadonlySet<string> = new Set(['probability', 'lead', 'unexplained', 'unknown', 'likeness']);

const isolate = (text: string) => `\u2068${text}\u2069`;

/** Renders a share as a bar; `mark` is a second share, drawn as a line across it. */
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

/** Renders why the bot understood a message as it did. */
export function renderExplanation(
  explanation: AnswerExplanation,
  texts: PageTexts,
  navigation: Navigation,
): HTMLElement[] {
  const { question, words, halves, cards, titles, threshold, verdict } = explanation;
  const titleOf = (fact: string) => titles[fact] ?? fact;

  const renderSection = (tag: 'h3' | 'h4', key: string, ...children: readonly HTMLElement[]) =>
    h('section', {}, h(tag, {}, texts.get(`why.${key}`)), ...children);

  const renderVerdict = ({ value }: Verdict): HTMLElement =>
    h('p', {}, texts.get(value === 'yes' ? 'why.claimHolds' : 'why.claimFails', {}));

  function renderDecision({ outcome, confidence, followsUp }: Decision): HTMLElement[] {
    const shares = { confidence: texts.percent(confidence), threshold: texts.percent(threshold) };
    return [
      h('p', {}, h('b', {}, texts.get(`outcome.${outcome}`))),
      ...(followsUp === undefined
        ? []
        : [h('p', {}, texts.get('why.followsUp', { fact: isolate(titleOf(followsUp)) }))]),
      h('p', {}, texts.get('why.confidence', shares)),
      renderBar(confidence, threshold),
    ];
  }

  function renderWords(): HTMLElement {
    const items = words.map(({ text, stem, respelt, concepts }) =>
      h(
        'li',
        {},
        h('b', { dir: 'auto' }, text),
        respelt && h('span', {}, texts.get('why.respelt')),
        stem !== text && h('span', {}, texts.get('why.stem', { stem: isolate(stem) })),
        ...concepts.map((concept) => h('code', {}, concept)),
      ),
    );
    return h('ul', { class: 'read-words' }, ...items);
  }

  function renderCandidates({ candidates }: Decision): HTMLElement {
    const items = candidates.map(({ meaning, probability }) => {
      const name = meaning.kind === 'fact' ? titleOf(meaning.fact) : texts.get(`why.${meaning.kind}`);
      return h(
        'li',
        {},
        h('span', { dir: 'auto' }, name),
        h('b', {}, texts.percent(probability)),
        renderBar(probability),
      );
    });
    return h('ol', { class: 'candidates' }, ...items);
  }

  function renderEvidence({ signals }: Decision): HTMLElement[] {
    const items = signals.map(({ name, weight, value }) => {
      const measured = isolate(SHARES.has(name) ? texts.percent(value) : texts.number(value));
      return h(
        'li',
        { class: weight < 0 ? 'against' : 'for' },
        h('span', {}, texts.get(`why.measure.${name}`, { value: measured })),
        h('b', { dir: 'ltr' }, `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`),
      );
    });
    return [h('p', { class: 'hint' }, texts.get('why.evidenceHint')), h('ul', { class: 'evidence' }, ...items)];
  }

  const renderReasons = (tag: 'h3' | 'h4', decision: Decision): HTMLElement[] => [
    ...(decision.candidates.length > 0 ? [renderSection(tag, 'candidates', renderCandidates(decision))] : []),
    ...(decision.signals.length > 0 ? [renderSection(tag, 'evidence', ...renderEvidence(decision))] : []),
  ];

  const renderHalf = (half: Decision, i: number): HTMLElement =>
    h(
      'section',
      { class: 'half' },
      h('h3', {}, texts.get(i === 0 ? 'why.first' : 'why.second')),
      h('blockquote', { dir: 'auto' }, half.text),
      ...renderDecision(half),
      ...renderReasons('h4', half),
    );

  return [
    h('blockquote', { dir: 'auto' }, question),
    renderSection('h3', 'decision', ...renderDecision(explanation), ...(verdict ? [renderVerdict(verdict)] : [])),
    ...(cards.length > 0
      ? [renderSection('h3', 'facts', ...cards.map((fact) => renderFact(fact, texts, navigation)))]
      : []),
    ...(words.length > 0 ? [renderSection('h3', 'words', renderWords())] : []),
    ...(halves.length > 0 ? halves.map(renderHalf) : renderReasons('h3', explanation)),
  ];
}
