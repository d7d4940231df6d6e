import { describe, expect, it } from 'vitest';
import { isUnanswered } from '../../../src/knowledge/fact-id.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';
import { buttonsOf, plain, startBot } from '../../support/telegram.ts';

const CLIENTS = ['en', 'ar'] as const;

describe.each(CLIENTS)('a client in %s', (languageCode) => {
  const in_ = <T>(texts: Record<(typeof CLIENTS)[number], T>): T => texts[languageCode];

  it('opens a fact by a deep link', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.start('vote_against');
    expect((await person.nextMessage()).text).toMatch(in_({ en: /^Only 2 states/, ar: /^عارضت القرارَ دولتان/ }));
  });

  it('opens a fact whose id has hyphens, and can ask a follow-up', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.start('commissioner_oral-update-deadline');
    expect((await person.nextMessage()).text).toContain('2020');
    person.start('vote_for');
    await person.nextMessage();
    person.send(in_({ en: 'and against?', ar: 'والمعارضين؟' }));
    expect((await person.nextMessage()).text).toMatch(in_({ en: /^Only 2 states/, ar: /^عارضت القرارَ دولتان/ }));
  });

  it.each(['vote_gone', 'vote', '_', 'x'.repeat(64), 'unanswered_'])(
    'learns that a link leads nowhere: %s',
    async (link) => {
      const { server } = await startBot();
      const person = server.addPerson({ languageCode });
      person.start(link);
      expect((await person.nextMessage()).text).toMatch(
        in_({ en: /^The link that brought you here/, ar: /^الرابط الذي أتى بك/ }),
      );
      expect((await person.nextMessage()).text).toMatch(in_({ en: /^Hello!/, ar: /^أهلًا بك!/ }));
    },
  );

  it('opens a topic that no source covers', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.start('unanswered_countries');
    expect((await person.nextMessage()).text).toMatch(
      in_({ en: /^Neither the news report/, ar: /^لم يرد في التقرير/ }),
    );
  });

  it('can tap the commands in the help text', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send('/help');
    const { text = '', entities = [] } = await person.nextMessage();
    const tappable = entities.filter(({ type }) => type === 'bot_command');
    expect(tappable.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([
      '/check',
      '/topics',
      '/check',
      '/vote',
      '/timeline',
      '/cite',
      '/language',
      '/about',
      '/privacy',
      '/forget',
    ]);
  });

  it('gets a reply field for a question after /ask, and can also write it after /ask', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send('/ask');
    const prompt = await person.nextMessage();
    expect(prompt.text).toMatch(in_({ en: /^What is your question\?/, ar: /^ما سؤالك؟/ }));
    expect(person.prompt?.message).toEqual(prompt);
    for (const [prefix, replyTo] of [
      ['', prompt.message_id],
      ['/ask ', undefined],
    ] as const) {
      person.send(`${prefix}${in_({ en: 'how many were against?', ar: 'كم دولة عارضت القرار؟' })}`, {
        ...(replyTo && { replyTo }),
      });
      expect((await person.nextMessage()).text).toMatch(in_({ en: /^Only 2 states/, ar: /^عارضت القرارَ دولتان/ }));
    }
  });

  it('gets help, and an introduction with all sources', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send('/help');
    expect(plain((await person.nextMessage()).text)).toMatch(
      in_({ en: /^Ask me about[\s\S]*\/topics: /, ar: /^اسألني عن[\s\S]*\/topics: / }),
    );
    person.send('/about');
    const about = plain((await person.nextMessage()).text);
    expect(about).toMatch(
      in_({
        en: /unofficial bot and not part of the United Nations/,
        ar: /بوت غير رسمي، ولست جهة تابعة للأمم المتحدة/,
      }),
    );
    for (const source of [in_({ en: 'Youm7', ar: 'اليوم السابع' }), 'A/HRC/RES/45/1', 'APP'])
      expect(about).toContain(source);
  });

  it.each([
    ['/Start', in_({ en: /^Hello!/, ar: /^أهلًا بك!/ })],
    ['/Start vote_against', in_({ en: /^Only 2 states/, ar: /^عارضت القرارَ دولتان/ })],
    ['/Help', in_({ en: /^Ask me about/, ar: /^اسألني عن/ })],
    ['/HELP@Stand_In_Bot', in_({ en: /^Ask me about/, ar: /^اسألني عن/ })],
    ['/ABOUT', in_({ en: /unofficial bot/, ar: /بوت غير رسمي/ })],
    ['/Ask', in_({ en: /^What is your question\?/, ar: /^ما سؤالك؟/ })],
    ['/Vites', in_({ en: /^I do not know this command/, ar: /^لا أعرف هذا الأمر/ })],
  ])('can write a command in any case, and as a caption: %s', async (command, reply) => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send(command);
    expect(plain((await person.nextMessage()).text)).toMatch(reply);
    person.sendMedia('photo', command);
    expect(plain((await person.nextMessage()).text)).toMatch(reply);
  });

  it('gets topics and languages by commands in any case', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    for (const command of ['Topics', 'Language']) {
      person.send(`/${command.toLowerCase()}`);
      const { text, reply_markup } = await person.nextMessage();
      person.send(`/${command}`);
      expect(await person.nextMessage()).toMatchObject({ text, reply_markup });
    }
  });

  it.each(['/vites', '/settings', '/settings@another_bot'])(
    'gets the list of commands after an unknown one: %s',
    async (text) => {
      const { server } = await startBot();
      const person = server.addPerson({ languageCode });
      person.send(text);
      expect(plain((await person.nextMessage()).text)).toMatch(
        in_({ en: /^I do not know this command/, ar: /^لا أعرف هذا الأمر/ }),
      );
    },
  );

  it('can browse all facts by sections in one message, and go back', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    const all = in_({ en: 'All topics', ar: 'كل المواضيع' });
    person.send('/topics');
    const topics = await person.nextMessage();
    const sections = buttonsOf(topics).flat();
    const seen: string[] = [];
    for (const name of sections) {
      person.press(topics, name);
      const section = await person.nextEdit();
      expect(plain(section.text)).toMatch(new RegExp(`^${name}\\.`));
      const rows = buttonsOf(section);
      expect(rows.at(-1)).toEqual([all]);
      seen.push(...rows.slice(0, -1).flat());
      person.press(section, all);
      expect(buttonsOf(await person.nextEdit()).flat()).toEqual(sections);
    }
    expect(new Set(seen).size).toBe(seen.length);
    const { base } = openPartsForTest(BELARUS);
    expect(seen).toHaveLength([...base.facts.keys()].filter((id) => !isUnanswered(id)).length);
    person.press(topics, sections[0] ?? '');
    const section = await person.nextEdit();
    person.press(section, buttonsOf(section)[0]?.[0] ?? '');
    expect(plain((await person.nextEdit()).text)).toMatch(in_({ en: /^By 23 votes/, ar: /^اعتمد مجلس حقوق الإنسان/ }));
  });

  it('gets references that a tap copies, in the other language too', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send('/cite');
    const cited = await person.nextMessage();
    const copied = (cited.entities ?? [])
      .filter(({ type }) => type === 'pre')
      .map(({ offset, length }) => (cited.text ?? '').slice(offset, offset + length));
    expect(copied).toHaveLength(4);
    expect(copied[0]).toMatch(
      in_({
        en: /^United Nations Human Rights Council\. \(18 September 2020\)\. Situation of .*\(A\/HRC\/RES\/45\/1\)/,
        ar: /^مجلس حقوق الإنسان التابع للأمم المتحدة\. \(18 سبتمبر 2020\)\. Situation of .*\(A\/HRC\/RES\/45\/1\)/,
      }),
    );
    expect(copied[2]).toMatch(
      in_({ en: /^Youm7\. .*\[News report in Arabic/, ar: /^اليوم السابع\. .*\[تقرير إخباري/ }),
    );
    expect([copied[1], copied[3]].map((text) => text?.slice(0, 6))).toEqual(['@misc{', '@misc{']);
    person.press(cited, in_({ en: 'العربية', ar: 'English' }));
    expect(plain((await person.nextEdit()).text)).toContain(in_({ en: 'اليوم السابع', ar: 'Youm7' }));
  });
});
