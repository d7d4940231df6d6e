/** Opens the page: connects its parts with each other and with the server. */

import { createChatHeader } from './chat-header.ts';
import { createChatMenuOpener } from './chat-menu.ts';
import { createChatSearch } from './chat-search.ts';
import { createComposer } from './composer.ts';
import { act, fetchWelcome, subscribe } from './connection.ts';
import { h } from './dom.ts';
import { createMessageLog } from './message-log.ts';
import { createMessageMenuOpener } from './message-menu.ts';
import { createNames } from './names.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createOverlays } from './overlays.ts';
import { createPanel } from './panel.ts';
import { changeTheme, readLanguage, readTheme } from './preferences.ts';
import { createKeyboardRenderer } from './render-keyboard.ts';
import { createMessageRenderer } from './render-message.ts';
import { createSidebar } from './sidebar.ts';
import { createStore, type Store } from './store.ts';
import { createPageTexts, type PageTexts } from './texts.ts';

/** Renders a chat without messages: in private, the bot's description of itself; elsewhere, how to ask it. */
function renderEmpty(store: Store, texts: PageTexts): HTMLElement {
  const { place, bot, introduction } = store;
  const how = () => texts.get(`place.${place}.how`, { ask: '\u2068/ask\u2069', bot: `\u2068@${bot.username}\u2069` });
  const [title, text] = place === 'bot' ? ['whatCanIt', introduction] : ['howHere', how()];
  return h('div', { class: 'empty' }, h('h3', {}, texts.get(title)), h('p', { dir: 'auto' }, text));
}

/** Draws the page once. From then on, each part updates itself when the store changes. */
async function open(): Promise<void> {
  changeTheme(readTheme());
  const { texts: allTexts, ...welcome } = await fetchWelcome();
  const language = readLanguage();
  const texts = createPageTexts(allTexts[language], language);
  Object.assign(document.documentElement, { lang: language, dir: texts.direction });
  document.title = texts.get('title');
  const sendLanguage = () => act('setLanguage', { language });
  await sendLanguage();

  const store = createStore(welcome);
  const names = createNames(store, texts);
  const overlays = createOverlays(texts);
  const composer = createComposer(store, texts, names, overlays, () => navigation);
  const navigation: Navigation = createNavigation(store, texts, names, overlays, composer.write);
  const panel = createPanel(store, texts, navigation);
  const renderMessage = createMessageRenderer({
    ...{ store, texts, names },
    links: navigation,
    renderKeyboard: createKeyboardRenderer(store, texts, navigation, overlays, composer.write),
    openMenu: createMessageMenuOpener(store, texts, overlays, navigation, composer, panel),
    showPicture: overlays.picture,
    jumpTo: (id) => log.jumpTo(id),
  });
  const log = createMessageLog(store, texts, renderMessage, () => renderEmpty(store, texts));

  const app = h('main', { class: 'app' });
  const showList = (isShown: boolean) => app.classList.toggle('shows-list', isShown);
  const sidebar = createSidebar(store, texts, names, overlays, () => showList(false));
  const search = createChatSearch(store, texts, log.mark);
  const openMenu = createChatMenuOpener(store, texts, overlays, navigation, search.open);
  const header = createChatHeader(store, texts, names, panel, () => showList(true), openMenu);
  const chat = h('div', { class: 'chat' }, ...header.elements, search.element, log.element, composer.element);
  app.append(h('h1', { class: 'unseen' }, texts.get('title')), sidebar.element, chat, panel.element);
  document.body.prepend(app);

  store.subscribe(() => {
    for (const part of [sidebar, header, log, search, composer, panel]) part.update();
  });
  /** The payload of a deep link such as `/?start=vote_against`, until the first events have arrived. */
  let payload = new URLSearchParams(location.search).get('start');
  history.replaceState(null, '', `${location.pathname}${location.hash}`);
  subscribe(
    (events) => {
      store.apply(events);
      if (payload !== null) navigation.start(payload);
      payload = null;
    },
    (isOpen) => {
      store.setConnected(isOpen);
      if (isOpen) navigation.attempt(sendLanguage());
    },
  );
}

await open();
