/** The input field, with what it replies to or edits and what it suggests. */

import type { Message } from '@grammyjs/types';
import { act } from './connection.ts';
import { h, icon, iconButton } from './dom.ts';
import type { Names } from './names.ts';
import type { Navigation } from './navigation.ts';
import { createOfferFinder } from './offers.ts';
import type { Overlays } from './overlays.ts';
import type { Store } from './store.ts';
import { createSuggestions } from './suggestions.ts';
import { createTargetBar } from './target-bar.ts';
import type { PageTexts } from './texts.ts';

/** The input field and everything around it. */
export interface Composer {
  readonly element: HTMLElement;
  update(): void;
  /** Puts a text into the field and, by default, focuses it. */
  write(text: string, isFocused?: boolean): void;
  send(text: string): void;
  replyTo(message: Message): void;
  edit(message: Message): void;
}

const MAX_FIELD_HEIGHT = 180;
/** How long to wait for the next key before an inline query is sent, in milliseconds. */
const TYPING_PAUSE_MS = 120;
const MEDIA = ['photo', 'voice', 'video', 'sticker', 'document', 'contact', 'location'] as const;

/** Creates the input field. It is read-only for a person who may not write in the place. */
export function createComposer(
  store: Store,
  texts: PageTexts,
  names: Names,
  overlays: Overlays,
  navigation: () => Navigation,
): Composer {
  const field = h('textarea', {
    rows: 1,
    dir: 'auto',
    'aria-label': texts.get('composer.label'),
    enterkeyhint: 'send',
    autocomplete: 'off',
  });
  const suggestions = createSuggestions(field, texts.get('composer.suggestions'), (text) => composer.write(text));
  const targetBar = createTargetBar(texts, names, ({ kind }) => {
    if (kind === 'edit') composer.write('');
    field.focus();
  });
  const attach = iconButton('attach', texts.get('composer.attach'), () => overlays.menu(attach, mediaChoices));
  const label = (key: string) => ({ 'aria-label': texts.get(key), title: texts.get(key) });
  const onslash = () => composer.write('/');
  const slash = h('button', { type: 'button', class: 'slash', ...label('composer.commands'), onclick: onslash }, '/');
  const submit = h('button', { type: 'submit', class: 'icon-button send', ...label('composer.send') }, icon('send'));
  const form = h('form', {}, attach, slash, field, submit);
  const start = h(
    'button',
    { type: 'button', class: 'start', onclick: () => navigation().start() },
    texts.get('composer.start'),
  );
  const readOnly = h('p', { class: 'read-only' }, texts.get('composer.readOnly'));
  const element = h('div', { class: 'composer' }, suggestions.element, targetBar.element, form, start, readOnly);
  let promptId: number | undefined;
  let { room, person } = store;
  let lastTurn = 0;

  const here = () => ({ person: store.person, place: store.place });
  const mediaChoices = MEDIA.map((kind) => ({
    label: texts.get(`media.${kind}`),
    choose() {
      navigation().attempt(act('sendMedia', { ...here(), media: kind, caption: field.value }));
      composer.write('');
    },
  }));
  const findOffers = (text: string) =>
    createOfferFinder(store, texts, navigation(), composer.send, () => composer.write(''))(text);

  async function suggest(): Promise<void> {
    const text = field.value;
    lastTurn += 1;
    const turn = lastTurn;
    if (text.startsWith('@')) await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE_MS));
    if (turn !== lastTurn) return;
    const offers = await findOffers(text);
    if (turn === lastTurn) suggestions.show(offers);
  }

  /** Makes the field as high as its text. A hidden field has no height to measure: it keeps that of one line. */
  function fitHeight(): void {
    field.style.height = 'auto';
    const { scrollHeight } = field;
    if (scrollHeight > 0) field.style.height = `${Math.min(MAX_FIELD_HEIGHT, scrollHeight)}px`;
  }

  function handleInput(): void {
    fitHeight();
    submit.disabled = field.value.trim() === '';
    suggest();
  }

  /** Targets the message that the bot wants a reply to, once. */
  function followPrompt(): void {
    const { forcedReply } = store.input() ?? {};
    field.placeholder =
      forcedReply?.hint ?? texts.get(store.place === 'channel' ? 'composer.post' : 'composer.placeholder');
    if (forcedReply?.messageId === promptId) return;
    promptId = forcedReply?.messageId;
    const message = store.messages().find(({ message_id: id }) => id === promptId);
    if (message) composer.replyTo(message);
  }

  const composer: Composer = {
    element,
    update() {
      if (room !== store.room || person !== store.person) {
        [room, person, promptId] = [store.room, store.person, undefined];
        targetBar.set(undefined);
        composer.write('', false);
      }
      const { target } = targetBar;
      const isGone = target && !store.messages().some(({ message_id: id }) => id === target.message.message_id);
      if (isGone) targetBar.set(undefined);
      const isStart = store.place === 'bot' && store.messages().length === 0;
      const isReadOnly = store.place === 'channel' && store.person !== 'first';
      const wasHidden = form.hidden;
      const wasStarted = !isStart && document.activeElement === start;
      form.hidden = isStart || isReadOnly;
      start.hidden = !isStart;
      readOnly.hidden = !isReadOnly;
      slash.hidden = (store.input()?.commands.length ?? 0) === 0;
      if (wasHidden && !form.hidden) fitHeight();
      if (wasStarted) field.focus();
      followPrompt();
    },
    write(text, isFocused = true) {
      field.value = text;
      if (isFocused) field.focus();
      handleInput();
    },
    send(text) {
      const { message, kind } = targetBar.target ?? {};
      const id = message?.message_id;
      const request = { ...here(), text };
      const sent =
        kind === 'edit' && id !== undefined
          ? act('edit', { ...request, messageId: id })
          : act('send', { ...request, ...(id !== undefined && { replyTo: id }) });
      navigation().attempt(sent);
      targetBar.set(undefined);
      composer.write('');
    },
    replyTo(message) {
      targetBar.set({ kind: 'reply', message });
      field.focus();
    },
    edit(message) {
      targetBar.set({ kind: 'edit', message });
      composer.write(message.text ?? '');
    },
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() !== '') composer.send(field.value);
  });
  field.addEventListener('input', handleInput);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || suggestions.handleKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === 'Escape') {
      targetBar.set(undefined);
    } else if (event.key === 'ArrowUp' && field.value === '') {
      const last = store
        .messages()
        .findLast((message) => store.isOwn(message) && message.text !== undefined && !message.via_bot);
      if (last) composer.edit(last);
    }
  });
  return composer;
}
