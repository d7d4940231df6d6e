/** What people ask of the bot itself in words, and what they get. */
import type { ChatView } from 'telegram-stand-in';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { createResponder, type Responder } from '../../src/answering/respond.ts';
import type { Language } from '../../src/language/detect.ts';
import type { Interpretation } from '../../src/understanding/deciding/interpretation.ts';
import { openPartsForTest } from './belarus.ts';
import { BELARUS } from './resolutions.ts';

/** What people ask for, and what they get. */
export const REQUESTS = {
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
    sources:
      /^الدول الممتنعة عن التصويت\n\n• تقرير إخباري من موقع «اليوم السابع»، الفقرة 2 .*\nحصيلة التصويت: المؤيدون 23/,
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
export function misunderstand(language: Language): Responder {
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
  return ({ text, chat }) => respond({ text, chat, language });
}

/** Pictures take longer than texts. */
const PICTURE = { timeoutMs: 20_000 };

/** Asks for something, and returns what comes next. */
export async function ask(seat: ChatView, text: string) {
  seat.send(text);
  return seat.nextMessage(PICTURE);
}
