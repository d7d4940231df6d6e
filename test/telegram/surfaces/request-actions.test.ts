import type { ChatView, Person } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../../src/answering/conversation-memory.ts';
import { createResponder, type Responder } from '../../../src/answering/respond.ts';
import type { Language } from '../../../src/language/detect.ts';
import type { Interpretation } from '../../../src/understanding/deciding/interpretation.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { LANGUAGES, SAYS as PLACES, startInGroup } from '../../support/places.ts';
import { REPORTS, startWithAdmin, textOf } from '../../support/reports.ts';
import { BELARUS } from '../../support/resolutions.ts';
import { buttonsOf, plain, refusedCalls, startBot } from '../../support/telegram.ts';

const PICTURE = { timeoutMs: 20_000 };

/** What people ask for, and what they get. */
const SAYS = {
  en: {
    question: 'how many abstained?',
    answer: /^In the vote on the resolution, 22 states abstained\./,
    picture: 'show me the chart',
    source: 'source?',
    sources: /^Abstentions\n\n• Youm7 news report \(in Arabic\), paragraph 2 .*\nThe count: 23 in favour/,
    back: 'Back to the answer',
    menu: 'menu',
    cite: 'how do I cite this',
    references: /^I am an unofficial bot, so please quote the sources/,
    privacy: 'what do you store about me',
    privacyText: /^I keep as little as I can\./,
    menuText: /^You can ask me about: The resolution, /,
    inOther: 'in Arabic please',
    inOtherAnswer: /^امتنعت عن التصويت على القرار 22 دولة\./,
    setLanguage: 'in english',
    clientBefore: 'ar',
    wrong: 'this is wrong',
    comment: 'it was 23',
    person: 'I want to talk to a person',
    generalPrompt: /What would you like to tell the people who run this bot\?/,
    passedOn: /^Thank you\. I have passed this on/,
    nobody: /^Nobody receives reports from this bot/,
    unanswered: "what is the rapporteur's name?",
    notify: 'tell me when you know',
    noted: /^Noted\./,
    share: 'share this',
    shared: /^Share or copy this answer .*\nIn the vote on the resolution, 22 states abstained\./,
    shareButtons: ['Share', 'Copy'],
  },
  ar: {
    question: 'كم دولة امتنعت عن التصويت؟',
    answer: /^امتنعت عن التصويت على القرار 22 دولة\./,
    picture: 'ابعتلي الصورة',
    source: 'المصدر؟',
    sources: /^الدول الممتنعة عن التصويت\n\n• تقرير إخباري من موقع «اليوم السابع»، الفقرة 2 .*\nحصيلة التصويت: المؤيدون 23/,
    back: 'العودة إلى الإجابة',
    menu: 'القائمة',
    cite: 'كيف أوثق هذا؟',
    references: /^أنا بوت غير رسمي، فالأفضل أن تقتبس من المصادر/,
    privacy: 'ماذا تحفظ عني؟',
    privacyText: /^أحتفظ بأقل ما يمكن\./,
    menuText: /^يمكنك أن تسألني عن: القرار /,
    inOther: 'بالإنجليزية من فضلك',
    inOtherAnswer: /^In the vote on the resolution, 22 states abstained\./,
    setLanguage: 'بالعربي',
    clientBefore: 'en',
    wrong: 'هذا خطأ',
    comment: 'بل 23',
    person: 'أريد التحدث إلى شخص',
    generalPrompt: /ماذا تريد أن تقول للقائمين على البوت؟/,
    passedOn: /^شكرًا\. أوصلت رسالتك/,
    nobody: /^لا يتلقى أحد بلاغات هذا البوت/,
    unanswered: 'ما اسم المقررة الخاصة؟',
    notify: 'أخبرني عندما تعرف',
    noted: /^سجّلتُ ذلك\./,
    share: 'كيف أشارك هذا؟',
    shared: /^شارك هذه الإجابة .*\nامتنعت عن التصويت على القرار 22 دولة\./,
    shareButtons: ['مشاركة', 'نسخ'],
  },
} as const;

/** Understands no message, and each time has two facts near it that it has not offered before. */
function misunderstand(language: Language): Responder {
  const { base, writeReply } = openPartsForTest(BELARUS);
  const facts = [...base.facts.keys()];
  const interpret = (): Interpretation => ({
    ...{ outcome: 'fallback', reason: 'unclear', nearest: facts.splice(0, 2), confidence: 1, language },
  });
  const fulfil = () => {
    throw new Error('nothing is a request');
  };
  const respond = createResponder(interpret, writeReply, fulfil, createConversationMemory({ now: Date.now }));
  // The conversation that the bot recalls is of another memory.
  return ({ conversation: _, ...question }) => respond(question);
}

/** Asks for something, and returns what comes next. */
async function ask(seat: ChatView, text: string) {
  seat.send(text);
  return seat.nextMessage(PICTURE);
}

/** The sections of the menu, as `/topics` lists them. */
async function sectionsFor(person: Person) {
  return buttonsOf(await ask(person, '/topics'));
}

describe.each(LANGUAGES)('in a private chat, in %s,', (language) => {
  const says = SAYS[language];
  async function start() {
    const running = await startWithAdmin({ language });
    expect(plain((await ask(running.person, says.question)).text)).toMatch(says.answer);
    return running;
  }

  it('who asks for the chart gets the picture', async () => {
    const { server, person } = await start();
    expect((await ask(person, says.picture)).photo).toBeDefined();
    expect(refusedCalls(server)).toEqual([]);
  });

  it('who asks for the source gets what it says, with a way back to the answer', async () => {
    const { person } = await start();
    const sources = await ask(person, says.source);
    expect(plain(sources.text)).toMatch(says.sources);
    person.press(sources, says.back);
    expect(plain((await person.nextEdit()).text)).toMatch(says.answer);
  });

  it('who asks for the menu gets the sections', async () => {
    const { person } = await start();
    const menu = await ask(person, says.menu);
    expect(buttonsOf(menu).flat().length).toBeGreaterThan(4);
    expect(buttonsOf(menu)).toEqual(await sectionsFor(person));
  });

  it('who asks how to cite gets the references of /cite', async () => {
    const { person } = await start();
    const references = await ask(person, says.cite);
    expect(plain(references.text)).toMatch(says.references);
    const { text, entities } = await ask(person, '/cite');
    expect(references).toMatchObject({ text, entities });
  });

  it('who asks what is stored gets the lines of /privacy', async () => {
    const { person } = await start();
    const { text = '' } = await ask(person, says.privacy);
    expect(text.split('\n')).toHaveLength(8);
    expect(text).toBe((await ask(person, '/privacy')).text);
  });

  it('who asks for the other language gets the same fact in it, and keeps the language of the menus', async () => {
    const { person, storage } = await start();
    expect(plain((await ask(person, says.inOther)).text)).toMatch(says.inOtherAnswer);
    expect(await storage.list('settings:')).toEqual([]);
  });

  it('who asks for a language before anything else sets that of the menus', async () => {
    const { server, storage, settled } = await startBot();
    const person = server.addPerson({ languageCode: says.clientBefore });
    await ask(person, says.setLanguage);
    await settled();
    expect(await storage.list('settings:')).toEqual([[`settings:${person.user.id}`, `language=${language}`]]);
    const other = server.addPerson({ languageCode: language });
    expect(await sectionsFor(person)).toEqual(await sectionsFor(other));
  });

  it('who says that the answer is wrong is asked what is, and the report has question and answer', async () => {
    const { server, person, reports } = await start();
    const prompt = await ask(person, says.wrong);
    expect(textOf(prompt)).toMatch(REPORTS[language].ask);
    expect(person.prompt?.message.message_id).toBe(prompt.message_id);
    person.send(says.comment, { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toBe(REPORTS[language].thanks);
    const [report] = await reports();
    for (const part of [says.question, REPORTS[language].answer, says.comment])
      expect(textOf(report ?? {})).toContain(part);
    expect(JSON.stringify(report)).not.toContain('amal_b');
    expect(refusedCalls(server)).toEqual([]);
  });

  it('who has reported the answer is not asked again', async () => {
    const { person, reports } = await start();
    const prompt = await ask(person, says.wrong);
    person.send('/skip', { replyTo: prompt.message_id });
    await person.nextMessage();
    expect(textOf(await ask(person, says.wrong))).toBe(REPORTS[language].thanks);
    expect(await reports()).toHaveLength(1);
  });

  it('who wants to talk to a person can write to the administrators', async () => {
    const { person, reports } = await start();
    const prompt = await ask(person, says.person);
    expect(textOf(prompt)).toMatch(says.generalPrompt);
    person.send(says.comment, { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(says.passedOn);
    const text = textOf((await reports())[0] ?? {});
    expect(text).toContain(says.comment);
    expect(text).not.toContain(REPORTS[language].answer);
  });

  it('who wants to reach the administrators learns if there are none', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: language });
    await ask(person, says.question);
    for (const text of [says.wrong, says.person])
      expect(plain((await ask(person, text)).text)).toMatch(says.nobody);
    expect(person.prompt).toBeUndefined();
  });

  it('who wants to be told an answer has the topic noted', async () => {
    const { person, storage, settled } = await start();
    await ask(person, says.unanswered);
    expect(plain((await ask(person, says.notify)).text)).toMatch(says.noted);
    await settled();
    expect(await storage.list('watch:')).toEqual([[`watch:unanswered.rapporteur-name:${person.user.id}`, '']]);
  });

  it('who wants to share gets the answer with the buttons for it', async () => {
    const { person } = await start();
    const shared = await ask(person, says.share);
    expect(plain(shared.text)).toMatch(says.shared);
    expect(buttonsOf(shared)[0]).toEqual(says.shareButtons);
  });

  it('who is not understood for the third time in a row gets the sections', async () => {
    const { server } = await startBot({ respond: () => misunderstand(language) });
    const person = server.addPerson({ languageCode: language });
    const offered = [await ask(person, '?'), await ask(person, '?')];
    for (const reply of offered) expect(buttonsOf(reply)).toHaveLength(2);
    expect(buttonsOf(await ask(person, '?'))).toEqual(await sectionsFor(person));
  });
});

describe.each(LANGUAGES)('in a group, in %s,', (language) => {
  const says = SAYS[language];
  async function start() {
    const running = await startInGroup({ language, adminIds: [1] });
    const seat = running.badr.in(running.group);
    const request = (text: string) => ask(seat, `/ask ${text}`);
    expect(plain((await request(says.question)).text)).toMatch(says.answer);
    return { ...running, seat, request };
  }

  it('who asks for the chart gets the picture, as a reply', async () => {
    const { request, group } = await start();
    const { photo, reply_to_message } = await request(says.picture);
    expect(photo).toBeDefined();
    expect(reply_to_message?.message_id).toBe(group.messages.findLast(({ from }) => !from?.is_bot)?.message_id);
  });

  it.each([
    ['source', 'sources'],
    ['cite', 'references'],
    ['inOther', 'inOtherAnswer'],
    ['share', 'shared'],
  ] as const)('a request does what it does in private: %s', async (asked, said) => {
    const { request } = await start();
    const reply = await request(says[asked]);
    expect(plain(reply.text)).toMatch(says[said]);
    expect(buttonsOf(reply)).not.toEqual([]);
  });

  it.each([
    ['menu', 'menuText'],
    ['privacy', 'privacyText'],
  ] as const)('a request for what only a private chat shows gets a text without buttons: %s', async (asked, said) => {
    const { request } = await start();
    const reply = await request(says[asked]);
    expect(plain(reply.text)).toMatch(says[said]);
    expect(buttonsOf(reply)).toEqual([]);
  });

  it.each([
    ['wrong', REPORTS[language].answer],
    ['person', undefined],
  ] as const)('whoever writes to the administrators is asked alone: %s', async (asked, quoted) => {
    const { request, seat, amal, group } = await start();
    const prompt = await request(says[asked]);
    expect(textOf(prompt)).toMatch(/^@badr\n/);
    if (quoted) expect(textOf(prompt)).toContain(quoted);
    else expect(textOf(prompt)).toMatch(says.generalPrompt);
    expect(seat.prompt?.message.message_id).toBe(prompt.message_id);
    expect(amal.in(group).prompt).toBeUndefined();
  });

  it('nobody is told anything later, and no setting changes', async () => {
    const { badr, group, storage, settled } = await startInGroup({ language });
    for (const text of [says.setLanguage, says.unanswered, says.notify])
      expect((await ask(badr.in(group), `/ask ${text}`)).text).toBeDefined();
    await settled();
    expect(await storage.list('watch:')).toEqual([]);
    expect(await storage.list('settings:')).toEqual([]);
  });

  it('who is not understood for the third time in a row gets one line, as before', async () => {
    const { badr, group } = await startInGroup({ language, respond: () => misunderstand(language) });
    for (let i = 0; i < 3; i++) {
      const reply = await ask(badr.in(group), '/ask ?');
      expect(plain(reply.text)).toBe(PLACES[language].fallbackInGroup);
      expect(buttonsOf(reply)).toEqual([]);
    }
  });
});
