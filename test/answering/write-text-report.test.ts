import { describe, expect, it } from 'vitest';
import type { CheckedStatement } from '../../src/answering/check-text.ts';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import { createTextReportWriter } from '../../src/answering/write-text-report.ts';
import { BELARUS, openAnswererForTest } from '../support/belarus.ts';

const { base, translate } = openAnswererForTest(BELARUS);
const writeTextReport = createTextReportWriter(base, translate);
const WRONG: CheckedStatement = { statement: '30 voted for it.', fact: 'vote.for', verdict: 'no', right: '23' };
const RIGHT: CheckedStatement = { statement: '2 voted against it.', fact: 'vote.against', verdict: 'yes' };
const UNKNOWN: CheckedStatement = { statement: 'It rained.' };
const repeat = (statement: CheckedStatement, count: number) => Array.from({ length: count }, () => statement);

describe('the report on a text', () => {
  it('quotes what the sources contradict, with what they hold and the source, then counts', () => {
    const text = renderPlainText(writeTextReport([RIGHT, WRONG, RIGHT, UNKNOWN], 'en'));
    expect(text).toMatch(
      /^My sources contradict 1 statement:\n“30 voted for it.”\n23 states [^\n]*\nSource: Youm7[^\n]*\n.*\n2 statements agree with my sources.\nI did not find 1 statement in my sources.$/,
    );
  });

  it('is in Arabic, too', () => {
    const text = renderPlainText(writeTextReport([{ ...WRONG, statement: 'أيدته 30 دولة.' }, RIGHT, RIGHT], 'ar'));
    expect(text).toMatch(
      /^عبارة واحدة تخالف مصادري:\n«أيدته 30 دولة.»\n.*23 دولة\.\nالمصدر: .*عبارتان تتفقان مع مصادري\.$/s,
    );
  });

  it('says if nothing is contradicted', () => {
    const { parts, rest } = writeTextReport([RIGHT], 'en');
    expect(renderPlainText({ parts })).toBe(
      'My sources contradict nothing in this text.\n1 statement agrees with my sources.',
    );
    expect(rest).toBeUndefined();
  });

  it.each([
    ['no statements', []],
    ['nothing on the topic', [UNKNOWN]],
    ['a fact without a verdict', [{ statement: 'It was adopted?', fact: 'resolution.adopted' }]],
  ])('says that nothing can be checked: %s', (_, statements) => {
    expect(renderPlainText(writeTextReport(statements, 'en'))).toMatch(
      /^I found nothing in this text that I can check/,
    );
  });

  it('shows three contradictions, and the rest in a second view', () => {
    const { parts, rest = [] } = writeTextReport(repeat(WRONG, 5), 'en');
    const quotationsIn = (text: string) => text.match(/“30 voted/g)?.length;
    expect(quotationsIn(renderPlainText({ parts }))).toBe(3);
    expect(quotationsIn(renderPlainText({ parts: rest }))).toBe(5);
  });

  it('keeps the second view within one message', () => {
    const { rest = [] } = writeTextReport(repeat({ ...WRONG, statement: 'word '.repeat(40) }, 500), 'en');
    expect(renderPlainText({ parts: rest.filter(({ kind }) => kind === 'text') }).length).toBeLessThan(4000);
  });

  it('quotes at most 80 characters, of the clause that is contradicted', () => {
    const clause = 'thirty states voted in favour of the resolution on Belarus that was put to the vote on that day';
    const [item] = writeTextReport([{ ...WRONG, clause }], 'en').parts.slice(1);
    expect(item).toMatchObject({ text: expect.stringMatching(/^“thirty states voted .{0,60}…”\n/) });
  });

  it('leaves questions out of the counts', () => {
    const text = renderPlainText(writeTextReport([RIGHT, { statement: 'Who was it?' }], 'en'));
    expect(text).not.toContain('did not find');
  });
});
