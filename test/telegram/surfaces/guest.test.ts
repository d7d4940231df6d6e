import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { plain, refusedCalls, startBot } from '../../support/telegram.ts';

async function open(languageCode: string, setup: Parameters<typeof startBot>[0] = {}) {
  const server = await startBotApi({ bot: { supports_guest_queries: true } });
  const running = await startBot({ ...setup, server });
  const amal = server.addPerson({ firstName: 'Amal', languageCode });
  const group = server.addGroup({ kind: 'supergroup', members: [amal], bot: 'absent' });
  return { ...running, seat: amal.in(group), name: `@${server.bot.username}` };
}

describe.each([
  [
    'en',
    'how many abstained?',
    /^In the vote on the resolution, 22 states abstained/,
    'and against?',
    /^Only 2 states/,
    /^Put your question after my name/,
    /^I can only answer questions about/,
  ],
  [
    'ar',
    'كم دولة امتنعت؟',
    /^امتنعت عن التصويت على القرار 22/,
    'والمعارضين؟',
    /^عارضت القرارَ دولتان/,
    /^اكتب سؤالك بعد اسمي/,
    /^تقتصر معرفتي/,
  ],
] as const)('a guest message in %s', (language, question, answer, more, next, how, silent) => {
  it('is answered once, with buttons that work in that chat', async () => {
    const { server, seat, name, settled } = await open(language);
    const asked = seat.send(`${name} ${question}`);
    const said = await seat.nextMessage();
    expect(plain(said.text)).toMatch(answer);
    expect(said.reply_to_message?.message_id).toBe(asked.message_id);
    const buttons = said.reply_markup?.inline_keyboard.flat() ?? [];
    expect(buttons.map((button) => ('url' in button ? 'url' : 'copy_text' in button ? 'copy' : 'other'))).toEqual([
      'url',
      'copy',
    ]);
    await settled();
    expect(seat.messages).toHaveLength(2);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('that replies to the answer continues the conversation', async () => {
    const { seat, name } = await open(language);
    seat.send(`${question} ${name}`);
    const said = await seat.nextMessage();
    seat.send(more, { replyTo: said.message_id });
    expect(plain((await seat.nextMessage()).text)).toMatch(next);
  });

  it('without a question gets instructions, and off the topic a short reply', async () => {
    const { seat, name } = await open(language);
    seat.send(name);
    expect(plain((await seat.nextMessage()).text)).toMatch(how);
    seat.send(`${name} ${language === 'en' ? 'what shall I cook tonight?' : 'ماذا أطبخ الليلة؟'}`);
    expect(plain((await seat.nextMessage()).text)).toMatch(silent);
  });
});

it('an answer that is too long for a message is cut', async () => {
  const { server, seat, name, settled } = await open('en', {
    respond: (respond) => (question) => ({
      ...respond(question),
      parts: [{ kind: 'text', text: 'word '.repeat(2000) }],
    }),
  });
  seat.send(`${name} how many abstained?`);
  const { text = '' } = await seat.nextMessage();
  expect(text).toMatch(/^word .*…$/);
  expect(text.length).toBeLessThanOrEqual(4096);
  await settled();
  expect(refusedCalls(server)).toEqual([]);
});
