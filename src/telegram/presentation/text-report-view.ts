/** The view of the report on a checked text. */

import type { Answerer } from '../../answering/answerer.ts';
import type { Language } from '../../language/detect.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { type Button, createKeyboard } from './keyboard.ts';
import { renderHtml } from './render-html.ts';
import type { View } from './view.ts';

/** Returns the report on a text: the summary on page 0, all statements on the pages behind it. */
export type TextReportView = (text: string, language: Language | undefined, page?: number) => View;

/** Creates the view of reports. The buttons lead from the summary to the pages of statements and back. */
export function createTextReportView(
  { reportOnText }: Pick<Answerer, 'reportOnText'>,
  { say }: InterfaceTexts,
): TextReportView {
  return (text, preferred, page = 0) => {
    const report = reportOnText(text, { language: preferred, page });
    const { language, pages } = report;
    const pageButton = (key: string, target: number): Button => [
      say(language, key),
      { verb: 'check', page: target, language },
    ];
    const rows: Button[][] =
      page === 0
        ? [pages > 0 ? [pageButton('button.allStatements', 1)] : []]
        : [
            [
              ...(page > 1 ? [pageButton('button.previous', page - 1)] : []),
              ...(page < pages ? [pageButton('button.next', page + 1)] : []),
            ],
            [pageButton('button.summary', 0)],
          ];
    return { html: renderHtml(report), keyboard: createKeyboard(...rows) };
  };
}
