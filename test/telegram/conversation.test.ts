import { describe, expect, it } from 'vitest';
import { buttonsOf, plain, refusedCalls, startBot, UNSURE } from '../support/telegram.ts';

/** What one conversation says in each language: what a person writes or presses, and what stands in the reply. */
const CONVERSATIONS = {
  en: {
    welcome: /^Hello! I answer questions about the Human Rights Council's resolution on Belarus/,
    question: 'how many abstained?',
    answer: /^22 states abstained\.\n\nSource: Youm7 news report \(in Arabic\), paragraph 2 \(18 September 2020\)$/,
    source: 'Source',
    sources: /^Abstentions\n\n• Youm7 news report \(in Arabic\), paragraph 2 .*\nMost of what I know comes from it/,
    back: 'Back to the answer',
    related: 'Votes against',
    relatedAnswer: /^Only 2 states voted against/,
    other: 'العربية',
    otherAnswer: /^عارضت القرارَ دولتان فقط/,
    followUp: 'and in favour?',
    followUpAnswer: /^23 states/,
    unsure: /^I am not sure which of these you mean:$/,
    nonsense: 'what shall I cook tonight?',
    fallback: /^I only know about the Human Rights Council's resolution/,
    thanks: 'thanks',
    youAreWelcome: /^You're welcome\.$/,
  },
  ar: {
    welcome: /^أهلًا بك! أجيب عن الأسئلة التي تخص قرار مجلس حقوق الإنسان/,
    question: 'كم دولة امتنعت عن التصويت؟',
    answer: /^امتنعت عن التصويت 22 دولة\.\n\nالمصدر: تقرير إخباري من موقع «اليوم السابع»، الفقرة 2 \(18 سبتمبر 2020\)$/,
    source: 'المصدر',
    sources: /^الممتنعون\n\n• تقرير إخباري من موقع «اليوم السابع»، الفقرة 2 .*\nمنه معظم ما أعرفه، وعدد فقراته 6/,
    back: 'عودة إلى الإجابة',
    related: 'المعارضون',
    relatedAnswer: /^عارضت القرارَ دولتان فقط/,
    other: 'English',
    otherAnswer: /^Only 2 states voted against/,
    followUp: 'والمؤيدين؟',
    followUpAnswer: /^صوّتت لصالح القرار 23 دولة/,
    unsure: /^لم أتبيّن قصدك تمامًا\. لعلك تسأل عن:$/,
    nonsense: 'ماذا أطبخ الليلة؟',
    fallback: /^تقتصر معرفتي على قرار مجلس حقوق الإنسان/,
    thanks: 'شكرا',
    youAreWelcome: /^على الرحب والسعة\.$/,
  },
} as const;

describe.each(['en', 'ar'] as const)('a whole conversation in %s', (language) => {
  const says = CONVERSATIONS[language];

  it('runs from the start to thanks, in one message where buttons are pressed', async () => {
    const { server, settled } = await startBot();
    const person = server.addPerson({ languageCode: language });

    person.start();
    const welcome = await person.nextMessage();
    expect(plain(welcome.text)).toMatch(says.welcome);
    expect(buttonsOf(welcome).flat().length).toBeGreaterThan(2);

    person.send(says.question);
    const answer = await person.nextMessage();
    expect(plain(answer.text)).toMatch(says.answer);

    person.press(answer, says.source);
    const sources = await person.nextEdit();
    expect(sources.message_id).toBe(answer.message_id);
    expect(plain(sources.text)).toMatch(says.sources);

    person.press(sources, says.back);
    expect(plain((await person.nextEdit()).text)).toMatch(says.answer);

    person.press(answer, says.related);
    const related = await person.nextEdit();
    expect(plain(related.text)).toMatch(says.relatedAnswer);

    person.press(related, says.other);
    const other = await person.nextEdit();
    expect(plain(other.text)).toMatch(says.otherAnswer);

    person.send(says.followUp);
    expect(plain((await person.nextMessage()).text)).toMatch(says.followUpAnswer);

    person.send(UNSURE);
    const choice = await person.nextMessage();
    expect(plain(choice.text)).toMatch(says.unsure);
    const [[picked = ''] = []] = buttonsOf(choice);
    person.press(choice, picked);
    expect(plain((await person.nextEdit()).text)).toContain('48.9');

    person.send(says.nonsense);
    expect(plain((await person.nextMessage()).text)).toMatch(says.fallback);
    person.send(says.thanks);
    expect(plain((await person.nextMessage()).text)).toMatch(says.youAreWelcome);

    await settled();
    expect(person.messages.filter(({ from }) => from?.is_bot)).toHaveLength(6);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('answers each press before it changes the message', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: language });
    person.send(says.question);
    const answer = await person.nextMessage();
    person.press(answer, says.source);
    await person.nextEdit();
    const methods = server.calls.map(({ method }) => method).filter((method) => /answer|edit/.test(method));
    expect(methods).toEqual(['answerCallbackQuery', 'editMessageText']);
  });
});

describe('the language', () => {
  it('of an answer is that of the question, whatever the client speaks', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: 'en-GB' });
    person.send('كم دولة عارضت القرار؟');
    expect((await person.nextMessage()).text).toContain('دولتان');
  });

  it.each([
    ['en', /^Hello/],
    ['en-US', /^Hello/],
    ['ar', /^أهلًا/],
    ['ar-EG', /^أهلًا/],
    ['fr', /^أهلًا/],
  ] as const)('of the welcome for a client in %s', async (languageCode, said) => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.start();
    expect((await person.nextMessage()).text).toMatch(said);
  });

  it('that was chosen is taken where a message has no words, and kept', async () => {
    const { server, storage } = await startBot();
    const person = server.addPerson({ languageCode: 'en' });
    person.send('/language');
    const menu = await person.nextMessage();
    expect(buttonsOf(menu)).toEqual([['العربية', '✓ English']]);
    person.press(menu, 'العربية');
    const chosen = await person.nextEdit();
    expect(buttonsOf(chosen)).toEqual([['✓ العربية', 'English']]);
    person.send('…');
    expect((await person.nextMessage()).text).toMatch(/^لم أجد في الرسالة كلمات/);
    person.send('/help');
    expect((await person.nextMessage()).text).toMatch(/^اسألني عن/);
    expect(await storage.get(`language:${person.chat.id}`)).toBe('ar');
  });

  it('of a chat is its own', async () => {
    const { server } = await startBot();
    const [one, two] = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
    one.send('/language');
    one.press(await one.nextMessage(), 'العربية');
    await one.nextEdit();
    two.send('/help');
    expect((await two.nextMessage()).text).toMatch(/^Ask me/);
  });
});
