/** `/unanswered`: the questions that no source answers, for administrators. */

import { Composer, InputFile } from 'grammy';
import type { Insights } from '../../insights/create-insights.ts';
import { formatCsv } from '../../insights/format-csv.ts';
import type { CountedQuestion } from '../../insights/unanswered-questions.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import type { BotContext } from '../context.ts';
import type { InterfaceTexts } from '../presentation/interface-texts.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { escapeHtml } from '../presentation/render-html.ts';
import { sendView } from '../transport/send-view.ts';
import { onAdminCommand } from './admin-command.ts';

/** The parts that the composer is built from. */
export interface UnansweredParts {
  readonly base: KnowledgeBase;
  readonly menus: MenuViews;
  readonly texts: InterfaceTexts;
  readonly insights: Insights | undefined;
  readonly adminIds: readonly number[];
}

/** How many questions the message lists; the file has all. */
const MAX_LISTED = 10;

/** Creates the composer for `/unanswered`: the questions that were asked most, and a file with all of them. */
export function createUnanswered({ base, menus, texts, insights, adminIds }: UnansweredParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { say, factTitle } = texts;

  const nameTopic = (topic: string, language: Language) =>
    base.facts.has(topic) ? factTitle(topic, language) : say(language, 'asked.nearTopic');

  /** A row for each question; the last columns are days. */
  function toTable(questions: readonly CountedQuestion[], language: Language): (string | number)[][] {
    const days = [...new Set(questions.flatMap((question) => question.days.map(([day]) => day)))].sort();
    const head = ['question', 'topic', 'topicId', 'total'].map((column) => say(language, `asked.column.${column}`));
    const rows = questions.map(({ text, topic, total, days: counts }) => {
      const countOf = new Map(counts);
      return [text, nameTopic(topic, language), topic, total, ...days.map((day) => countOf.get(day) ?? 0)];
    });
    return [[...head, ...days], ...rows];
  }

  onAdminCommand(composer, 'unanswered', adminIds, async (ctx) => {
    const { language } = ctx;
    if (!insights) return sendView(ctx, menus.text(language, 'asked.off'));
    const { days } = insights;
    const questions = await insights.questions.list();
    if (questions.length === 0) return sendView(ctx, menus.text(language, 'asked.none', { days }));
    const lines = questions
      .slice(0, MAX_LISTED)
      .map(({ text, topic, total }) => say(language, 'asked.line', { total, text, topic: nameTopic(topic, language) }));
    await sendView(ctx, { html: escapeHtml([say(language, 'asked.head', { days }), '', ...lines].join('\n')) });
    const file = new InputFile(new TextEncoder().encode(formatCsv(toTable(questions, language))), 'unanswered.csv');
    return ctx.replyWithDocument(file, { caption: say(language, 'asked.file', { questions: questions.length }) });
  });
  return composer;
}
