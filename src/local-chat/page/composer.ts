import type { Message } from '@grammyjs/types';
import { act } from './connection.ts';
import { h, icon, iconButton } from './dom.ts';
import type { Names } from './names.ts';
import type { Navigation } from './navigation.ts';
import { createFindOffers } from './offers.ts';
import type { Overlays } from './overlays.ts';
import type { Store } from './store.ts';
import { createSuggestions } from './suggestions.ts';
import { createTargetBar } from './target-bar.ts';
import type { Words } from './words.ts';

/** Where the person writes. */
export interface Composer {
  readonly element: HTMLElement;
  update(): void;
  /** Puts a text into the field, and the focus with it unless that is to stay. */
  write(text: string, isFocused?: boolean): void;
  send(text: string): void;
  replyTo(message: Message): void;
  edit(message: Message): void;
}

const MAX_HEIGHT = 180;
/** How long one must pause in typing before the bot is asked what it offers, in milliseconds. */
const PAUSE_MS = 120;
const MEDIA = ['photo', 'voice', 'video', 'sticker', 'document', 'contact', 'location'] as const;

/** Creates the field, with what it replies to or edits, and what it offers. */
export function createComposer(
  store: Store,
  words: Words,
  names: Names,
  overlays: Overlays,
  navigation: () => Navigation,
): Composer {
  const field = h('textarea', {
    rows: 1,
    dir: 'auto',
    'aria-label': words.say('composer.label'),
    enterkeyhint: 'send',
    autocomplete: 'off',
  });
  const suggestions = createSuggestions(field, words.say('composer.suggestions'), (text) => composer.write(text));
  const targetBar = createTargetBar(words, names, ({ kind }) => {
    if (kind === 'edit') composer.write('');
    field.focus();
  });
  const attach = iconButton('attach', words.say('composer.attach'), () => overlays.menu(attach, media));
  const label = (key: string) => ({ 'aria-label': words.say(key), title: words.say(key) });
  const onslash = () => composer.write('/');
  const slash = h('button', { type: 'button', class: 'slash', ...label('composer.commands'), onclick: onslash }, '/');
  const submit = h('button', { type: 'submit', class: 'icon-button send', ...label('composer.send') }, icon('send'));
  const form = h('form', {}, attach, slash, field, submit);
  const start = h(
    'button',
    { type: 'button', class: 'start', onclick: () => navigation().start() },
    words.say('composer.start'),
  );
  const readOnly = h('p', { class: 'read-only' }, words.say('composer.readOnly'));
  const element = h('div', { class: 'composer' }, suggestions.element, targetBar.element, form, start, readOnly);
  let demanded: number | undefined;
  let { room, person } = store;
  let asked = 0;

  const here = () => ({ person: store.person, place: store.place });
  const media = MEDIA.map((kind) => ({
    label: words.say(`media.${kind}`),
    choose() {
      navigation().attempt(act('sendMedia', { ...here(), media: kind, caption: field.value }));
      composer.write('');
    },
  }));
  const findOffers = (text: string) =>
    createFindOffers(store, words, navigation(), composer.send, () => composer.write(''))(text);

  async function offer(): Promise<void> {
    const text = field.value;
    asked += 1;
    const turn = asked;
    if (text.startsWith('@')) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (turn !== asked) return;
    const offers = await findOffers(text);
    if (turn === asked) suggestions.show(offers);
  }

  function adapt(): void {
    field.style.height = 'auto';
    field.style.height = `${Math.min(MAX_HEIGHT, field.scrollHeight)}px`;
    submit.disabled = field.value.trim() === '';
    offer();
  }

  /** Where the bot wants a reply, the field is set to it, once. */
  function meetDemand(): void {
    const { forcedReply } = store.seat() ?? {};
    field.placeholder =
      forcedReply?.hint ?? words.say(store.place === 'channel' ? 'composer.post' : 'composer.placeholder');
    if (forcedReply?.messageId === demanded) return;
    demanded = forcedReply?.messageId;
    const message = store.messages().find(({ message_id: id }) => id === demanded);
    if (message) composer.replyTo(message);
  }

  const composer: Composer = {
    element,
    update() {
      if (room !== store.room || person !== store.person) {
        [room, person, demanded] = [store.room, store.person, undefined];
        targetBar.set(undefined);
        composer.write('', false);
      }
      const isStart = store.place === 'bot' && store.messages().length === 0;
      const isReadOnly = store.place === 'channel' && store.person !== 'first';
      const isStarted = !isStart && document.activeElement === start;
      form.hidden = isStart || isReadOnly;
      start.hidden = !isStart;
      readOnly.hidden = !isReadOnly;
      slash.hidden = (store.seat()?.commands.length ?? 0) === 0;
      if (isStarted) field.focus();
      meetDemand();
    },
    write(text, isFocused = true) {
      field.value = text;
      if (isFocused) field.focus();
      adapt();
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
  field.addEventListener('input', adapt);
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
