import { describe, expect, it } from 'vitest';
import { openAnswererForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { interpret } = openAnswererForTest(BELARUS);

/** What a person is given: the kind of reply, its facts, and whether a claim holds. */
function resultOf(text: string) {
  const { trace, language, confidence, ...result } = interpret(text);
  return result;
}

const QUESTIONS = {
  en: [
    'how many voted against?',
    'when was it adopted?',
    'who asked for the session?',
    'did 30 countries back the resolution?',
    'what was the result of the vote',
  ],
  ar: [
    'كم دولة عارضت القرار؟',
    'متى اعتمد القرار؟',
    'من طلب الجلسة؟',
    'هل صوتت 30 دولة لصالح القرار؟',
    'شو نتيجة التصويت',
  ],
};

const ADDRESSES = [
  'https://example.org',
  'http://example.org/a/b?x=1&y=two#part',
  'https://news.example.org/en/story/2020/09/1072672',
  'https://t.me/qarar_bot?start=vote_against',
  't.me/news/45',
  'www.example.org',
  'www.example.org/ar/hr-bodies',
  'example.org/a',
  'exam.pl/3xYz',
  'press@example.org',
  'first.last+un@mail.example.co.uk',
  'https://ar.example.org/wiki/بيلاروس_(دولة)',
  'https://docs.example.org/A/HRC/RES/45/1',
  'HTTPS://EXAMPLE.ORG/PATH',
  'tg://resolve?domain=qarar',
];

describe.each([...QUESTIONS.en, ...QUESTIONS.ar])('%j', (question) => {
  const [first = '', second = '', ...others] = question.split(' ');

  it.each(ADDRESSES)('is the same question beside %s', (address) => {
    const alone = resultOf(question);
    expect(resultOf(`${question} ${address}`)).toEqual(alone);
    expect(resultOf(`${address}\n${question}`)).toEqual(alone);
    expect(resultOf([first, second, address, ...others].join(' '))).toEqual(alone);
  });
});

const COURTESIES: Readonly<Record<'en' | 'ar', [string, string][]>> = {
  en: [
    ['hi, ', ''],
    ['', ' thanks'],
    ['good morning, ', ''],
    ['hello dear, how are you? ', ''],
    ['', ' thank you very much'],
    ['Dear Sir or Madam, ', ' Kind regards'],
    ['Hi there! I hope you are well. ', ' Many thanks in advance!'],
    ['hey bot ', ' pls and thanks'],
    ['Salam alaikum brother, ', ' jazakallah khair'],
    ['hello 👋 ', ' 🙏🙏'],
    ['Sorry to bother you, quick question: ', ' cheers mate'],
    ['Hey, good to see you. ', ' Have a wonderful day!'],
  ],
  ar: [
    ['مرحبا، ', ''],
    ['', ' شكرا جزيلا'],
    ['السلام عليكم ورحمة الله وبركاته ', ' وشكرا جزيلا'],
    ['', ' ولكم جزيل الشكر'],
    ['بارك الله فيك، ', ''],
    ['صباح الخير يا جماعة، ', ' يعطيكم العافية'],
    ['ازيك يا باشا عامل ايه؟ ', ' تسلم ايدك'],
    ['هلا والله شلونك، ', ' مشكور وما قصرت'],
    ['هاي كيفك شو اخبارك ', ' يسلمو كتير'],
    ['لاباس عليك خويا ', ' بارك الله فيك خويا'],
    ['شلونك عيني ', ' رحمة لوالديك'],
    ['تحية طيبة وبعد، ', ' مع خالص التحية والتقدير'],
    ['salam 3alaykom ', ' shukran'],
    ['مساء الورد 🌹 ', ' ❤️🙏'],
  ],
};

describe.each(['en', 'ar'] as const)('courtesies in %s', (language) => {
  it.each(COURTESIES[language])('change no question: %j … %j', (before, after) => {
    for (const question of QUESTIONS[language])
      expect(resultOf(`${before}${question}${after}`), question).toEqual(resultOf(question));
  });
});

describe('a message without a question', () => {
  it.each(['🎉', '🇧🇾', '🤔', '❤️', 'thank you very much indeed', 'السلام عليكم ورحمة الله وبركاته'])(
    '%j is small talk',
    (text) => {
      expect(resultOf(text).outcome).toBe('smalltalk');
    },
  );

  it.each(['yes', 'no', 'yes or no?', 'yeah', 'نعم', 'لا', 'ايوه'])('%j means nothing', (text) => {
    expect(resultOf(text).outcome).toBe('fallback');
  });

  it.each(['https://example.org/a', 'press@example.org'])('%j is empty', (text) => {
    expect(resultOf(text)).toEqual({ outcome: 'fallback', reason: 'empty' });
  });
});

describe('a missing space', () => {
  it.each([
    ['كم دولةعارضت القرار', 'كم دولة عارضت القرار'],
    ['نتيجةالتصويت', 'نتيجة التصويت'],
    ['متىاعتمد القرار', 'متى اعتمد القرار'],
  ])('in %j changes nothing', (text, spaced) => {
    expect(resultOf(text)).toEqual(resultOf(spaced));
  });
});
