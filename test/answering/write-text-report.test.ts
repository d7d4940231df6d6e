import { describe, expect, it } from 'vitest';
import type { CheckedStatement } from '../../src/answering/check-text.ts';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import { createTextReportWriter } from '../../src/answering/write-text-report.ts';
import { openAnswererForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { base, translate } = openAnswererForTest(BELARUS);
const { summarize, list } = createTextReportWriter(base, translate);
const WRONG: CheckedStatement = { statement: '30 voted for it.', fact: 'vote.for', verdict: 'no', right: '23' };
const RIGHT: CheckedStatement = { statement: '2 voted against it.', fact: 'vote.against', verdict: 'yes' };
const UNKNOWN: CheckedStatement = { statement: 'It rained.' };
const repeat = (statement: CheckedStatement, count: number) => Array.from({ length: count }, () => statement);
const quotationsIn = (text: string) => text.match(/“/g)?.length;

describe('the summary of a checked text', () => {
  it('quotes what the sources contradict, with what they hold and the source, then counts', () => {
    const text = renderPlainText(summarize([RIGHT, WRONG, RIGHT, UNKNOWN], 'en'));
    expect(text).toMatch(
      /^My sources contradict 1 statement:\n\n“30 voted for it”\n[^\n]*23 votes[^\n]*\nSource: .*\n2 statements agree with my sources.\n1 statement is not in my sources.$/s,
    );
  });

  it('is in Arabic, too', () => {
    const text = renderPlainText(summarize([{ ...WRONG, statement: 'أيدته 30 دولة.' }, RIGHT, RIGHT], 'ar'));
    expect(text).toMatch(/^عبارة واحدة تخالف مصادري:\n\n«أيدته 30 دولة»\n.*23.*عبارتان توافقان مصادري\.$/s);
  });

  it('says if nothing is contradicted', () => {
    expect(renderPlainText(summarize([RIGHT], 'en'))).toBe(
      'My sources contradict nothing in this text.\n\n1 statement agrees with my sources.',
    );
  });

  it.each([
    ['no statements', []],
    ['nothing on the topic', [UNKNOWN]],
    ['a fact without a verdict', [{ statement: 'It was adopted.', fact: 'resolution.adopted' }]],
  ])('says that nothing can be checked: %s', (_, statements) => {
    const report = summarize(statements, 'en');
    expect(renderPlainText(report)).toMatch(/^I found nothing in this text that I can check/);
    expect(report.pages).toBe(0);
  });

  it('shows as many contradictions as fit a screen, or as many as it is asked for', () => {
    const statements = repeat(WRONG, 5);
    expect(quotationsIn(renderPlainText(summarize(statements, 'en')))).toBe(2);
    expect(quotationsIn(renderPlainText(summarize(statements, 'en', 4)))).toBe(4);
  });

  it('has no pages behind it if it shows every statement', () => {
    expect(summarize([WRONG, WRONG], 'en').pages).toBe(0);
    expect(summarize([WRONG, RIGHT], 'en').pages).toBe(1);
  });

  it('quotes at most 80 characters, of the clause that is contradicted', () => {
    const clause = 'thirty states voted in favour of the resolution on Belarus that was put to the vote on that day';
    const [, item] = summarize([{ ...WRONG, clause }], 'en').parts;
    expect(item).toMatchObject({ quotation: expect.stringMatching(/^“thirty states voted .{0,60}…”$/) });
  });

  it('leaves questions out of the counts', () => {
    const text = renderPlainText(summarize([RIGHT, { statement: 'Who was it?' }], 'en'));
    expect(text).not.toContain('not in my sources');
  });
});

describe('the list of statements', () => {
  it('has those that are contradicted first, then those that agree, then the others', () => {
    expect(renderPlainText(list([UNKNOWN, RIGHT, WRONG], 'en', 1))).toMatch(
      /contradict 1 .*“30 voted for it”.*1 statement agrees.*“2 voted against it”.*1 statement is not.*“It rained”/s,
    );
  });

  it('has pages, each within one message', () => {
    const statements = repeat({ ...WRONG, statement: 'word '.repeat(40) }, 20);
    const { pages } = list(statements, 'en', 1);
    const lengths = [1, 2, 3].map((page) => renderPlainText(list(statements, 'en', page)).length);
    expect(pages).toBe(3);
    expect(Math.max(...lengths)).toBeLessThan(4000);
    expect(list(statements, 'en', 9)).toEqual(list(statements, 'en', 3));
  });
});
