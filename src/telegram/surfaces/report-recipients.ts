/** The administrators who receive reports, and the language that each of them reads. */

import type { Api } from 'grammy';
import { chooseLanguage } from '../../answering/create-reply.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import type { SettingsStore } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import { splitHtml } from '../presentation/split-html.ts';
import type { View } from '../presentation/view.ts';
import { clientLanguage } from '../transport/load-settings.ts';

/** The parts that recipients are built from. */
export interface RecipientParts {
  readonly storage: KeyValueStorage;
  readonly settings: SettingsStore;
  readonly adminIds: readonly number[];
}

/** The people who receive reports. */
export interface ReportRecipients {
  /** Whether there is anyone. */
  readonly exist: boolean;
  include(user: number | undefined): boolean;
  /** Remembers the language of a recipient's client, from an update of theirs. Ignores other people. */
  noteLanguage(ctx: BotContext): Promise<void>;
  /** The language for a recipient: the one they have set, else that of their client, else that of the report. */
  languageFor(user: number, language: Language): Promise<Language>;
  /** Sends each recipient a view in their language; returns how many it reached. */
  send(ctx: BotContext, language: Language, view: (language: Language) => View): Promise<number>;
}

const keyOf = (user: number) => `client-language:${user}`;

/** Creates the recipients of reports. */
export function createReportRecipients({ storage, settings, adminIds }: RecipientParts): ReportRecipients {
  const include = (user: number | undefined) => user !== undefined && adminIds.includes(user);

  async function languageFor(user: number, fallback: Language): Promise<Language> {
    const stored = await storage.get(keyOf(user));
    const client = LANGUAGES.find((language) => language === stored);
    return chooseLanguage((await settings.read(user)).language, client, fallback);
  }

  async function sendTo(api: Api, user: number, { html, keyboard }: View): Promise<void> {
    const parts = splitHtml(html);
    for (const [i, part] of parts.entries())
      await api.sendMessage(user, part, { ...(keyboard && i === parts.length - 1 && { reply_markup: keyboard }) });
  }

  return {
    exist: adminIds.length > 0,
    include,
    languageFor,

    async noteLanguage(ctx) {
      const [user, language] = [ctx.from?.id, clientLanguage(ctx)];
      if (user === undefined || !include(user) || !language) return;
      try {
        if ((await storage.get(keyOf(user))) !== language) await storage.set(keyOf(user), language);
      } catch (error) {
        ctx.logger.warn({ err: error }, 'failed to remember the language of an administrator');
      }
    },

    async send({ api, logger }, language, view) {
      let reached = 0;
      for (const admin of adminIds) {
        try {
          await sendTo(api, admin, view(await languageFor(admin, language)));
          reached += 1;
        } catch (error) {
          logger.warn({ err: error, admin }, 'failed to send a report; has this administrator started the bot?');
        }
      }
      return reached;
    },
  };
}
