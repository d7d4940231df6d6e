import { describe, expect, it } from 'vitest';
import { callsOf, LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { plain, refusedCalls } from '../../support/telegram.ts';

const errorsIn = (log: readonly string[]) => log.filter((line) => JSON.parse(line).level >= 50);

describe.each([
  ['a private chat', ''],
  ['a group', '/ask '],
] as const)('in %s, an edited question', (place, prefix) => {
  async function start(language = 'en') {
    const running = await startInGroup({ language });
    const seat = place === 'a group' ? running.badr.in(running.group) : running.badr;
    const ofBot = async () => {
      await running.settled();
      return seat.messages.filter(({ from }) => from?.is_bot);
    };
    return { ...running, seat, ofBot };
  }

  it.each(LANGUAGES)('has its answer edited, and gets no second answer: %s', async (language) => {
    const { server, seat, ofBot } = await start(language);
    const says = SAYS[language];
    const { message_id } = seat.send(`${prefix}${says.question}`);
    const answer = await seat.nextMessage();
    seat.edit(message_id, `${prefix}${says.against}`);
    const edited = await seat.nextEdit();
    expect(edited.message_id).toBe(answer.message_id);
    expect(plain(edited.text)).toMatch(says.againstAnswer);
    expect(edited.reply_markup).not.toEqual(answer.reply_markup);
    expect(await ofBot()).toHaveLength(1);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('in another language has its answer in that language', async () => {
    const { seat } = await start();
    const { message_id } = seat.send(`${prefix}how many abstained?`);
    await seat.nextMessage();
    seat.edit(message_id, `${prefix}كم دولة عارضت القرار؟`);
    expect(plain((await seat.nextEdit()).text)).toMatch(SAYS.ar.againstAnswer);
  });

  it('has its answer edited until a quarter of an hour has passed', async () => {
    const { clock, seat, ofBot } = await start();
    const { message_id } = seat.send(`${prefix}how many abstained?`);
    await seat.nextMessage();
    clock.pass(900);
    seat.edit(message_id, `${prefix}how many were against?`);
    expect((await seat.nextEdit()).text).toMatch(/^Only 2 states/);
    clock.pass(1);
    seat.edit(message_id, `${prefix}how many were in favour?`);
    expect((await ofBot()).map(({ text }) => text)).toEqual([expect.stringMatching(/^Only 2 states/)]);
  });

  it('with the same meaning keeps its answer, which is not an error', async () => {
    const { server, seat, ofBot, log } = await start();
    const { message_id } = seat.send(`${prefix}how many abstained?`);
    await seat.nextMessage();
    seat.edit(message_id, `${prefix}how many abstained??`);
    expect((await ofBot()).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^In the vote on the resolution, 22 states/),
    ]);
    expect(refusedCalls(server)).toMatchObject([{ method: 'editMessageText' }]);
    expect(errorsIn(log)).toEqual([]);
  });

  it('off the topic has its answer replaced by a short reply', async () => {
    const { seat, ofBot } = await start();
    const { message_id } = seat.send(`${prefix}how many abstained?`);
    await seat.nextMessage();
    seat.edit(message_id, `${prefix}what shall I cook tonight?`);
    const edited = plain((await seat.nextEdit()).text);
    if (place === 'a group') expect(edited).toBe(SAYS.en.fallbackInGroup);
    else expect(edited).toMatch(SAYS.en.fallback);
    expect(await ofBot()).toHaveLength(1);
  });

  it('that is edited twice has its answer edited twice, as has another question', async () => {
    const { seat } = await start();
    const first = seat.send(`${prefix}how many abstained?`);
    const firstAnswer = await seat.nextMessage();
    const second = seat.send(`${prefix}how many were against?`);
    const secondAnswer = await seat.nextMessage();
    for (const [question, answer, text, said] of [
      [second, secondAnswer, 'how many were in favour?', /^The resolution received 23 votes/],
      [first, firstAnswer, 'how many were against?', /^Only 2 states/],
      [first, firstAnswer, 'how many were in favour?', /^The resolution received 23 votes/],
    ] as const) {
      seat.edit(question.message_id, `${prefix}${text}`);
      expect(await seat.nextEdit()).toMatchObject({
        message_id: answer.message_id,
        text: expect.stringMatching(said),
      });
    }
  });

  it('whose answer was deleted is not an error', async () => {
    const { seat, ofBot, log } = await start();
    const { message_id } = seat.send(`${prefix}how many abstained?`);
    seat.delete((await seat.nextMessage()).message_id);
    seat.edit(message_id, `${prefix}how many were against?`);
    // In a private chat the user waits for an answer; in a group, somebody did not want one.
    expect((await ofBot()).map(({ text }) => text?.slice(0, 13))).toEqual(place === 'a group' ? [] : ['Only 2 states']);
    expect(errorsIn(log)).toEqual([]);
  });

  it('that becomes a command is ignored, as is an edited command', async () => {
    const { seat, ofBot } = await start();
    const question = seat.send(`${prefix}how many abstained?`);
    const help = seat.send('/help');
    await seat.nextMessage();
    await seat.nextMessage();
    seat.edit(question.message_id, '/vote');
    seat.edit(help.message_id, '/vote');
    seat.edit(help.message_id, '/nothing');
    seat.edit(help.message_id, '/ask');
    const texts = (await ofBot()).map(({ text }) => text?.slice(0, 9));
    expect(texts).toEqual(['In the vo', place === 'a group' ? 'Write /as' : 'Ask me ab']);
  });
});

describe('in a group, an edited message', () => {
  it('that now addresses the bot is answered once', async () => {
    const { badr, group, said } = await startInGroup();
    const { message_id } = badr.in(group).send('how many abstained?');
    expect(await said()).toEqual([]);
    badr.in(group).edit(message_id, '@stand_in_bot how many abstained?');
    const answer = await badr.in(group).nextMessage();
    expect(answer).toMatchObject({
      text: expect.stringMatching(/^In the vote on the resolution, 22 states/),
      reply_to_message: { message_id },
    });
    badr.in(group).edit(message_id, '@stand_in_bot how many were against?');
    expect((await badr.in(group).nextEdit()).message_id).toBe(answer.message_id);
    expect(await said()).toHaveLength(1);
  });

  it('that no longer addresses the bot keeps its answer', async () => {
    const { badr, group, said } = await startInGroup();
    const { message_id } = badr.in(group).send('/ask how many abstained?');
    await badr.in(group).nextMessage();
    badr.in(group).edit(message_id, 'never mind');
    expect((await said()).map(({ edit_date }) => edit_date)).toEqual([undefined]);
  });

  it('in a topic is answered there', async () => {
    const { badr, group } = await startInGroup({ group: { isForum: true } });
    const topic = group.createTopic('Votes');
    const { message_id } = badr.in(group).send('how many abstained?', topic);
    badr.in(group).edit(message_id, '/ask how many abstained?');
    expect(await badr.in(group).nextMessage()).toMatchObject({ message_thread_id: topic.threadId });
  });

  it('in a quiet group has its answer edited to any outcome, but gets a new answer only if it is known', async () => {
    const { amal, badr, group, server, said } = await startInGroup();
    amal.in(group).send('/settings');
    amal.in(group).press(await amal.in(group).nextMessage(), 'Quiet');
    await amal.in(group).nextEdit();
    const answered = badr.in(group).send('/ask how many abstained?');
    const unanswered = badr.in(group).send('/ask thanks');
    await server.settled();
    badr.in(group).edit(answered.message_id, '/ask what shall I cook tonight?');
    badr.in(group).edit(unanswered.message_id, '/ask what shall I cook tonight?');
    expect((await said()).map(({ text }) => plain(text).slice(0, 12))).toEqual(['Group settin', 'I do not kno']);
  });
});

it('in a private chat, a message that becomes a question is answered', async () => {
  const { badr } = await startInGroup();
  const { message_id } = badr.send('/help');
  await badr.nextMessage();
  badr.edit(message_id, 'how many abstained?');
  expect((await badr.nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states/);
});

it('an edited caption has its answer edited', async () => {
  const { server, badr, settled } = await startInGroup();
  const message = badr.sendMedia('photo', 'how many abstained?');
  await badr.nextMessage();
  server.push({
    edited_message: { ...message, caption: 'how many were against?', edit_date: message.date + 1 },
  } as never);
  expect((await badr.nextEdit()).text).toMatch(/^Only 2 states/);
  await settled();
  expect(callsOf(server, 'sendMessage')).toHaveLength(1);
});

it('a question that Telegram delivers twice is answered once', async () => {
  const { server, badr, group, said } = await startInGroup();
  const message = badr.in(group).send('/ask how many abstained?');
  await badr.in(group).nextMessage();
  server.push({ message } as never);
  expect(await said()).toHaveLength(1);
});
