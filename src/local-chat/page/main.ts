import type { Message } from '@grammyjs/types';
import { createComposer } from './composer.ts';
import { act, fetchWelcome, follow } from './connection.ts';
import { type Choice, createOverlays } from './overlays.ts';
import { h, iconButton } from './dom.ts';
import { renderFacts } from './facts-panel.ts';
import { createMessageLog } from './message-log.ts';
import { createNames } from './names.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { changeTheme, readLanguage, readTheme } from './preferences.ts';
import { createRenderKeyboard } from './render-keyboard.ts';
import { createRenderMessage } from './render-message.ts';
import { createSidebar } from './sidebar.ts';
import { createStore, type Store } from './store.ts';
import { renderWhyOf } from './why-panel.ts';
import { createWords, type Words } from './words.ts';

/** What there is to see before the first message: in the private chat what the bot says of itself, elsewhere how to speak to it. */
function renderEmpty(store: Store, words: Words): HTMLElement {
  const { place, bot } = store;
  const text = place === 'bot' ? store.introduction : words.say(`place.${place}.how`, { bot: `\u2068@${bot.username}\u2069` });
  const title = words.say(place === 'bot' ? 'whatCanIt' : 'howHere');
  return h('div', { class: 'empty' }, h('h3', {}, title), h('p', { dir: 'auto' }, text));
}

async function open(): Promise<void> {
  changeTheme(readTheme());
  const { texts, ...welcome } = await fetchWelcome();
  const language = readLanguage();
  const words = createWords(texts[language], language);
  Object.assign(document.documentElement, { lang: language, dir: words.direction });
  document.title = words.say('title');

  const store = createStore(welcome);
  const names = createNames(store, words);
  const overlays = createOverlays(words);
  const composer = createComposer(store, words, names, overlays, () => navigation);
  const navigation: Navigation = createNavigation(store, words, names, overlays, composer.write);
  const renderKeyboard = createRenderKeyboard(store, words, navigation, overlays, composer.write);

  function openMenu(message: Message, anchor: HTMLElement): void {
    const { person, place } = store;
    const isOwn = store.isOwn(message) || (place === 'channel' && person === 'first');
    const named = { person, place, messageId: message.message_id };
    const offers: readonly (readonly [boolean, string, () => void])[] = [
      [place !== 'channel', 'reply', () => composer.replyTo(message)],
      [isOwn && message.text !== undefined && !message.via_bot, 'edit', () => composer.edit(message)],
      [true, 'copy', () => navigation.attempt(navigator.clipboard.writeText(message.text ?? message.caption ?? ''))],
      [true, 'why', () => showPanel('why', message)],
      [isOwn, 'delete', () => navigation.attempt(act('delete', named))],
    ];
    const choices: Choice[] = offers.flatMap(([isOffered, key, choose]) =>
      isOffered ? [{ label: words.say(`message.${key}`), choose }] : [],
    );
    overlays.menu(anchor, choices);
  }

  const render = createRenderMessage({
    ...{ store, words, names, renderKeyboard, openMenu },
    links: { openUrl: navigation.openUrl, openMention: navigation.openMention, sendCommand: composer.send },
    showPicture: overlays.picture,
    jumpTo: (id) => log.jumpTo(id),
  });
  const log = createMessageLog(store, words, render, () => renderEmpty(store, words));

  const app = h('div', { class: 'app' });
  const showList = (isShown: boolean) => app.classList.toggle('shows-list', isShown);
  const sidebar = createSidebar(store, words, names, overlays, () => showList(false));

  const panelTitle = h('h2');
  const panelBody = h('div', { class: 'panel-body', tabindex: 0, role: 'region', 'aria-live': 'polite' });
  let panelKind: 'why' | 'facts' | undefined;
  const closePanel = () => {
    panelKind = undefined;
    panel.hidden = true;
  };
  const closeButton = iconButton('close', words.say('close'), closePanel);
  const panel = h('aside', { class: 'panel', hidden: true }, h('header', {}, panelTitle, closeButton), panelBody);
  async function showPanel(kind: 'why' | 'facts', message?: Message): Promise<void> {
    panelKind = kind;
    panel.hidden = false;
    panelTitle.textContent = words.say(`${kind}.title`);
    panelBody.setAttribute('aria-label', words.say(`${kind}.title`));
    const drawn = kind === 'facts' ? renderFacts(words, navigation) : await renderWhyOf(store, words, navigation, message);
    panelBody.replaceChildren(...drawn);
  }
  const togglePanel = (kind: 'why' | 'facts') => (panelKind === kind ? closePanel() : showPanel(kind));
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && closePanel());

  const back = iconButton('back', words.say('back'), () => showList(true), 'back');
  const avatar = h('span');
  const title = h('h2');
  const status = h('p', { class: 'status', 'aria-live': 'polite' });
  const problems = h('div', { class: 'problems', role: 'alert', hidden: true });
  const header = h(
    'header',
    {},
    back,
    avatar,
    h('div', { class: 'who' }, title, status),
    iconButton('why', words.say('why.title'), () => togglePanel('why')),
    iconButton('facts', words.say('facts.title'), () => togglePanel('facts')),
  );
  const chat = h('main', { class: 'chat' }, header, problems, log.element, composer.element);
  app.append(sidebar.element, chat, panel);
  document.body.prepend(app);

  function updateHeader(): void {
    const { place } = store;
    avatar.replaceChildren(names.placeAvatar(place));
    title.textContent = names.ofPlace(place);
    const isDoing = store.action() !== undefined;
    const usual = words.say(`place.${place}.status`);
    status.textContent = store.isConnected ? (isDoing ? words.say('typing') : usual) : words.say('disconnected');
    status.classList.toggle('active', isDoing);
  }

  let shownProblems = store.problems;
  function updateProblems(): void {
    if (shownProblems === store.problems) return;
    shownProblems = store.problems;
    problems.hidden = shownProblems.length === 0;
    const lines = shownProblems.map(({ file, line, message }) =>
      h('li', { dir: 'ltr' }, h('code', {}, line === undefined ? file : `${file}:${line}`), ` ${message}`),
    );
    problems.replaceChildren(h('b', {}, words.say('problem')), h('ul', {}, ...lines));
  }

  let explained: number | undefined;
  function updatePanel(): void {
    const last = store.messages().at(-1)?.message_id;
    if (panelKind === 'why' && last !== explained) showPanel('why');
    explained = last;
  }

  store.subscribe(() => {
    sidebar.update();
    updateHeader();
    updateProblems();
    log.update();
    composer.update();
    updatePanel();
  });
  await act('setLanguage', { language });
  let isFirst = true;
  follow((events) => {
    store.take(events);
    if (isFirst) openLink();
    isFirst = false;
  }, store.setConnected);

  /** Follows a link such as `/?start=vote_against`, once. */
  function openLink(): void {
    const payload = new URLSearchParams(location.search).get('start');
    history.replaceState(null, '', `${location.pathname}${location.hash}`);
    if (payload !== null) navigation.start(payload);
  }
}

await open();
