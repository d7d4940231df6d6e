/** Views of reports: the prompt for the person who reports, the report for the administrators, its explanation. */

import type { User } from 'grammy/types';
import { isolateRuns } from '../../answering/bidi.ts';
import type { Language } from '../../language/detect.ts';
import { tameText } from '../../language/written-text.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { createKeyboard } from './keyboard.ts';
import { escapeHtml } from './render-html.ts';
import { truncate } from './truncate.ts';
import type { Prompt, View } from './view.ts';

/** A report as administrators read it. */
export interface Report {
  /** The answer that is reported, as the person saw it; without one, the report is a message in general. */
  readonly answer?: { readonly text: string; readonly facts: readonly string[] } | undefined;
  readonly question?: string | undefined;
  readonly comment?: string | undefined;
  /** The id of the stored question, with which the report can be explained. */
  readonly id?: string | undefined;
}

/** The report views of a resolution. */
export type ReportViews = ReturnType<typeof createReportViews>;

/** The most that a prompt quotes of an answer, in UTF-16 code units. */
const MAX_QUOTE = 120;
/** The most of a question or a comment that a report shows, in UTF-16 code units. */
const MAX_WRITTEN = 1000;

/**
 * Renders what a person wrote, tamed, cut and escaped. Telegram marks no link, mention or command in a `pre`.
 */
function renderWritten(text: string): string {
  const shown = tameText(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `<pre>${escapeHtml(truncate(shown, MAX_WRITTEN))}</pre>`;
}

/** Mentions a user, so that a selective prompt is theirs. Telegram takes a link to a user without a username, too. */
function mention({ id, username, first_name: name }: User): string {
  return username ? `@${username}` : `<a href="tg://user?id=${id}">${escapeHtml(tameText(name))}</a>`;
}

/** Creates the views of reports. `hasFact` tells whether the fact base has a fact. */
export function createReportViews({ say, factTitle }: InterfaceTexts, hasFact: (id: string) => boolean) {
  /** A label in bold, with what belongs to it below. */
  const section = (language: Language, key: string, html: string) =>
    `<b>${escapeHtml(say(language, key))}</b>\n${html}`;

  return {
    /** Asks what is wrong with an answer, or without one, what to pass on. `user` is mentioned, for a group. */
    prompt(language: Language, answer: string | undefined, user: User | undefined): Prompt {
      const key = answer === undefined ? 'feedback.write' : 'feedback.ask';
      const quote = answer === undefined ? [] : [`<blockquote>${escapeHtml(truncate(answer, MAX_QUOTE))}</blockquote>`];
      const lines = [
        ...(user ? [mention(user)] : []),
        escapeHtml(say(language, `${key}.question`)),
        ...quote,
        '',
        escapeHtml(say(language, `${key}.terms`)),
      ];
      return { html: lines.join('\n'), hint: say(language, 'feedback.hint') };
    },

    /** A report, with a button that explains the answer if its question is known. */
    report({ answer, question, comment, id }: Report, language: Language): View {
      const titles = (answer?.facts ?? []).map((fact) =>
        hasFact(fact) ? `${factTitle(fact, language)} (${fact})` : fact,
      );
      const sections = [
        `<b>${escapeHtml(say(language, answer ? 'feedback.report.answer' : 'feedback.report.message'))}</b>`,
        ...(titles.length > 0 ? [escapeHtml(isolateRuns(titles.join('\n'), language))] : []),
        question === undefined
          ? escapeHtml(say(language, answer ? 'feedback.report.questionUnknown' : 'feedback.report.noQuestion'))
          : section(
              language,
              answer ? 'feedback.report.question' : 'feedback.report.lastQuestion',
              renderWritten(question),
            ),
        ...(answer
          ? [section(language, 'feedback.report.reply', `<blockquote>${escapeHtml(answer.text)}</blockquote>`)]
          : []),
        comment === undefined
          ? escapeHtml(say(language, 'feedback.report.noComment'))
          : section(language, 'feedback.report.comment', renderWritten(comment)),
      ];
      const html = sections.join('\n\n');
      if (id === undefined) return { html };
      return { html, keyboard: createKeyboard([[say(language, 'button.why'), { verb: 'why', report: id }]]) };
    },

    /** The explanation of an answer, as a table of fixed width. */
    explanation(text: string, language: Language): View {
      return { html: `<pre>${escapeHtml(isolateRuns(text.trimEnd(), language))}</pre>` };
    },
  };
}
