/** `/privacy` and `/forget`: what the bot keeps, and how a person gets rid of it. */

import { Composer } from 'grammy';
import type { Answerer } from '../../answering/answerer.ts';
import { forgetChat } from '../../insights/forget-chat.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { sendView } from '../transport/send-view.ts';
import type { AnswerLog } from './answer-log.ts';
import { onCommand } from './bot-command.ts';
import type { QuestionLog } from './question-log.ts';

/** Where something about a person is kept. */
export interface PersonalParts {
  readonly storage: KeyValueStorage;
  readonly forget: Answerer['forget'];
  readonly questions: Pick<QuestionLog, 'forget'>;
  readonly answers: Pick<AnswerLog, 'forget'>;
}

/** Deletes everything that is kept about a person, by the id of the private chat; may throw a `StorageError`. */
export type PersonForgetter = (chat: number) => Promise<void>;

/** Creates a function that deletes everything that is kept about a person, in memory and in the storage. */
export function createPersonForgetter({ storage, forget, questions, answers }: PersonalParts): PersonForgetter {
  return async (chat) => {
    forget(`telegram:${chat}`);
    questions.forget(chat);
    answers.forget(chat);
    await forgetChat(storage, chat);
  };
}

/** Creates the composer for `/privacy` and `/forget` in private chats. */
export function createPrivacyCommands(menus: MenuViews, forgetPerson: PersonForgetter): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onCommand(composer, ['privacy'], (ctx) => sendView(ctx, menus.privacy(ctx.language)));
  onCommand(composer, ['forget'], async (ctx) => {
    await forgetPerson(ctx.chat.id);
    await sendView(ctx, menus.text(ctx.language, 'privacy.forgotten'));
  });
  return composer;
}
