import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { registerProfile } from '../../../src/telegram/surfaces/profile.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { callsOf, LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { BELARUS } from '../../support/resolutions.ts';
import { buttonsOf, openMore, plain, refusedCalls, startBot, UNSURE } from '../../support/telegram.ts';

describe.each(LANGUAGES)('in a group, in %s,', (language) => {
  const says = SAYS[language];
  const start = (setup: Parameters<typeof startInGroup>[0] = {}) => startInGroup({ language, ...setup });

  it.each(['group', 'supergroup'] as const)('a question by /ask is answered as a reply to it: %s', async (kind) => {
    const { server, badr, group, said } = await start({ group: { kind }, bot: { can_read_all_group_messages: false } });
    const { message_id } = badr.in(group).send(`/ask@stand_in_bot ${says.question}`);
    const answer = await badr.in(group).nextMessage();
    expect(plain(answer.text)).toMatch(says.answer);
    expect(answer.reply_to_message).toMatchObject({ message_id });
    expect(answer.link_preview_options).toEqual({ is_disabled: true });
    expect(await said()).toHaveLength(1);
    expect(refusedCalls(server)).toEqual([]);
  });

  it.each([
    (question: string) => `/ask ${question}`,
    (question: string) => `/ASK@STAND_IN_BOT ${question}`,
    (question: string) => `@stand_in_bot ${question}`,
    (question: string) => `${question} @Stand_In_Bot`,
    (question: string) => question.replace(' ', ' @stand_in_bot '),
  ])('a question to the bot is answered: %s', async (address) => {
    const { badr, group } = await start();
    badr.in(group).send(address(says.question));
    expect(plain((await badr.in(group).nextMessage()).text)).toMatch(says.answer);
  });

  it('a question in a caption is answered', async () => {
    const { badr, group } = await start();
    badr.in(group).sendMedia('photo', `/ask ${says.question}`);
    expect(plain((await badr.in(group).nextMessage()).text)).toMatch(says.answer);
    badr.in(group).sendMedia('document', `@stand_in_bot ${says.against}`);
    expect(plain((await badr.in(group).nextMessage()).text)).toMatch(says.againstAnswer);
  });

  it('a reply to the bot continues the conversation, whoever writes it', async () => {
    const { amal, badr, group } = await start({ bot: { can_read_all_group_messages: false } });
    badr.in(group).send(`/ask ${says.question}`);
    const { message_id: replyTo } = await badr.in(group).nextMessage();
    const { message_id } = amal.in(group).send(says.followUp, { replyTo });
    const answer = await badr.in(group).nextMessage();
    expect(plain(answer.text)).toMatch(says.followUpAnswer);
    expect(answer.reply_to_message).toMatchObject({ message_id });
  });

  it('/ask alone opens a reply field for that user only, and the question there is answered', async () => {
    const { amal, badr, group } = await start({ bot: { can_read_all_group_messages: false } });
    const { message_id } = badr.in(group).send('/ask');
    const prompt = await badr.in(group).nextMessage();
    expect(plain(prompt.text)).toMatch(says.prompt);
    expect(prompt.reply_to_message).toMatchObject({ message_id });
    const markup = { force_reply: true, selective: true, input_field_placeholder: says.hint };
    expect(badr.in(group).prompt?.markup).toEqual(markup);
    expect(amal.in(group).prompt).toBeUndefined();
    badr.in(group).send(says.question, { replyTo: prompt.message_id });
    expect(plain((await badr.in(group).nextMessage()).text)).toMatch(says.answer);
    expect(badr.in(group).prompt).toBeUndefined();
  });

  it.each(['/ask', '@stand_in_bot'])('%s, in reply to a message, answers that message', async (text) => {
    const { amal, badr, group } = await start();
    const { message_id: replyTo } = amal.in(group).send(says.question);
    badr.in(group).send(text, { replyTo });
    const answer = await badr.in(group).nextMessage();
    expect(plain(answer.text)).toMatch(says.answer);
    expect(answer.reply_to_message).toMatchObject({ message_id: replyTo });
  });

  it('/ask, in reply to a quote, answers the quote', async () => {
    const { amal, badr, group } = await start();
    const { message_id: replyTo } = amal.in(group).send(`${says.against} ${says.question}`);
    badr.in(group).send('/ask', { replyTo, quote: { text: says.question, position: says.against.length + 1 } });
    expect(plain((await badr.in(group).nextMessage()).text)).toMatch(says.answer);
  });

  it.each(['/ask', '@stand_in_bot'])('%s, in reply to a post of another chat, answers the quote', async (text) => {
    const { server, badr, group } = await start();
    const { chat } = server.addChannel({ title: 'Council' });
    const origin = { type: 'channel', date: 1, chat, message_id: 5 } as const;
    const quote = { text: says.question, position: 0 };
    const { message_id } = badr.in(group).send(text, { quote, external_reply: { origin, chat, message_id: 5 } });
    const answer = await badr.in(group).nextMessage();
    expect(plain(answer.text)).toMatch(says.answer);
    expect(answer.reply_to_message).toMatchObject({ message_id });
  });

  it.each(['/help', '/help@stand_in_bot', '/start', '/Help', '/HELP@STAND_IN_BOT', '/Start'])(
    '%s gets instructions',
    async (text) => {
      const { badr, group } = await start();
      const { message_id } = badr.in(group).send(text);
      const help = await badr.in(group).nextMessage();
      expect(plain(help.text)).toMatch(says.help);
      expect(plain(help.text)).toContain('@stand_in_bot');
      expect(help.reply_to_message).toMatchObject({ message_id });
    },
  );

  it.each([
    ['/Help', says.help],
    ['/start@stand_in_bot', says.help],
    ['/Ask', says.prompt],
    ['/SETTINGS', says.settings],
  ])('%s as a caption works as it does as a text', async (caption, reply) => {
    const { amal, group } = await start();
    const { message_id } = amal.in(group).sendMedia('photo', caption);
    const sent = await amal.in(group).nextMessage();
    expect(plain(sent.text)).toMatch(reply);
    expect(sent.reply_to_message).toMatchObject({ message_id });
  });

  it('/Vote as a caption sends a picture', async () => {
    const { badr, group } = await start();
    const { message_id } = badr.in(group).sendMedia('photo', '/Vote');
    expect(await badr.in(group).nextMessage()).toMatchObject({ photo: {}, reply_to_message: { message_id } });
  });

  it.each([['/vote'], ['/VOTE'], ['/timeline@stand_in_bot'], ['/Timeline@Stand_In_Bot']])(
    '%s sends a picture, as a reply',
    async (text) => {
      const { badr, group } = await start();
      const { message_id } = badr.in(group).send(text);
      expect(await badr.in(group).nextMessage()).toMatchObject({ photo: {}, reply_to_message: { message_id } });
    },
  );

  it('suggests facts if it is unsure, and shows in place the one that any member picks', async () => {
    const { amal, badr, group } = await start();
    badr.in(group).send(`/ask ${UNSURE}`);
    const choice = await badr.in(group).nextMessage();
    expect(plain(choice.text)).toMatch(says.unsure);
    amal.in(group).press(choice, buttonsOf(choice)[0]?.[0] ?? '');
    expect((await amal.in(group).nextEdit()).message_id).toBe(choice.message_id);
  });

  it('a question off the topic gets one short line without buttons', async () => {
    const { badr, group } = await start();
    badr.in(group).send(`/ask ${says.nonsense}`);
    const reply = await badr.in(group).nextMessage();
    expect(plain(reply.text)).toBe(says.fallbackInGroup);
    expect(buttonsOf(reply)).toEqual([]);
  });

  it('members and administrators see the commands that they can use', async () => {
    const { server, amal, badr, group } = await start();
    await registerProfile(new Api(server.token, { apiRoot: server.url }), openPartsForTest(BELARUS).translate);
    const offered = (person: typeof amal) =>
      person
        .in(group)
        .commands()
        .map(({ command }) => command);
    expect(offered(badr)).toEqual(['ask', 'check', 'vote', 'timeline', 'cite', 'help']);
    expect(offered(amal)).toEqual(['ask', 'check', 'vote', 'timeline', 'cite', 'help', 'settings']);
    expect(badr.in(group).commands()[0]?.description).toBe(language === 'en' ? 'Ask a question' : 'اطرح سؤالًا');
  });

  it('names and texts of users are never repeated', async () => {
    const { server, group, said } = await start();
    const eve = server.addPerson({ firstName: '<b>Eve', lastName: '</a>&', languageCode: language });
    group.setMember(eve.user, 'member');
    for (const text of ['/ask', '/help', '/settings', `/ask <i>${says.question}</i>`, '/ask <script>'])
      eve.in(group).send(text);
    const texts = (await said()).map(({ text }) => text);
    expect(texts).toHaveLength(5);
    expect(texts.join('\n')).not.toMatch(/Eve|<|script/);
    expect(refusedCalls(server)).toEqual([]);
  });
});

describe('in a group the bot does not reply to', () => {
  it.each([
    'how many abstained?',
    'we could /ask the bot',
    '/ask@other_bot how many abstained?',
    '/help@other_bot',
    '/Help@other_bot',
    '/vote@other_bot',
    '/topics',
    'see @stand_in_bot_two',
  ])('a message that does not address it: %s', async (text) => {
    const { badr, group, said } = await startInGroup();
    badr.in(group).send(text);
    expect(await said()).toEqual([]);
  });

  it('replies between users, and replies to it without words', async () => {
    const { amal, badr, group, said } = await startInGroup();
    const { message_id: question } = amal.in(group).send('/ask how many abstained?');
    const { message_id: answer } = await amal.in(group).nextMessage();
    badr.in(group).send('how many were against?', { replyTo: question });
    badr.in(group).send('😂', { replyTo: answer });
    badr.in(group).sendMedia('sticker', undefined, { replyTo: answer });
    expect(await said()).toHaveLength(1);
  });

  it.each(['how many abstained? @stand_in_bot', '/ask how many abstained?', '/help', '/vote', '/settings'])(
    'a message that is forwarded, sent by another bot, or sent through a bot: %s',
    async (text) => {
      const { server, amal, badr, group, said } = await startInGroup();
      badr.in(group).send(text, { forward_origin: { type: 'user', date: 1, sender_user: amal.user } });
      badr.in(group).send(text, { via_bot: server.bot });
      badr
        .in(group)
        .send(text, { from: { id: 9_000_000_001, is_bot: true, first_name: 'Other', username: 'other_bot' } });
      expect(await said()).toEqual([]);
    },
  );

  it('a mention that its privacy mode hides from it', async () => {
    const { badr, group, said } = await startInGroup({ bot: { can_read_all_group_messages: false } });
    badr.in(group).send('@stand_in_bot how many abstained?');
    expect(await said()).toEqual([]);
  });

  it('a message that is older than ten minutes when it arrives', async () => {
    const first = await startInGroup();
    const { server, clock, amal, badr, group } = first;
    await first.stop();
    for (const text of ['/ask how many abstained?', '/ask', '/help', '/vote']) badr.in(group).send(text);
    clock.pass(301);
    badr.in(group).send('/ask how many were against?');
    clock.pass(300);
    const next = await startBot({ server, now: clock.now });
    expect((await amal.in(group).nextMessage()).text).toMatch(/^Only 2 states/);
    await next.settled();
    expect(group.messages.filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });
});

describe('a message on behalf of a chat is answered:', () => {
  it('an anonymous administrator', async () => {
    const { badr, group } = await startInGroup();
    group.setMember(badr.user, 'administrator', { fields: { is_anonymous: true, custom_title: 'Chair' } });
    const { message_id } = badr.in(group).send('/ask كم دولة امتنعت عن التصويت؟');
    const answer = await badr.in(group).nextMessage();
    expect(plain(answer.text)).toMatch(SAYS.ar.answer);
    expect(answer.reply_to_message).toMatchObject({ message_id });
  });

  it('a channel', async () => {
    const { server, badr, group } = await startInGroup();
    const { chat } = server.addChannel({ title: 'Council', members: [badr] });
    const from = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    badr.in(group).send('/ask how many abstained?', { from, sender_chat: chat });
    expect((await badr.in(group).nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states/);
  });
});

it('a mention by name addresses the bot, but not if it names another user', async () => {
  const { server, badr, group, said } = await startInGroup();
  const mention = (user: typeof server.bot | typeof badr.user) => ({
    entities: [{ type: 'text_mention', offset: 0, length: 5, user } as const],
  });
  badr.in(group).send('Badr, how many abstained?', mention(badr.user));
  badr.in(group).send('Qarar how many were against?', mention(server.bot));
  expect((await badr.in(group).nextMessage()).text).toMatch(/^Only 2 states/);
  expect(await said()).toHaveLength(1);
});

describe('in a forum', () => {
  it('a reply is in the topic of its message', async () => {
    const { badr, group } = await startInGroup({ group: { isForum: true } });
    const { threadId } = group.createTopic('Votes');
    const inTopic = { message_thread_id: threadId, is_topic_message: true };
    for (const text of ['/ask how many abstained?', '/ask', '/help', '/vote', '/settings']) {
      const { message_id } = badr.in(group).send(text, { threadId });
      expect(await badr.in(group).nextMessage()).toMatchObject({ ...inTopic, reply_to_message: { message_id } });
    }
    badr.in(group).send('/ask how many abstained?');
    expect(await badr.in(group).nextMessage()).not.toHaveProperty('is_topic_message');
  });

  it('a picture is sent outside of the topics, also by a button and in reply to a message', async () => {
    const { server, badr, group } = await startInGroup({ group: { isForum: true } });
    badr.in(group).send('/ask how many abstained?');
    const answer = await badr.in(group).nextMessage();
    badr.in(group).press(await openMore(badr.in(group), answer), 'Picture of the vote');
    expect(await badr.in(group).nextMessage()).toMatchObject({ photo: {} });
    badr.in(group).send('/timeline', { replyTo: answer.message_id });
    expect(await badr.in(group).nextMessage()).toMatchObject({ photo: {} });
    expect(refusedCalls(server)).toEqual([]);
  });

  it('a chat action is shown in the topic of the picture', async () => {
    const { server, badr, group } = await startInGroup({ group: { isForum: true } });
    const topic = group.createTopic('Votes');
    badr.in(group).send('/vote', topic);
    await badr.in(group).nextMessage();
    expect(callsOf(server, 'sendChatAction')).toMatchObject([{ message_thread_id: topic.threadId }]);
  });

  it('/ask alone in a topic does not read the title of the topic as a question', async () => {
    const { badr, group } = await startInGroup({ group: { isForum: true } });
    const { threadId } = group.createTopic('How many abstained?');
    badr.in(group).send('/ask', { threadId });
    expect((await badr.in(group).nextMessage()).text).toMatch(/^What is your question/);
  });

  it('each topic is a separate conversation', async () => {
    const { badr, group } = await startInGroup({ group: { isForum: true } });
    const [debate, coffee] = [group.createTopic('Debate'), group.createTopic('Coffee')];
    badr.in(group).send('/ask who asked for the urgent debate?', debate);
    await badr.in(group).nextMessage();
    badr.in(group).send('/ask and where?', coffee);
    expect((await badr.in(group).nextMessage()).text).not.toMatch(/in Geneva, where the Council sits/);
    badr.in(group).send('/ask and where?', debate);
    expect((await badr.in(group).nextMessage()).text).toMatch(/in Geneva, where the Council sits/);
  });

  it('a topic that has been closed is not an error', async () => {
    const { server, clock, amal, group, said, stop } = await startInGroup({ group: { isForum: true } });
    const topic = group.createTopic('Votes');
    await stop();
    amal.in(group).send('/ask how many abstained?', topic);
    topic.close();
    const next = await startBot({ server, now: clock.now });
    await next.settled();
    expect(refusedCalls(server)).toMatchObject([{ response: { description: 'Bad Request: TOPIC_CLOSED' } }]);
    expect(next.log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
    expect(await said()).toEqual([]);
  });
});

describe('is not an error in a group:', () => {
  const errorsIn = (log: readonly string[]) => log.filter((line) => JSON.parse(line).level >= 50);

  it('a question that is deleted before it is answered: the answer is sent without a reply', async () => {
    const { server, clock, badr, group, stop } = await startInGroup({ group: { isForum: true } });
    const topic = group.createTopic('Votes');
    await stop();
    const { message_id } = badr.in(group).send('/ask how many abstained?', topic);
    badr.in(group).delete(message_id);
    const next = await startBot({ server, now: clock.now });
    const answer = await badr.in(group).nextMessage();
    expect(answer.text).toMatch(/^In the vote on the resolution, 22 states/);
    expect(answer).toMatchObject({
      message_thread_id: topic.threadId,
      reply_to_message: { message_id: topic.threadId },
    });
    expect(errorsIn(next.log)).toEqual([]);
  });

  it('a bot without permission to write', async () => {
    const { server, badr, group, said, log } = await startInGroup();
    group.setMember(server.bot, 'restricted');
    badr.in(group).send('/ask how many abstained?');
    expect(await said()).toEqual([]);
    expect(refusedCalls(server)).toHaveLength(1);
    expect(errorsIn(log)).toEqual([]);
  });

  it('a bot that has been removed', async () => {
    const { server, clock, badr, group, stop } = await startInGroup();
    await stop();
    badr.in(group).send('/ask how many abstained?');
    group.setMember(server.bot, 'kicked');
    const next = await startBot({ server, now: clock.now });
    await next.settled();
    expect(refusedCalls(server)).toMatchObject([{ response: { error_code: 403 } }]);
    expect(errorsIn(next.log)).toEqual([]);
  });

  it('a group that has become a supergroup', async () => {
    const { server, clock, badr, group, stop } = await startInGroup({ group: { kind: 'group' } });
    await stop();
    badr.in(group).send('/ask how many abstained?');
    const supergroup = group.upgrade();
    const next = await startBot({ server, now: clock.now });
    badr.in(supergroup).send('/ask how many were against?');
    expect((await badr.in(supergroup).nextMessage()).text).toMatch(/^Only 2 states/);
    expect(refusedCalls(server)).toHaveLength(1);
    expect(errorsIn(next.log)).toEqual([]);
  });
});

it('/cite in a group gives references as a reply, and not again within the interval', async () => {
  const { amal, group, said } = await startInGroup();
  const seat = amal.in(group);
  seat.send('/settings');
  seat.press(await seat.nextMessage(), '60 seconds');
  await seat.nextEdit();
  const asked = seat.send('/cite');
  const cited = await seat.nextMessage();
  expect(cited.reply_to_message?.message_id).toBe(asked.message_id);
  expect(cited.entities?.filter(({ type }) => type === 'pre')).toHaveLength(4);
  const before = (await said()).length;
  seat.send('/cite');
  expect(await said()).toHaveLength(before);
});
