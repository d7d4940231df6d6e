import type { GroupOptions } from 'telegram-stand-in';
import { type BotApiOptions, startBotApi } from 'telegram-stand-in';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { CONVERSATIONS } from './conversation.ts';
import { type Setup, startBot } from './telegram.ts';

/** The languages in which what is said in groups and channels is tested. */
export const LANGUAGES = ['en', 'ar'] as const;

/** What people and the bot say in groups and channels, in addition to what they say in private. */
export const SAYS = {
  en: {
    ...CONVERSATIONS.en,
    against: 'how many were against?',
    againstAnswer: CONVERSATIONS.en.relatedAnswer,
    prompt: /^What is your question\?/,
    hint: 'Your question',
    hello: /^Hello! I answer questions about .* Write \/ask and your question/,
    fallbackInGroup: 'I do not know that. Please put it another way.',
    help: /^Write \/ask and a question about/,
    settings: /^Group settings/,
    administratorsOnly: 'Only administrators can change the group settings.',
    quiet: 'Quiet',
    muted: 'Paused',
    noCoolDown: 'No interval',
    coolDown: '10 seconds',
  },
  ar: {
    ...CONVERSATIONS.ar,
    against: 'كم دولة عارضت القرار؟',
    againstAnswer: CONVERSATIONS.ar.relatedAnswer,
    prompt: /^ما سؤالك؟/,
    hint: 'سؤالك',
    hello: /^أهلًا بكم! أجيب عن .* اكتبوا \/ask وبعده السؤال/,
    fallbackInGroup: 'لا أعرف ذلك. جرّب صياغة أخرى.',
    help: /^اكتب \/ask وبعده سؤالك عن/,
    settings: /^إعدادات المجموعة، ولا يغيّرها إلا المشرفون/,
    administratorsOnly: 'لا يغيّر إعدادات المجموعة إلا مشرفوها.',
    quiet: 'هادئ',
    muted: 'متوقف',
    noCoolDown: 'بلا فاصل',
    coolDown: '10 ثوانٍ',
  },
} as const;

/** A clock that stands still until it is turned. */
export function createClock() {
  let time = Date.now();
  return {
    now: () => time,
    /** Turns the clock forward. */
    pass(seconds: number) {
      time += 1000 * seconds;
    },
  };
}

/** How a bot in a group is to be. */
export interface GroupSetup extends Setup {
  readonly language?: string;
  readonly group?: GroupOptions;
  readonly bot?: BotApiOptions['bot'];
}

/**
 * Starts a bot that is shown all that is written in a supergroup of three: Amal, who has founded it, Badr and Chen. It
 * and the stand-in go by a clock that the test turns.
 */
export async function startInGroup({ language = 'en', group: options, bot, ...setup }: GroupSetup = {}) {
  const clock = createClock();
  const server =
    setup.server ?? (await startBotApi({ now: clock.now, bot: { can_read_all_group_messages: true, ...bot } }));
  const storage = setup.storage ?? createMemoryStorage({ now: clock.now });
  const running = await startBot({ ...setup, server, storage, now: clock.now });
  // The bot cannot know whether it answered messages of the second in which it started.
  clock.pass(1);
  const [amal, badr, chen] = ['Amal', 'Badr', 'Chen'].map((firstName) =>
    server.addPerson({ firstName, username: firstName.toLowerCase(), languageCode: language }),
  ) as [ReturnType<typeof server.addPerson>, ReturnType<typeof server.addPerson>, ReturnType<typeof server.addPerson>];
  const group = server.addGroup({ title: 'Delegations', kind: 'supergroup', members: [amal, badr, chen], ...options });
  /** What the bot has written in the group, once it has handled all there is. */
  const said = async () => {
    await running.settled();
    return group.messages.filter(({ from }) => from?.id === server.bot.id);
  };
  return { ...running, clock, amal, badr, chen, group, said };
}

/** The parameters of the calls of a method. */
export const callsOf = ({ calls }: { calls: readonly { method: string; params: object }[] }, method: string) =>
  calls.filter((call) => call.method === method).map(({ params }) => params);
