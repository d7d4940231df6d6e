import { type Person, startBotApi } from 'telegram-stand-in';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { createMemoryUpdates } from '../../src/storage/memory-updates.ts';
import { createClock } from './places.ts';
import { plain, type Setup, startBot } from './telegram.ts';

/** What people and administrators read about reports. */
export const REPORTS = {
  en: {
    question: 'how many abstained?',
    ask: /^What is wrong with this answer\?/,
    terms: /see the question, my answer and what you write here, but not who you are\. .*\/skip or the word “skip”/,
    thanks: 'Thank you. The people who run this bot will check this answer.',
    unreached: /^I could not reach/,
    why: 'Why this answer?',
    title: /^Someone reported a mistake in an answer\n/,
    noComment: 'There is no comment.',
    unknown: 'The question is no longer known, or there was none.',
    answer: 'In the vote on the resolution, 22 states abstained.',
    decision: /^Decision$/m,
  },
  ar: {
    question: 'كم دولة امتنعت عن التصويت؟',
    ask: /^ما الخطأ في هذه الإجابة؟/,
    terms: /سيرى القائمون على البوت السؤال وإجابتي وما تكتبه هنا، ولن يعرفوا من أنت\. .*\/skip أو بكلمة «تخطي»/,
    thanks: 'شكرًا. سيراجع القائمون على البوت هذه الإجابة.',
    unreached: /^تعذّر الوصول/,
    why: 'لماذا هذه الإجابة؟',
    title: /^أبلغ أحد المستخدمين عن خطأ في إجابة\n/,
    noComment: 'لا يوجد تعليق.',
    unknown: 'لم يعد السؤال معروفًا، أو لم يكن هناك سؤال.',
    answer: 'امتنعت عن التصويت على القرار 22 دولة.',
    decision: /^ما قرره البوت$/m,
  },
} as const;

/** The data of the button "Something is wrong" below the answer to the question in {@link REPORTS}. */
export const REPORT_BUTTON = { data: 'report:vote.abstentions' };

/** How a bot with an administrator is to be. */
export interface ReportSetup extends Setup {
  readonly language?: string;
  readonly adminLanguage?: string;
  /** Whether the administrator has started the bot, and so can be reached. */
  readonly isReachable?: boolean;
}

/** Starts a bot with an administrator, and a person who is not one. The storage and the stand-in go by a clock. */
export async function startWithAdmin(setup: ReportSetup = {}) {
  const { language = 'en', adminLanguage = 'en', isReachable = true, ...rest } = setup;
  const clock = createClock();
  const server = await startBotApi({ now: clock.now, bot: { can_read_all_group_messages: true } });
  const admin = server.addPerson({ firstName: 'Admin', languageCode: adminLanguage });
  const person = server.addPerson({ firstName: '<b>Amal</b>', username: 'amal_b', languageCode: language });
  const storage = createMemoryStorage({ now: clock.now });
  const updates = createMemoryUpdates();
  const start = () => startBot({ server, storage, updates, adminIds: [admin.user.id], now: clock.now, ...rest });
  let running = await start();
  clock.pass(1);
  if (isReachable) {
    admin.start();
    await admin.nextMessage();
  }
  return {
    server,
    storage,
    clock,
    admin,
    person,
    settled: () => running.settled(),
    log: running.log,
    /** Stops the bot and starts it again, with the same storage. */
    async restart() {
      await running.stop();
      running = await start();
      clock.pass(1);
    },
    /** What the administrator has got since the welcome, once the bot has handled all there is. */
    async reports() {
      await running.settled();
      return admin.messages.filter(({ from }) => from?.is_bot).slice(isReachable ? 1 : 0);
    },
  };
}

/** Asks a question in private, and presses the button for a report. Returns the answer and the prompt. */
export async function askForReport(person: Person, question: string) {
  person.send(question);
  const answer = await person.nextMessage();
  person.press(answer, REPORT_BUTTON);
  return { answer, prompt: await person.nextMessage() };
}

/** The text of a message without the marks that keep directions apart. */
export const textOf = ({ text }: { readonly text?: string }) => plain(text);
