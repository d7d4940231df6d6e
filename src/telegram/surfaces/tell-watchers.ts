/** Tells people who wait for an answer that there is one now. */

import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Logger } from 'pino';
import type { Answerer } from '../../answering/answerer.ts';
import { chooseLanguage } from '../../answering/create-reply.ts';
import { resolvingFacts } from '../../insights/resolving-facts.ts';
import { createWatchList, type Watch } from '../../insights/watch-list.ts';
import { isUnanswered } from '../../knowledge/fact-id.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import { createSettingsStore } from '../chat-settings.ts';
import { createInterfaceTexts } from '../presentation/interface-texts.ts';
import { escapeHtml, renderHtml } from '../presentation/render-html.ts';
import { splitHtml } from '../presentation/split-html.ts';

/** What telling needs. */
export interface TellingParts {
  readonly api: Api;
  readonly storage: KeyValueStorage;
  readonly logger: Logger;
  /** No further message is sent once it is aborted. */
  readonly signal: AbortSignal;
}

/** Tells everybody who waits for a topic that a fact of the answerer resolves. Never throws. */
export type WatcherTeller = (answerer: Answerer) => Promise<void>;

/** The pause before each message, in milliseconds: at most twenty a second, which leaves room for answers. */
const PAUSE = 50;
/** How long a replica that tells a person keeps the others from it, in milliseconds. */
const CLAIM_LIFETIME = 5 * 60_000;
/** How many facts one message tells. */
const MAX_FACTS = 3;

/**
 * Creates a teller. It tells each person once, in the language of their chat. Whoever has blocked the bot is forgotten,
 * too; after any other failure, the person is told at the next start or reload. Calls wait for each other, and replicas
 * take turns, so that nobody is told twice.
 */
export function createWatcherTeller({ api, storage, logger, signal }: TellingParts): WatcherTeller {
  const watchList = createWatchList(storage);
  const settings = createSettingsStore(storage);
  let last = Promise.resolve();

  async function tell({ topic, chat }: Watch, { base, translate, presentFacts }: Answerer): Promise<void> {
    const language = chooseLanguage((await settings.read(chat)).language);
    const { say, factTitle } = createInterfaceTexts(translate);
    const facts = resolvingFacts(base, topic).slice(0, MAX_FACTS);
    const answer = presentFacts({ facts }, language, `telegram:${chat}`);
    if (!answer) return;
    const intro = say(language, 'watch.known', { topic: factTitle(topic, language) });
    for (const part of splitHtml(`${escapeHtml(intro)}\n\n${renderHtml(answer)}`)) {
      await pause(PAUSE);
      await api.sendMessage(chat, part);
    }
  }

  async function tellAndForget(watch: Watch, answerer: Answerer): Promise<void> {
    const claim = `telling:${watch.topic}:${watch.chat}`;
    if ((await storage.add(claim, 1, CLAIM_LIFETIME)) > 1) return;
    try {
      await tell(watch, answerer);
    } catch (error) {
      const isBlocked = error instanceof GrammyError && error.error_code === 403;
      if (!isBlocked) {
        logger.warn({ err: error }, 'failed to tell somebody who waits for an answer');
        return storage.delete(claim);
      }
    }
    await watchList.remove(watch);
  }

  async function tellAll(answerer: Answerer): Promise<void> {
    try {
      for (const topic of [...answerer.base.facts.keys()].filter(isUnanswered)) {
        if (resolvingFacts(answerer.base, topic).length === 0) continue;
        for (const watch of await watchList.listFor(topic)) {
          if (signal.aborted) return;
          await tellAndForget(watch, answerer);
        }
      }
    } catch (error) {
      logger.error({ err: error }, 'failed to read who waits for an answer');
    }
  }

  return (answerer) => {
    last = last.then(() => tellAll(answerer));
    return last;
  };
}
