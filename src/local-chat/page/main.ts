import { createChatHeader } from './chat-header.ts';
import { createComposer } from './composer.ts';
import { act, fetchWelcome, follow } from './connection.ts';
import { h } from './dom.ts';
import { createMessageLog } from './message-log.ts';
import { createMessageMenu } from './message-menu.ts';
import { createNames } from './names.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createOverlays } from './overlays.ts';
import { createPanel } from './panel.ts';
import { changeTheme, readLanguage, readTheme } from './preferences.ts';
import { createRenderKeyboard } from './render-keyboard.ts';
import { createRenderMessage } from './render-message.ts';
import { createSidebar } from './sidebar.ts';
import { createStore, type Store } from './store.ts';
import { createWords, type Words } from './words.ts';

/** What there is to see before the first message: in the private chat what the bot says of itself, elsewhere how to speak to it. */
function renderEmpty(store: Store, words: Words): HTMLElement {
  const { place, bot, introduction } = store;
  const how = () => words.say(`place.${place}.how`, { ask: '\u2068/ask\u2069', bot: `\u2068@${bot.username}\u2069` });
  const [title, text] = place === 'bot' ? ['whatCanIt', introduction] : ['howHere', how()];
  return h('div', { class: 'empty' }, h('h3', {}, words.say(title)), h('p', { dir: 'auto' }, text));
}

/** Opens the page: it is drawn once, and from then on each part follows the store. */
async function open(): Promise<void> {
  changeTheme(readTheme());
  const { texts, ...welcome } = await fetchWelcome();
  const language = readLanguage();
  const words = createWords(texts[language], language);
  Object.assign(document.documentElement, { lang: language, dir: words.direction });
  document.title = words.say('title');
  const tellLanguage = () => act('setLanguage', { language });
  await tellLanguage();

  const store = createStore(welcome);
  const names = createNames(store, words);
  const overlays = createOverlays(words);
  const composer = createComposer(store, words, names, overlays, () => navigation);
  const navigation: Navigation = createNavigation(store, words, names, overlays, composer.write);
  const panel = createPanel(store, words, navigation);
  const render = createRenderMessage({
    ...{ store, words, names },
    links: navigation,
    renderKeyboard: createRenderKeyboard(store, words, navigation, overlays, composer.write),
    openMenu: createMessageMenu(store, words, overlays, navigation, composer, panel),
    showPicture: overlays.picture,
    jumpTo: (id) => log.jumpTo(id),
  });
  const log = createMessageLog(store, words, render, () => renderEmpty(store, words));

  const app = h('main', { class: 'app' });
  const showList = (isShown: boolean) => app.classList.toggle('shows-list', isShown);
  const sidebar = createSidebar(store, words, names, overlays, () => showList(false));
  const header = createChatHeader(store, words, names, panel, () => showList(true));
  const chat = h('div', { class: 'chat' }, ...header.elements, log.element, composer.element);
  app.append(h('h1', { class: 'unseen' }, words.say('title')), sidebar.element, chat, panel.element);
  document.body.prepend(app);

  store.subscribe(() => {
    for (const part of [sidebar, header, log, composer, panel]) part.update();
  });
  /** Where a link such as `/?start=vote_against` leads, once everything is there. */
  let payload = new URLSearchParams(location.search).get('start');
  history.replaceState(null, '', `${location.pathname}${location.hash}`);
  follow(
    (events) => {
      store.take(events);
      if (payload !== null) navigation.start(payload);
      payload = null;
    },
    (isOpen) => {
      store.setConnected(isOpen);
      if (isOpen) navigation.attempt(tellLanguage());
    },
  );
}

await open();
