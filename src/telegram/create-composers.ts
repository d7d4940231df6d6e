/** The composers of the bot, one per feature, in the order in which they see an update. */

import { Composer } from 'grammy';
import type { Logger } from 'pino';
import type { Answerer } from '../answering/answerer.ts';
import { createReplySuggester } from '../answering/suggest-replies.ts';
import type { Insights } from '../insights/create-insights.ts';
import type { Recorder } from '../insights/recorder.ts';
import { createWatchList } from '../insights/watch-list.ts';
import type { Metrics } from '../metrics.ts';
import { createPictures } from '../pictures/pictures.ts';
import type { SharedState } from '../storage/shared-state.ts';
import type { KeyValueStorage } from '../storage/storage.ts';
import type { Interpreter } from '../understanding/interpret.ts';
import type { SettingsStore } from './chat-settings.ts';
import type { BotContext } from './context.ts';
import { createInterfaceTexts } from './presentation/interface-texts.ts';
import { createMenuViews } from './presentation/menu-views.ts';
import { createPrivateAnswerViews } from './presentation/private-answer-views.ts';
import { createReplyKeyboards } from './presentation/reply-keyboards.ts';
import { createReplyViews } from './presentation/reply-views.ts';
import { createReportViews } from './presentation/report-views.ts';
import { createSourceTexts } from './presentation/source-texts.ts';
import { createTextReportView } from './presentation/text-report-view.ts';
import { createAdministrators } from './surfaces/administrators.ts';
import type { AnswerLog } from './surfaces/answer-log.ts';
import { createCallbackQueries } from './surfaces/callback-queries.ts';
import { answerCallback } from './surfaces/callbacks.ts';
import { createChannels } from './surfaces/channels.ts';
import type { ChatState } from './surfaces/chat-state.ts';
import { createTextChecks } from './surfaces/check.ts';
import { createCommands } from './surfaces/commands.ts';
import { createAnswerDelivery } from './surfaces/deliver-answer.ts';
import { createFeedback } from './surfaces/feedback.ts';
import { createGroupSettings } from './surfaces/group-settings.ts';
import { createGroups } from './surfaces/groups.ts';
import { createGuestMessages } from './surfaces/guest.ts';
import { createIgnoreFilter } from './surfaces/ignore-filter.ts';
import { createInlineQueries } from './surfaces/inline.ts';
import { createMembership } from './surfaces/membership.ts';
import { createMoreMenu } from './surfaces/more-menu.ts';
import type { PendingRequests } from './surfaces/pending-requests.ts';
import { createPictureMessages } from './surfaces/picture-messages.ts';
import { createPictureRequests } from './surfaces/picture-requests.ts';
import { createPersonForgetter, createPrivacyCommands } from './surfaces/privacy.ts';
import { createPrivateQuestions } from './surfaces/private-questions.ts';
import { createQuestionHandler } from './surfaces/question-handler.ts';
import type { QuestionLog } from './surfaces/question-log.ts';
import { createReportRecipients } from './surfaces/report-recipients.ts';
import { createReportStore } from './surfaces/report-store.ts';
import { createReports } from './surfaces/reports.ts';
import { createRequestPerformer } from './surfaces/request-actions.ts';
import { createStatistics } from './surfaces/statistics.ts';
import { createUnanswered } from './surfaces/unanswered.ts';
import { createWatching } from './surfaces/watching.ts';
import type { DueDeletions } from './transport/due-deletions.ts';

/** The parts that the bot is built from. */
export interface BotParts {
  /** Returns the current answerer. After a reload, it returns another one. */
  readonly answerer: () => Answerer;
  readonly storage: KeyValueStorage;
  /** What replicas remember together; undefined if this process is the only one. */
  readonly shared?: SharedState | undefined;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** What the composers share, and a reload does not replace. */
export interface SharedParts extends BotParts {
  readonly settings: SettingsStore;
  readonly state: ChatState;
  readonly questions: QuestionLog;
  readonly answers: AnswerLog;
  readonly requests: PendingRequests;
  readonly deletions: DueDeletions;
  readonly adminIds: readonly number[];
  readonly unansweredDays: number;
  readonly insights: Insights | undefined;
  readonly recorderFor: (interpret: Interpreter) => Recorder;
  readonly username: () => string;
}

/** Creates the composers of an answerer, and the menu views. A reload creates them again. */
export function createComposers(answerer: Answerer, shared: SharedParts) {
  const { base, translate, respond, presentFacts } = answerer;
  const { storage, now, settings, state, questions, answers, requests, deletions, insights, adminIds, username } =
    shared;
  const texts = createInterfaceTexts(translate);
  const keyboards = createReplyKeyboards({ base, texts, username, hasAdmins: adminIds.length > 0 });
  const sourceTexts = createSourceTexts(base, translate, texts);
  const views = createReplyViews({ base, presentFacts, texts, sourceTexts, keyboards });
  const menus = createMenuViews({
    base,
    translate,
    texts,
    sourceTexts,
    keyboards,
    unansweredDays: shared.unansweredDays,
  });
  const record = shared.recorderFor(answerer.interpret);
  const watchList = createWatchList(storage);
  const watching = createWatching({ base, views, menus, watchList, answerCallback });
  const privacy = createPrivacyCommands(
    menus,
    createPersonForgetter({ storage, forget: answerer.forget, questions, answers }),
  );
  const administrators = createAdministrators(state, now);
  const privateViews = createPrivateAnswerViews(texts, username);
  const delivery = createAnswerDelivery(privateViews, deletions);
  const pictureMessages = createPictureMessages(createPictures(base, translate), texts, storage);
  const pictureRequests = createPictureRequests(pictureMessages, delivery, administrators, answerCallback);
  const ignoreFilter = createIgnoreFilter(now);
  const view = createTextReportView(answerer, texts);
  const checks = createTextChecks({ answerer, view, menus, requests, delivery, answerCallback });
  const reports = createReports({
    answerer,
    views: createReportViews(texts, (fact) => base.facts.has(fact)),
    menus,
    answers,
    store: createReportStore(storage),
    recipients: createReportRecipients({ storage, settings, adminIds }),
    answerCallback,
  });
  const handleQuestion = createQuestionHandler({
    views,
    privateViews,
    answerer,
    questions,
    answers,
    requests,
    delivery,
    perform: createRequestPerformer({ views, menus, pictures: pictureMessages, reports, watching }),
    record,
  });
  const commands = createCommands(views, menus, handleQuestion, requests);
  const privateCommands = [pictureRequests, checks.commands, privacy, commands, checks.forwarded];

  const composer = new Composer<BotContext>();
  composer.use(createInlineQueries(views, menus, createReplySuggester(base, translate, respond, presentFacts), record));
  composer.use(createGuestMessages(views, menus, respond, record));
  composer.use(createFeedback({ base, menus, texts, storage, answerCallback, adminIds }), reports.composer);
  composer.use(createUnanswered({ base, menus, texts, insights, adminIds }));
  composer.use(createStatistics({ menus, languageName: texts.languageName, insights, adminIds, now }));
  composer.chatType('private').use(createPrivateQuestions(menus, privateCommands, handleQuestion, state));
  composer
    .chatType(['group', 'supergroup'])
    .use(createMembership(menus, settings, state), ignoreFilter)
    .use(createGroupSettings(menus, administrators, answerCallback))
    .use(createGroups(menus, [pictureRequests, checks.commands], handleQuestion, state));
  composer.chatType('channel').use(ignoreFilter, pictureRequests, createChannels(menus, handleQuestion));
  composer.use(checks.buttons, watching.buttons, createMoreMenu({ views, menus, storage, answerCallback }));
  composer.use(createCallbackQueries(views, menus, answerCallback, answers));
  return { composer, menus };
}
