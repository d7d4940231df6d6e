import { describe, expect, it } from 'vitest';
import { startBot } from '../../support/telegram.ts';

describe.each([
  ['en', 'how many abstained?', 'Share', 'Copy', /^22 states abstained\.\n— Youm7/],
  ['ar', 'كم دولة امتنعت؟', 'مشاركة', 'نسخ', /^امتنعت عن التصويت 22 دولة\.\n— تقرير إخباري/],
] as const)('under an answer in %s', (languageCode, question, share, copy, copied) => {
  async function open(text: string = question) {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send(text);
    const answer = await person.nextMessage();
    const buttons = answer.reply_markup?.inline_keyboard.flat() ?? [];
    const find = (label: string) => buttons.find((button) => button.text === label);
    return { server, person, answer, find };
  }
  const linkOf = (button: object | undefined) => {
    const url = new URL((button as { url: string }).url);
    expect(url.origin + url.pathname).toBe('https://t.me/share/url');
    return new URL(url.searchParams.get('url') ?? '');
  };

  it('a button shares a link that opens the very fact', async () => {
    const { server, find, answer } = await open();
    const link = linkOf(find(share));
    expect(link.href).toBe('https://t.me/stand_in_bot?start=vote_abstentions');
    const friend = server.addPerson({ languageCode });
    friend.start(link.searchParams.get('start') ?? '');
    expect((await friend.nextMessage()).text).toBe(answer.text);
  });

  it('two facts that were told at once are shared at once', async () => {
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
