import { describe, expect, it } from 'vitest';
import { openMore, startBot } from '../../support/telegram.ts';
import { createLighthouseViews, rowsOf } from './lighthouse-views.ts';

describe('the keyboard of an answer', () => {
  const { keyboards, presentFacts } = createLighthouseViews({ hasAdmins: true });
  const corrections = [{ fact: 'lighthouse.lamps', figure: { unit: 'count', claimed: 5, actual: 3 } as const }];
  const reply = presentFacts({ facts: ['lighthouse.lamps'], verdict: { value: 'no', corrections } }, 'en');
  if (!reply) throw new Error('the fact base of the test has no lamps');
  const link = 'https://t.me/share/url?url=https%3A%2F%2Ft.me%2Flamp_bot%3Fstart%3Dlighthouse_lamps';
  const share = [`${link}&text=lighthouse.lamps.title`, 'copy'];
  const lamps = 'lighthouse.lamps!#5~3';
  const lastRow = [`source:${lamps}:en`, `lang:ar:${lamps}`, `more:${lamps}:en`];
  const rating = [`rate:up:${lamps}`, `rate:down:${lamps}`];

  it('in a private chat has related facts, the source, the other language, and a way to more', () => {
    expect(rowsOf({ keyboard: keyboards.answer(reply, 'private') })).toEqual([['fact:lighthouse.opening:en'], lastRow]);
  });

  it('in a group has the last row only', () => {
    expect(rowsOf({ keyboard: keyboards.answer(reply, 'group') })).toEqual([lastRow]);
  });

  it('has sharing instead if its facts are too long for the data of a button', () => {
    const facts = Array<string>(4).fill('lighthouse.lamps');
    expect(rowsOf({ keyboard: keyboards.answer({ ...reply, facts }, 'group') })).toEqual([
      [expect.stringMatching(/^https:/), 'copy'],
    ]);
  });

  it('where no source says has related facts in one row only, and a button to be told', () => {
    const unanswered = presentFacts({ facts: ['unanswered.keeper'] }, 'en');
    if (!unanswered) throw new Error('the fact base of the test has no keeper');
    const rows = rowsOf({ keyboard: keyboards.answer(unanswered, 'private') });
    expect(rows).toEqual([
      [expect.stringMatching(/^fact:/)],
      ['watch:unanswered.keeper'],
      [expect.stringMatching(/^source:/), expect.stringMatching(/^lang:/), expect.stringMatching(/^more:/)],
    ]);
  });

  it('has the rest behind a button, with a way back', () => {
    expect(rowsOf({ keyboard: keyboards.more(reply, 'private') })).toEqual([
      share,
      [`cite:en:${lamps}`],
      rating,
      [`report:${lamps}:en`, 'topics:en'],
      [`less:${lamps}:en`],
    ]);
    expect(rowsOf({ keyboard: keyboards.more(reply, 'group') })).toEqual([
      share,
      [`cite:en:${lamps}`, `report:${lamps}:en`],
      [`less:${lamps}:en`],
    ]);
  });

  it('has no button for reports if there is no administrator', () => {
    const { keyboards: withoutAdmins } = createLighthouseViews();
    const rows = rowsOf({ keyboard: withoutAdmins.more(reply, 'private') });
    expect(rows.flat().filter((data) => data.startsWith('report'))).toEqual([]);
  });

  it.each(['channel', 'remote'] as const)('in a %s chat has sharing only', (chat) => {
    expect(rowsOf({ keyboard: keyboards.answer(reply, chat) })).toEqual([share]);
  });
});

it.each([
  ['private', 'fact:lighthouse.lamps:en'],
  ['group', 'fact:lighthouse.lamps:en'],
  ['channel', 'https://t.me/lamp_bot?start=lighthouse_lamps'],
  ['remote', 'https://t.me/lamp_bot?start=lighthouse_lamps'],
] as const)('a suggested fact in a %s chat', (chat, target) => {
  const { keyboards } = createLighthouseViews();
  const reply = { facts: ['lighthouse.lamps'], language: 'en' } as const;
  expect(rowsOf({ keyboard: keyboards.suggestions(reply, chat) })[0]).toEqual([target]);
});

describe.each([
  [
    'en',
    'how many abstained?',
    'Share',
    'Copy',
    /^In the vote on the resolution, 22 states abstained\.\n— Youm7 .*\nhttps:\/\/m2\.youm7\.com\/\S+$/,
  ],
  [
    'ar',
    'كم دولة امتنعت؟',
    'مشاركة',
    'نسخ',
    /^امتنعت عن التصويت على القرار 22 دولة\.\n— تقرير إخباري .*\nhttps:\/\/m2\.youm7\.com\/\S+$/,
  ],
] as const)('below an answer in %s', (languageCode, question, share, copy, copied) => {
  async function open(text: string = question) {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send(text);
    const answer = await person.nextMessage();
    const more = await openMore(person, answer);
    const buttons = more.reply_markup?.inline_keyboard.flat() ?? [];
    const find = (label: string) => buttons.find((button) => button.text === label);
    return { server, person, answer, find };
  }
  const linkOf = (button: object | undefined) => {
    const url = new URL((button as { url: string }).url);
    expect(url.origin + url.pathname).toBe('https://t.me/share/url');
    return new URL(url.searchParams.get('url') ?? '');
  };

  it('a button shares a link that opens the same fact', async () => {
    const { server, find, answer } = await open();
    const link = linkOf(find(share));
    expect(link.href).toBe('https://t.me/stand_in_bot?start=vote_abstentions');
    const friend = server.addPerson({ languageCode });
    friend.start(link.searchParams.get('start') ?? '');
    expect((await friend.nextMessage()).text).toBe(answer.text);
  });

  it('two facts of one answer are shared together', async () => {
    const { server, find, answer } = await open(
      languageCode === 'en' ? 'how many abstained and who asked for the session?' : 'كم دولة امتنعت ومن طلب الجلسة؟',
    );
    const friend = server.addPerson({ languageCode });
    friend.start(linkOf(find(share)).searchParams.get('start') ?? '');
    expect((await friend.nextMessage()).text).toBe(answer.text);
  });

  it('a button copies the fact with its source', async () => {
    const { find } = await open();
    expect((find(copy) as { copy_text: { text: string } }).copy_text.text).toMatch(copied);
  });
});
