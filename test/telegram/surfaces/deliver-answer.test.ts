import { describe, expect, it } from 'vitest';
import { LANGUAGES, SAYS } from '../../support/places.ts';
import { payloadOf, startWithPrivateAnswers } from '../../support/private-answers.ts';
import { buttonsOf, plain, refusedCalls, startBot, UNSURE } from '../../support/telegram.ts';

const QUESTION = 'how many abstained?';
const LINES = {
  en: { sent: 'I have answered you in our private chat.', link: /^Here, I answer in private\./, button: 'In private' },
  ar: { sent: 'أرسلتُ الإجابة في محادثتنا الخاصة.', link: /^الإجابة هنا في محادثة خاصة\./, button: 'محادثة خاصة' },
} as const;

describe.each(LANGUAGES)('a group that answers in private chats, in %s,', (language) => {
  const says = SAYS[language];

  it('gets one line, and the person the answer, as the button says', async () => {
    const { amal, badr, group, said, saidTo, server } = await startWithPrivateAnswers({
      language,
      settings: { inPrivate: false },
    });
    amal.in(group).send('/settings');
    amal.in(group).press(await amal.in(group).nextMessage(), LINES[language].button);
    await amal.in(group).nextEdit();
    const { message_id } = badr.in(group).send(`/ask ${says.question}`);
    const [, line, ...more] = await said();
    expect(plain(line?.text)).toBe(LINES[language].sent);
    expect(line?.reply_to_message).toMatchObject({ message_id });
    expect(more).toEqual([]);
    const [answer, ...others] = await saidTo(badr);
    expect(plain(answer?.text)).toMatch(says.answer);
    // The buttons of a private chat, such as related facts, are there, and work.
    badr.press(answer as never, says.related);
    expect(plain((await badr.nextEdit()).text)).toMatch(says.relatedAnswer);
    expect(others).toEqual([]);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('gets one line with a link for a person who has not started the bot', async () => {
    const { chen, group, said, errors } = await startWithPrivateAnswers({ language });
    chen.in(group).send(`/ask ${says.question}`);
    const [line, ...more] = await said();
    expect(plain(line?.text)).toMatch(LINES[language].link);
    expect(buttonsOf(line as never).flat()).toHaveLength(1);
    expect(more).toEqual([]);
    expect(payloadOf(line)).toBe('vote_abstentions');
    chen.start(payloadOf(line));
    expect(plain((await chen.nextMessage()).text)).toMatch(says.answer);
    expect(errors()).toEqual([]);
  });

  it.each([
    ['offers facts', UNSURE, says.unsure],
    ['is off the topic', says.nonsense, says.fallback],
    ['is thanks', says.thanks, says.youAreWelcome],
  ])('gives the same reply by the link if it %s', async (_, text, reply) => {
    const { chen, group, said } = await startWithPrivateAnswers({ language });
    chen.in(group).send(`/ask ${text}`);
    const [line] = await said();
    chen.start(payloadOf(line));
    expect(plain((await chen.nextMessage()).text)).toMatch(reply);
  });
});

describe('an answer in a private chat', () => {
  it('is for the person who has blocked the bot behind the link, too', async () => {
    const { badr, group, said } = await startWithPrivateAnswers();
    badr.block();
    badr.in(group).send(`/ask ${QUESTION}`);
    badr.start(payloadOf((await said())[0]));
    expect((await badr.nextMessage()).text).toMatch(/^In the vote/);
  });

  it('comes with the link also if Telegram does not find the chat', async () => {
    const { badr, group, said, server } = await startWithPrivateAnswers();
    const description = 'Bad Request: chat not found';
    server.fail({ kind: 'error', code: 400, description, method: 'sendMessage', chatId: badr.chat.id, times: 1 });
    badr.in(group).send(`/ask ${QUESTION}`);
    expect(payloadOf((await said())[0])).toBe('vote_abstentions');
  });

  it('is sent to the person who asks what somebody else wrote', async () => {
    const { amal, badr, group, said, saidTo } = await startWithPrivateAnswers();
    const { message_id: replyTo } = amal.in(group).send(QUESTION);
    const { message_id } = badr.in(group).send('/ask', { replyTo });
    expect((await saidTo(badr))[0]?.text).toMatch(/^In the vote/);
    expect((await said())[0]?.reply_to_message).toMatchObject({ message_id });
  });

  it('goes on with the private conversation, from either chat', async () => {
    const chats: string[] = [];
    const { badr, chen, group, saidTo } = await startWithPrivateAnswers({
      respond: (respond) => (question) => {
        chats.push(`${question.chat}`);
        return respond(question);
      },
    });
    badr.in(group).send(`/ask ${QUESTION}`);
    await saidTo(badr);
    badr.send('and in favour?');
    badr.in(group).send('/ask and against?');
    const answers = await saidTo(badr);
    expect(answers.map(({ text }) => text?.slice(0, 14))).toEqual([
      'In the vote on',
      'The resolution',
      'Only 2 states ',
    ]);
    chen.in(group).send('/ask and in favour?');
    await saidTo(chen);
    const [of, ofChen] = [badr, chen].map(({ chat }) => `telegram:${chat.id}`);
    expect(chats).toEqual([of, of, of, ofChen]);
  });

  it('is edited with its question, in the private chat', async () => {
    const { badr, group, said, saidTo } = await startWithPrivateAnswers();
    const { message_id } = badr.in(group).send(`/ask ${QUESTION}`);
    await said();
    badr.in(group).edit(message_id, '/ask how many were against?');
    expect((await saidTo(badr)).map(({ text }) => text)).toEqual([expect.stringMatching(/^Only 2 states/)]);
    expect(await said()).toHaveLength(1);
  });

  it('has its link edited with its question', async () => {
    const { chen, group, said } = await startWithPrivateAnswers();
    const { message_id } = chen.in(group).send(`/ask ${QUESTION}`);
    await said();
    chen.in(group).edit(message_id, '/ask how many were against?');
    expect((await said()).map(payloadOf)).toEqual(['vote_against']);
  });

  it('is no answer for anonymous administrators and channels, who are answered in the group', async () => {
    const { server, amal, badr, group, said, saidTo } = await startWithPrivateAnswers();
    const { chat } = server.addChannel({ title: 'Council', members: [amal], linkedGroup: group });
    const from = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    amal.in(group).send(`/ask ${QUESTION}`, { from, sender_chat: chat });
    group.setMember(badr.user, 'administrator', { fields: { is_anonymous: true } });
    badr.in(group).send(`/ask ${QUESTION}`);
    expect((await said()).map(({ text }) => text?.slice(0, 11))).toEqual(['In the vote', 'In the vote']);
    expect(await saidTo(badr)).toEqual([]);
  });

  it('leaves no line in a quiet group, except for the link to a known answer', async () => {
    const { badr, chen, group, said, saidTo, texts } = await startWithPrivateAnswers({ settings: { quiet: true } });
    for (const text of [QUESTION, 'thanks']) badr.in(group).send(`/ask ${text}`);
    expect(await said()).toEqual([]);
    expect(await saidTo(badr)).toHaveLength(1);
    for (const text of ['thanks', QUESTION]) chen.in(group).send(`/ask ${text}`);
    expect((await said()).map(payloadOf)).toEqual(['vote_abstentions']);
    expect(texts().at(-1)).toMatchObject({ disable_notification: true });
  });

  it('stays where the line in the group is deleted', async () => {
    const { badr, chen, group, said, saidTo, clock, deleteDue } = await startWithPrivateAnswers({
      settings: { answerLifetime: 5 },
    });
    for (const person of [badr, chen]) person.in(group).send(`/ask ${QUESTION}`);
    expect(await said()).toHaveLength(2);
    clock.pass(300);
    await deleteDue();
    expect(await said()).toEqual([]);
    expect(await saidTo(badr)).toHaveLength(1);
  });

  it('counts for the interval between answers', async () => {
    const { badr, group, said, saidTo } = await startWithPrivateAnswers({ settings: { coolDown: 60 } });
    for (const text of [QUESTION, 'how many were against?']) badr.in(group).send(`/ask ${text}`);
    expect([(await said()).length, (await saidTo(badr)).length]).toEqual([1, 1]);
  });

  it('is found by the link after a restart, unless only the bot remembered the question', async () => {
    const { server, storage, chen, group, said, stop, clock } = await startWithPrivateAnswers();
    for (const text of [QUESTION, 'thanks']) chen.in(group).send(`/ask ${text}`);
    const [lasting, remembered] = (await said()).map(payloadOf);
    await stop();
    await startBot({ server, storage, now: clock.now });
    chen.start(lasting);
    expect((await chen.nextMessage()).text).toMatch(/^In the vote/);
    chen.start(remembered);
    expect((await chen.nextMessage()).text).toMatch(/^Your question was too long ago/);
    expect((await chen.nextMessage()).text).toMatch(/^Hello!/);
  });
});

describe('a report on a text in a group that answers in private chats', () => {
  const TEXT = 'The UN Human Rights Council adopted a resolution on Belarus. It got 30 votes in favour.';

  it('is sent to the private chat below the text, and its buttons work there', async () => {
    const { amal, badr, group, said, saidTo } = await startWithPrivateAnswers();
    const { message_id: replyTo } = amal.in(group).send(TEXT);
    badr.in(group).send('/check', { replyTo });
    const [text, report] = await saidTo(badr);
    expect(text?.text).toBe(TEXT);
    expect(report?.text).toMatch(/^My sources contradict 1 statement/);
    expect(report?.reply_to_message).toMatchObject({ message_id: text?.message_id });
    badr.press(report as never, 'All statements');
    expect(buttonsOf(await badr.nextEdit()).flat()).toContain('Back to the summary');
    expect((await said()).map(({ text: line }) => line)).toEqual([LINES.en.sent]);
  });

  it('is behind the link for a person who has not started the bot', async () => {
    const { amal, chen, group, said } = await startWithPrivateAnswers();
    const { message_id: replyTo } = amal.in(group).send(TEXT);
    chen.in(group).send('/check', { replyTo });
    chen.start(payloadOf((await said())[0]));
    expect((await chen.nextMessage()).text).toBe(TEXT);
    expect((await chen.nextMessage()).text).toMatch(/^My sources contradict 1 statement/);
  });
});
