import { describe, expect, it } from 'vitest';
import type { TextReport } from '../../../src/answering/write-text-report.ts';
import { createInterfaceTexts } from '../../../src/telegram/presentation/interface-texts.ts';
import { createTextReportView } from '../../../src/telegram/presentation/text-report-view.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const texts = createInterfaceTexts(openAnswererForTest(BELARUS).translate);

/** The buttons of a page of a report with a number of pages, each with its data. */
function buttonsOf(page: number, pages: number) {
  const report: TextReport = { language: 'en', parts: [{ kind: 'text', text: '1 < 2' }], pages };
  const { html, keyboard } = createTextReportView({ reportOnText: () => report }, texts)('a text', 'ar', page);
  expect(html).toBe('1 &lt; 2');
  return keyboard?.inline_keyboard.map((row) =>
    row.map((button) => [button.text, 'callback_data' in button ? button.callback_data : undefined]),
  );
}

describe('the view of a report', () => {
  it('has a button for all statements below the summary, if it does not show them all', () => {
    expect(buttonsOf(0, 0)).toEqual([]);
    expect(buttonsOf(0, 2)).toEqual([[['All statements', 'check:1:en']]]);
  });

  it('has buttons to the other pages and the summary', () => {
    const summary = [['Back to the summary', 'check:0:en']];
    expect(buttonsOf(1, 1)).toEqual([summary]);
    expect(buttonsOf(2, 3)).toEqual([
      [
        ['Previous', 'check:1:en'],
        ['Next', 'check:3:en'],
      ],
      summary,
    ]);
  });
});
