import type { UserFromGetMe } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { getResult, openServer, takeUpdates } from '../support.ts';

async function open(bot: Partial<UserFromGetMe> = {}) {
  const server = await openServer({ bot });
  const amal = server.addPerson({ firstName: 'Amal' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal] });
  const seat = amal.in(group);
  const texts = async () =>
    (await takeUpdates(server)).map(({ message, edited_message: edited }) => message?.text ?? edited?.text);
  const say = () => getResult<{ message_id: number }>(server, 'sendMessage', { chat_id: group.chat.id, text: 'x' });
  return { server, group, seat, texts, say };
}

describe('a bot with privacy mode', () => {
  it.each([
    ['كم دولة امتنعت؟', false],
    ['@stand_in_bot how many abstained?', false],
    ['see /ask', false],
    ['/ask', true],
    ['/ask how many?', true],
    ['/ask@stand_in_bot how many?', true],
    ['/ask@Stand_In_Bot', true],
    ['/ask@other_bot', false],
  ])('of "%s" is shown: %s', async (text, isShown) => {
    const { seat, texts } = await open();
    seat.send(text);
    expect(await texts()).toEqual(isShown ? [text] : []);
  });

  it('is shown replies to its messages, not those to others', async () => {
    const { seat, texts, say } = await open();
    const { message_id } = await say();
    const other = seat.send('not for the bot');
    seat.send('for the bot', { replyTo: message_id });
    seat.send('not either', { replyTo: other.message_id });
    const command = seat.send('/ask@stand_in_bot');
    const reply = seat.send('to a command for the bot', { replyTo: command.message_id });
    seat.send('to a reply to that', { replyTo: reply.message_id });
    expect(await texts()).toEqual(['for the bot', '/ask@stand_in_bot', 'to a command for the bot']);
    expect(() => seat.send('x', { replyTo: 99 })).toThrow('there is no message 99 to reply to');
  });

  it('is shown commands in captions, and edits by the same rule', async () => {
    const { server, seat, texts } = await open();
    seat.sendMedia('photo', 'ما هذا؟');
    seat.sendMedia('photo', '/ask ما هذا؟');
    expect(await takeUpdates(server)).toMatchObject([{ message: { caption: '/ask ما هذا؟' } }]);
    const { message_id } = seat.send('x');
    seat.edit(message_id, 'y');
    seat.edit(message_id, '/ask');
    expect(await texts()).toEqual(['/ask']);
  });

  it('leaves commands without a name to another bot, where that was the last to write', async () => {
    const { group, seat, texts, say } = await open();
    await say();
    group.letOtherBotWrite('I am another');
    seat.send('/ask');
    seat.send('/ask@stand_in_bot');
    await say();
    seat.send('/help');
    expect(await texts()).toEqual(['/ask@stand_in_bot', '/help']);
  });
});

describe('a bot that reads all', () => {
  it('is shown everything without privacy mode', async () => {
    const { seat, texts } = await open({ can_read_all_group_messages: true });
    seat.send('hello');
    expect(await texts()).toEqual(['hello']);
  });

  it('is shown everything as an administrator, and no longer once it is none', async () => {
    const { server, group, seat, texts } = await open();
    group.setMember(server.bot, 'administrator');
    seat.send('hello');
    group.setMember(server.bot, 'member');
    seat.send('goodbye');
    expect((await texts()).filter(Boolean)).toEqual(['hello']);
  });
});
