/** Tests of privacy mode. */

import type { UserFromGetMe } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { getResult, openServer, takeUpdates } from '../support.ts';

async function open(bot: Partial<UserFromGetMe> = {}) {
  const server = await openServer({ bot });
  const amal = server.addPerson({ firstName: 'Amal' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal] });
  const view = amal.in(group);
  const texts = async () =>
    (await takeUpdates(server)).map(({ message, edited_message: edited }) => message?.text ?? edited?.text);
  const say = () => getResult<{ message_id: number }>(server, 'sendMessage', { chat_id: group.chat.id, text: 'x' });
  return { server, group, view, texts, say };
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
  ])('sees "%s": %s', async (text, isVisible) => {
    const { view, texts } = await open();
    view.send(text);
    expect(await texts()).toEqual(isVisible ? [text] : []);
  });

  it('sees replies to its messages, but not to others', async () => {
    const { view, texts, say } = await open();
    const { message_id } = await say();
    const other = view.send('not for the bot');
    view.send('for the bot', { replyTo: message_id });
    view.send('not either', { replyTo: other.message_id });
    const command = view.send('/ask@stand_in_bot');
    const reply = view.send('to a command for the bot', { replyTo: command.message_id });
    view.send('to a reply to that', { replyTo: reply.message_id });
    expect(await texts()).toEqual(['for the bot', '/ask@stand_in_bot', 'to a command for the bot']);
    expect(() => view.send('x', { replyTo: 99 })).toThrow('there is no message 99 to reply to');
  });

  it('sees commands in captions, and edits by the same rules', async () => {
    const { server, view, texts } = await open();
    view.sendMedia('photo', 'ما هذا؟');
    view.sendMedia('photo', '/ask ما هذا؟');
    expect(await takeUpdates(server)).toMatchObject([{ message: { caption: '/ask ما هذا؟' } }]);
    const { message_id } = view.send('x');
    view.edit(message_id, 'y');
    view.edit(message_id, '/ask');
    expect(await texts()).toEqual(['/ask']);
  });

  it('does not see commands without a name if another bot was the last to write', async () => {
    const { group, view, texts, say } = await open();
    await say();
    group.letOtherBotWrite('I am another');
    view.send('/ask');
    view.send('/ask@stand_in_bot');
    await say();
    view.send('/help');
    expect(await texts()).toEqual(['/ask@stand_in_bot', '/help']);
  });
});

describe('a bot that sees everything', () => {
  it('has no privacy mode', async () => {
    const { view, texts } = await open({ can_read_all_group_messages: true });
    view.send('hello');
    expect(await texts()).toEqual(['hello']);
  });

  it('is an administrator', async () => {
    const { server, group, view, texts } = await open();
    group.setMember(server.bot, 'administrator');
    view.send('hello');
    group.setMember(server.bot, 'member');
    view.send('goodbye');
    expect((await texts()).filter(Boolean)).toEqual(['hello']);
  });
});
