import type { Person } from 'telegram-stand-in';
import { expect } from 'vitest';
import { buttonsOf, plain } from './telegram.ts';

/** How long the first message may take: a process has to start, and may have to train the model. */
export const FIRST = { timeoutMs: 50_000 };

/** One conversation in each language: what a person writes or presses, and what the reply contains. */
export const CONVERSATIONS = {
  en: {
    welcome: /^Hello! I answer questions about the Human Rights Council's September 2020 resolution on Belarus/,
    question: 'how many abstained?',
    answer:
      /^In the vote on the resolution, 22 states abstained\.\n\nSource: Youm7 news report \(in Arabic\), paragraph 2 \(18 September 2020\)$/,
    source: 'Source',
    sources:
      /^Abstentions\n\n• Youm7 news report \(in Arabic\), paragraph 2 .*\nThe count: 23 in favour, 2 against, 22 abstaining\./,
    back: 'Back to the answer',
    related: 'Votes against',
    relatedAnswer: /^Only 2 states voted against/,
    other: 'العربية',
    otherAnswer: /^عارضت القرارَ دولتان فقط/,
    followUp: 'and in favour?',
    followUpAnswer: /^The resolution received 23 votes in favour/,
    unsure: /^I am not sure which of these you mean:$/,
    nonsense: 'what should I cook tonight?',
    fallback: /^I can only answer questions about the Human Rights Council's September 2020 resolution/,
    thanks: 'thanks',
    youAreWelcome: /^You're welcome\.$/,
  },
  ar: {
    welcome: /^أهلًا بك! أجيب عن الأسئلة التي تخص قرار مجلس حقوق الإنسان/,
    question: 'كم دولة امتنعت عن التصويت؟',
    answer:
      /^امتنعت عن التصويت على القرار 22 دولة\.\n\nالمصدر: تقرير إخباري من موقع «اليوم السابع»، الفقرة 2 \(18 سبتمبر 2020\)$/,
    source: 'المصدر',
    sources:
      /^الدول الممتنعة عن التصويت\n\n• تقرير إخباري من موقع «اليوم السابع»، الفقرة 2 .*\nحصيلة التصويت: المؤيدون 23، والمعارضون 2، والممتنعون 22\./,
    back: 'العودة إلى الإجابة',
    related: 'الدول المعارضة',
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

/** Holds a conversation with a bot, from the start to thanks, in the language of the person's client. */
export async function holdConversation(person: Person): Promise<void> {
  const says = CONVERSATIONS[person.user.language_code === 'en' ? 'en' : 'ar'];
  person.start();
  const welcome = await person.nextMessage(FIRST);
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

  person.send(says.nonsense);
  expect(plain((await person.nextMessage()).text)).toMatch(says.fallback);
  person.send(says.thanks);
  expect(plain((await person.nextMessage()).text)).toMatch(says.youAreWelcome);
}
