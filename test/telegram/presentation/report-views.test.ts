import { describe, expect, it } from 'vitest';
import { createInterfaceTexts } from '../../../src/telegram/presentation/interface-texts.ts';
import { createReportViews } from '../../../src/telegram/presentation/report-views.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';
import { plain } from '../../support/telegram.ts';

const { base, translate } = openAnswererForTest(BELARUS);
const views = createReportViews(createInterfaceTexts(translate), (fact) => base.facts.has(fact));
const answer = { text: '22 states <abstained>.', facts: ['vote.abstentions'] };

describe('a prompt', () => {
  it('quotes the start of a long answer', () => {
    const { html } = views.prompt('en', 'word '.repeat(100), undefined);
    expect(html).toMatch(/<blockquote>(?:word ){22}word…<\/blockquote>/);
  });

  it('without an answer asks for a message, and quotes nothing', () => {
    const { html } = views.prompt('ar', undefined, undefined);
    expect(html).toMatch(/^ماذا تريد أن تقول للقائمين على البوت؟/);
    expect(html).not.toContain('<blockquote>');
  });
});

describe('a report', () => {
  it('names the facts of the answer, also one that the fact base no longer has', () => {
    const { html } = views.report({ answer: { ...answer, facts: ['vote.abstentions', 'no.more'] } }, 'ar');
    expect(plain(html)).toContain('الدول الممتنعة عن التصويت (vote.abstentions)\nno.more');
  });

  it('has a button with its id if its question is known', () => {
    expect(views.report({ answer }, 'en').keyboard).toBeUndefined();
    const { keyboard } = views.report({ answer, question: 'how many?', id: 'ab12' }, 'en');
    expect(keyboard?.inline_keyboard).toEqual([[{ text: 'Why this answer?', callback_data: 'why:ab12' }]]);
  });

  it('escapes all that it shows', () => {
    const { html } = views.report({ answer, question: 'a < b', comment: '</pre>&' }, 'en');
    expect(html).toContain('<blockquote>22 states &lt;abstained&gt;.</blockquote>');
    expect(html).toContain('<pre>a &lt; b</pre>');
    expect(html).toContain('<pre>&lt;/pre&gt;&amp;</pre>');
  });

  it('without an answer is a message with the last question, if there is one', () => {
    const { html } = views.report({ question: 'how many?', comment: 'call me' }, 'en');
    expect(plain(html)).toBe(
      '<b>Someone wrote to the people who run this bot</b>\n\n<b>Last question</b>\n<pre>how many?</pre>\n\n' +
        '<b>Comment</b>\n<pre>call me</pre>',
    );
    expect(views.report({ comment: 'call me' }, 'en').html).toContain('No question is known.');
  });
});

it('an explanation keeps Latin runs apart in Arabic', () => {
  expect(views.explanation('أجاب vote.for (0.9)\n', 'ar').html).toBe('<pre>أجاب \u2068vote.for\u2069 (0.9)</pre>');
});
