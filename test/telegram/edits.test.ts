import type { Message } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { CONVERSATIONS } from '../support/conversation.ts';
import { callsOf, startInGroup } from '../support/places.ts';
import { buttonsOf, openMore, plain, startBot } from '../support/telegram.ts';

const PLACES = [
  ['a private chat', ''],
  ['a group', '/ask '],
] as const;

async function start(place: string, language = 'en') {
  const running = await startInGroup({ language });
  const { server, badr, group } = running;
  const seat = place === 'a group' ? badr.in(group) : badr;
  /** Sends the bot the update that Telegram sends for a reaction, a link preview or a tag. */
  const touch = (message: Message) => server.push({ edited_message: message } as never);
  const written = ({ calls }: typeof server) =>
    calls.filter(({ method }) => /^(?:send|edit)Message/.test(method)).length;
  /** Returns how many messages the bot sends or edits because of something. */
  const countCalls = async (change: () => unknown) => {
    await running.settled();
    const before = written(server);
    await change();
    await running.settled();
    return written(server) - before;
  };
  return { ...running, seat, touch, countCalls };
}

describe.each(PLACES)('in %s, an update without an edit', (place, prefix) => {
  it.each(['en', 'ar'] as const)('leaves an answer in the language that was chosen: %s', async (language) => {
    const { seat, touch, countCalls } = await start(place, language);
    const says = CONVERSATIONS[language];
    const question = seat.send(`${prefix}${says.question}`);
    seat.press(await seat.nextMessage(), says.other);
    const chosen = await seat.nextEdit();
    expect(await countCalls(() => touch(question))).toBe(0);
    expect(seat.messages.at(-1)).toEqual(chosen);
  });

  it('leaves the sources that are shown', async () => {
    const { seat, touch, countCalls } = await start(place);
    const question = seat.send(`${prefix}how many abstained?`);
    seat.press(await seat.nextMessage(), 'Source');
    expect(plain((await seat.nextEdit()).text)).toMatch(CONVERSATIONS.en.sources);
    expect(await countCalls(() => touch(question))).toBe(0);
  });

  it('leaves the answer to a follow-up, whatever was asked since', async () => {
    const { seat, touch, countCalls } = await start(place);
    seat.send(`${prefix}how many voted in favour?`);
    await seat.nextMessage();
    const followUp = seat.send(`${prefix}and against?`);
    const answer = await seat.nextMessage();
    seat.send(`${prefix}who proposed the amendments?`);
    await seat.nextMessage();
    expect(await countCalls(() => touch(followUp))).toBe(0);
    expect(seat.messages).toContainEqual(answer);
  });

  it('leaves an answer whose question was edited before', async () => {
    const { seat, touch, countCalls } = await start(place);
    const { message_id } = seat.send(`${prefix}how many abstained?`);
    await seat.nextMessage();
    const edited = seat.edit(message_id, `${prefix}how many were against?`);
    await seat.nextEdit();
    expect(await countCalls(() => touch(edited))).toBe(0);
  });

  it('gets nothing for a message from before a restart, also if it then has an edit', async () => {
    const { server, clock, settled, stop, seat } = await start(place);
    const question = seat.send(`${prefix}how many abstained?`);
    await seat.nextMessage();
    const thanks = seat.send(`${prefix}thanks`);
    await seat.nextMessage();
    await settled();
    await stop();
    const calls = server.calls.length;
    const next = await startBot({ server, now: clock.now });
    for (const message of [question, thanks]) server.push({ edited_message: message } as never);
    seat.edit(question.message_id, `${prefix}how many were against?`);
    await next.settled();
    expect(server.calls.slice(calls).filter(({ method }) => /^(?:send|edit)/.test(method))).toEqual([]);
  });

  it('gets nothing for a message without an answer', async () => {
    const { seat, touch, countCalls } = await start(place);
    const messages = ['/help', '/ask', '/nothing'].map((text) => seat.send(text));
    expect(await countCalls(() => messages.forEach(touch))).toBe(0);
  });
});

it('an update without an edit leaves the tick of a rating', async () => {
  const { seat, touch, countCalls } = await start('a private chat');
  const question = seat.send('how many abstained?');
  seat.press(await openMore(seat, await seat.nextMessage()), '👍');
  await seat.nextEdit();
  expect(await countCalls(() => touch(question))).toBe(0);
  expect(buttonsOf(seat.messages.at(-1) ?? {}).flat()).toContain('✓ 👍');
});

it('an update without an edit of a caption leaves its answer', async () => {
  const { seat, touch, countCalls } = await start('a private chat');
  const photo = seat.sendMedia('photo', 'how many abstained?');
  await seat.nextMessage();
  expect(await countCalls(() => touch(photo))).toBe(0);
});

it('an update without an edit of `/ask` leaves the answer to the message it replies to, even if that has changed', async () => {
  const { amal, group, seat, touch, countCalls } = await start('a group');
  const { message_id: replyTo } = amal.in(group).send('how many abstained?');
  const request = seat.send('/ask', { replyTo });
  expect((await seat.nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states/);
  const changed = amal.in(group).edit(replyTo, 'how many were against?');
  expect(await countCalls(() => touch({ ...request, reply_to_message: changed as never }))).toBe(0);
});

it('in a group, an update without an edit gets no answer to a question that a cool-down left without one', async () => {
  const { clock, storage, group, badr, server, settled, said } = await startInGroup();
  await storage.set(`settings:${group.chat.id}`, 'coolDown=10');
  badr.in(group).send('/ask how many abstained?');
  await badr.in(group).nextMessage();
  const tooSoon = badr.in(group).send('/ask how many were against?');
  await settled();
  clock.pass(10);
  server.push({ edited_message: tooSoon } as never);
  expect(await said()).toHaveLength(1);
  badr.in(group).edit(tooSoon.message_id, '/ask how many were in favour?');
  expect((await badr.in(group).nextMessage()).text).toMatch(/^The resolution received 23 votes/);
});

it('in a group, a question that a cool-down left without an answer does not change the conversation', async () => {
  const { clock, storage, group, badr, settled } = await startInGroup();
  await storage.set(`settings:${group.chat.id}`, 'coolDown=10');
  badr.in(group).send('/ask who asked for the urgent debate?');
  await badr.in(group).nextMessage();
  badr.in(group).send('/ask how many voted in favour?');
  await settled();
  clock.pass(10);
  badr.in(group).send('/ask and where?');
  expect((await badr.in(group).nextMessage()).text).toMatch(/in Geneva, where the Council sits/);
});

it('an update without an edit of a channel post leaves its answer', async () => {
  const { server, settled, amal } = await startInGroup();
  const channel = server.addChannel({ title: 'Council', members: [amal] });
  const post = amal.in(channel).send('/ask how many abstained?');
  await amal.in(channel).nextMessage();
  server.push({ edited_channel_post: post } as never);
  await settled();
  expect(callsOf(server, 'editMessageText')).toEqual([]);
  expect(callsOf(server, 'sendMessage')).toHaveLength(1);
});

describe.each(PLACES)('in %s, an edited follow-up', (place, prefix) => {
  it.each([
    ['en', 'how many voted in favour?', 'and against?', /^Only 2 states/, 'when was the election?'],
    ['ar', 'كم دولة أيدت القرار؟', 'والمعارضين؟', /^عارضت القرارَ دولتان/, 'متى جرت الانتخابات؟'],
  ])('refers to what was said before it: %s', async (language, first, followUp, answer, later) => {
    const { seat } = await start(place, language);
    seat.send(`${prefix}${first}`);
    await seat.nextMessage();
    const { message_id } = seat.send(`${prefix}${CONVERSATIONS.en.thanks}`);
    const { message_id: answerId } = await seat.nextMessage();
    for (const text of [later, CONVERSATIONS[language === 'en' ? 'en' : 'ar'].question]) {
      seat.send(`${prefix}${text}`);
      await seat.nextMessage();
    }
    seat.edit(message_id, `${prefix}${followUp}`);
    const edited = await seat.nextEdit();
    expect(edited.message_id).toBe(answerId);
    expect(plain(edited.text)).toMatch(answer);
  });

  it('refers to that after ten minutes and a second edit, too', async () => {
    const { clock, seat } = await start(place);
    seat.send(`${prefix}who asked for the urgent debate?`);
    await seat.nextMessage();
    const { message_id } = seat.send(`${prefix}and when?`);
    await seat.nextMessage();
    clock.pass(700);
    seat.send(`${prefix}how many abstained?`);
    await seat.nextMessage();
    seat.edit(message_id, `${prefix}how many were against?`);
    expect((await seat.nextEdit()).text).toMatch(/^Only 2 states/);
    seat.edit(message_id, `${prefix}and where?`);
    expect((await seat.nextEdit()).text).toMatch(/in Geneva, where the Council sits/);
  });

  it('that was the first question does not refer to what was said since', async () => {
    const { settled, seat } = await start(place);
    const { message_id } = seat.send(`${prefix}thanks`);
    const answer = await seat.nextMessage();
    seat.send(`${prefix}who asked for the urgent debate?`);
    await seat.nextMessage();
    seat.edit(message_id, `${prefix}and where?`);
    await settled();
    const shown = seat.messages.find((message) => message.message_id === answer.message_id);
    expect(shown?.text).not.toBe(answer.text);
    expect(shown?.text).not.toMatch(/in Geneva, where the Council sits/);
  });
});

describe('an edit of a message', () => {
  it('older than a quarter of an hour gets no answer, although it got none before', async () => {
    const { clock, seat, countCalls } = await start('a private chat');
    const { message_id } = seat.send('/help');
    await seat.nextMessage();
    clock.pass(901);
    expect(await countCalls(() => seat.edit(message_id, 'how many abstained?'))).toBe(0);
  });

  it('is late by the clock, not by the time of the edit', async () => {
    const { server, clock, seat, countCalls } = await start('a private chat');
    const question = seat.send('how many abstained?');
    await seat.nextMessage();
    clock.pass(901);
    const edit = { ...question, text: 'how many were against?', edit_date: question.date + 1 };
    expect(await countCalls(() => server.push({ edited_message: edit } as never))).toBe(0);
  });
});
