import type { ChannelOptions } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { callsOf, LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { buttonsOf, plain, refusedCalls, startBot } from '../../support/telegram.ts';

/** Starts a bot in a channel of Amal, which Badr reads, and in its discussion group. */
async function startInChannel(options: ChannelOptions = {}, language = 'en') {
  const running = await startInGroup({ language });
  const { server, amal, badr, group, settled } = running;
  const channel = server.addChannel({ title: 'Council', members: [amal, badr], linkedGroup: group, ...options });
  const posts = async () => {
    await settled();
    return channel.messages.slice();
  };
  const commentsOfBot = async () => (await running.said()).filter(({ is_automatic_forward: isCopy }) => !isCopy);
  return { ...running, channel, author: amal.in(channel), posts, commentsOfBot };
}

describe.each(LANGUAGES)('in a channel, in %s,', (language) => {
  const says = SAYS[language];
  const start = (options?: ChannelOptions) => startInChannel(options, language);

  it.each([
    (question: string) => `/ask ${question}`,
    (question: string) => `/ask@stand_in_bot ${question}`,
    (question: string) => `@stand_in_bot ${question}`,
    (question: string) => `${question} @stand_in_bot`,
  ])('a post to the bot is answered once, below it and without a sound: %s', async (address) => {
    const { server, author, commentsOfBot, posts } = await start();
    const { message_id } = author.send(address(says.question));
    const answer = await author.nextMessage();
    expect(plain(answer.text)).toMatch(says.answer);
    expect(answer.reply_to_message).toMatchObject({ message_id });
    expect(await posts()).toHaveLength(2);
    expect(await commentsOfBot()).toEqual([]);
    expect(callsOf(server, 'sendMessage')).toMatchObject([{ disable_notification: true }]);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('an answer has no buttons that change it for all readers', async () => {
    const { author } = await start();
    author.send(`/ask ${says.question}`);
    const { reply_markup } = await author.nextMessage();
    const buttons = reply_markup?.inline_keyboard.flat() ?? [];
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.filter((button) => 'callback_data' in button)).toEqual([]);
  });

  it('a caption is answered', async () => {
    const { author } = await start();
    author.sendMedia('photo', `/ask ${says.question}`);
    expect(plain((await author.nextMessage()).text)).toMatch(says.answer);
  });

  it('/Vote sends a picture, also as a caption', async () => {
    const { author } = await start();
    author.send('/Vote');
    expect((await author.nextMessage()).photo).toBeDefined();
    author.sendMedia('photo', '/vote');
    expect((await author.nextMessage()).photo).toBeDefined();
  });

  it('/ask as a reply to a post answers that post', async () => {
    const { author } = await start();
    const { message_id } = author.send(says.question);
    author.send('/ask', { replyTo: message_id });
    const answer = await author.nextMessage();
    expect(plain(answer.text)).toMatch(says.answer);
    expect(answer.reply_to_message).toMatchObject({ message_id });
  });

  it('/ask with a question off the topic gets a short reply', async () => {
    const { author } = await start();
    author.send(`/ask ${says.nonsense}`);
    const word = await author.nextMessage();
    expect(plain(word.text)).toMatch(says.fallback);
    expect(buttonsOf(word)).toHaveLength(1);
  });

  it('a mention without a question that the bot can answer gets no reply', async () => {
    const { author, posts } = await start();
    for (const text of ['@stand_in_bot', says.nonsense, says.thanks]) author.send(`${text} @stand_in_bot`);
    expect(await posts()).toHaveLength(3);
  });

  it('/vote sends the picture, without a sound', async () => {
    const { server, author } = await start();
    author.send('/vote');
    expect(await author.nextMessage()).toMatchObject({ photo: {} });
    expect(callsOf(server, 'sendPhoto')).toMatchObject([{ disable_notification: 'true' }]);
  });

  it('in its discussion, a comment is answered as in any group', async () => {
    const { author, amal, badr, group } = await start();
    author.send(says.question);
    const [copy] = group.messages;
    const { message_id } = badr.in(group).send(`/ask ${says.against}`, { replyTo: copy?.message_id ?? 0 });
    const answer = await amal.in(group).nextMessage();
    expect(plain(answer.text)).toMatch(says.againstAnswer);
    expect(answer).toMatchObject({ reply_to_message: { message_id }, message_thread_id: copy?.message_id });
  });

  it('in its discussion, /ask alone below a post asks for the question', async () => {
    const { author, badr, group } = await start();
    author.send(says.question);
    badr.in(group).send('/ask', { replyTo: group.messages[0]?.message_id ?? 0 });
    expect(plain((await badr.in(group).nextMessage()).text)).toMatch(says.prompt);
  });
});

it('/ask alone in a channel, which has no language, gets instructions in Arabic, without a sound', async () => {
  const { server, author } = await startInChannel();
  const { message_id } = author.send('/ask');
  const word = await author.nextMessage();
  expect(plain(word.text)).toMatch(/^اكتب السؤال بعد \/ask/);
  expect(word.reply_to_message).toMatchObject({ message_id });
  expect(callsOf(server, 'sendMessage')).toMatchObject([{ disable_notification: true }]);
});

describe('in a channel the bot does not reply to', () => {
  it.each(['how many abstained?', '/ask@other_bot how many abstained?', '/help', '/settings', '/start', 'we can /ask'])(
    'a post that does not address it: %s',
    async (text) => {
      const { author, posts, commentsOfBot } = await startInChannel();
      author.send(text);
      expect(await posts()).toHaveLength(1);
      expect(await commentsOfBot()).toEqual([]);
    },
  );

  it.each(['/ask how many abstained?', '@stand_in_bot how many abstained?', '/ask', '/vote'])(
    'a post that is forwarded, or sent through a bot: %s',
    async (text) => {
      const { server, badr, author, posts, commentsOfBot } = await startInChannel();
      author.send(text, { forward_origin: { type: 'user', date: 1, sender_user: badr.user } });
      author.send(text, { via_bot: server.bot });
      expect(await posts()).toHaveLength(2);
      expect(await commentsOfBot()).toEqual([]);
    },
  );

  it('a post that is older than ten minutes when it arrives', async () => {
    const { server, clock, author, posts, stop } = await startInChannel();
    await stop();
    for (const text of ['/ask how many abstained?', '/ask', '/vote']) author.send(text);
    clock.pass(601);
    const next = await startBot({ server, now: clock.now });
    await next.settled();
    expect(await posts()).toHaveLength(3);
  });
});

describe('an edited post', () => {
  it('has its answer edited', async () => {
    const { author, posts } = await startInChannel();
    const { message_id } = author.send('/ask how many abstained?');
    const answer = await author.nextMessage();
    author.edit(message_id, '/ask how many were against?');
    const edited = await author.nextEdit();
    expect(edited).toMatchObject({ message_id: answer.message_id, text: expect.stringMatching(/^Only 2 states/) });
    expect(await posts()).toHaveLength(2);
  });

  it('that becomes a question is answered', async () => {
    const { author } = await startInChannel();
    const { message_id } = author.send('/ask');
    await author.nextMessage();
    author.edit(message_id, '/ask how many abstained?');
    expect((await author.nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states/);
  });

  it('that becomes /ask without a question gets no instructions', async () => {
    const { author, posts } = await startInChannel();
    const { message_id } = author.send('News');
    author.edit(message_id, '/ask');
    expect(await posts()).toHaveLength(1);
  });

  it('is ignored after a quarter of an hour', async () => {
    const { author, clock, posts } = await startInChannel();
    const { message_id } = author.send('/ask how many abstained?');
    await author.nextMessage();
    clock.pass(901);
    author.edit(message_id, '/ask how many were against?');
    expect((await posts()).map(({ text = '' }) => text.slice(0, 6))).toEqual(['/ask h', 'In the']);
  });
});

it('no permission to post in a channel is not an error', async () => {
  const { server, author, posts, log } = await startInChannel({ bot: { can_post_messages: false } });
  author.send('/ask how many abstained?');
  expect(await posts()).toHaveLength(1);
  expect(refusedCalls(server)).toHaveLength(1);
  expect(log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});
