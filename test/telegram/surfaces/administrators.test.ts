import type { BotApiServer } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { type ChatSettings, createSettingsStore } from '../../../src/telegram/chat-settings.ts';
import { callsOf, type GroupSetup, LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { openMore, plain } from '../../support/telegram.ts';

const QUESTION = '/ask how many abstained?';
const ANONYMOUS = { fields: { is_anonymous: true } } as const;
const lookUps = (server: BotApiServer) => callsOf(server, 'getChatAdministrators').length;

/** Starts a bot in a group in which only administrators may ask. Amal is the owner. */
async function start(setup: GroupSetup = {}, settings: Partial<ChatSettings> = {}) {
  const running = await startInGroup(setup);
  await createSettingsStore(running.storage).write(running.group.chat.id, { administratorsOnly: true, ...settings });
  return running;
}

describe('in a group where only administrators may ask', () => {
  it.each(LANGUAGES)('others are not answered at all, as the button says: %s', async (language) => {
    const { amal, badr, group, said } = await startInGroup({ language });
    const says = SAYS[language];
    amal.in(group).send('/settings');
    amal.in(group).press(await amal.in(group).nextMessage(), language === 'en' ? 'Admins only' : 'للمشرفين فقط');
    await amal.in(group).nextEdit();
    const { message_id } = badr.in(group).send(`/ask ${says.question}`);
    badr.in(group).edit(message_id, `/ask ${says.against}`);
    const commands = ['/ask', '/help', '/vote', '/timeline', '/settings'];
    for (const text of [...commands, `@stand_in_bot ${says.question}`]) badr.in(group).send(text);
    badr.in(group).send('/check', { replyTo: message_id });
    expect(await said()).toHaveLength(1);
    amal.in(group).send(`/ask ${says.question}`);
    expect(plain((await said()).at(-1)?.text)).toMatch(says.answer);
  });

  it('anonymous administrators are answered, and channels are not', async () => {
    const { server, amal, badr, group, said } = await start();
    group.setMember(badr.user, 'administrator', ANONYMOUS);
    badr.in(group).send(QUESTION);
    expect(await said()).toHaveLength(1);
    const { chat } = server.addChannel({ title: 'Council', members: [amal], linkedGroup: group });
    const from = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    amal.in(group).send(QUESTION, { from, sender_chat: chat });
    expect(await said()).toHaveLength(1);
    expect(lookUps(server)).toBe(0);
  });

  it('the administrators are looked up every five minutes, and only for messages to the bot', async () => {
    const { server, clock, amal, badr, group, said } = await start();
    for (const text of ['hello', '/help@other_bot', 'how many abstained?']) badr.in(group).send(text);
    await said();
    expect(lookUps(server)).toBe(0);
    for (const person of [amal, badr, amal, badr]) person.in(group).send(QUESTION);
    expect(await said()).toHaveLength(2);
    expect(lookUps(server)).toBe(1);
    group.setMember(badr.user, 'administrator');
    badr.in(group).send(QUESTION);
    expect(await said()).toHaveLength(2);
    clock.pass(300);
    badr.in(group).send(QUESTION);
    expect(await said()).toHaveLength(3);
    expect(lookUps(server)).toBe(2);
  });

  it('the administrators of one group are not those of another', async () => {
    const { server, storage, amal, badr, group, said } = await start();
    const other = server.addGroup({ kind: 'supergroup', members: [badr, amal] });
    await createSettingsStore(storage).write(other.chat.id, { administratorsOnly: true });
    amal.in(group).send(QUESTION);
    badr.in(other).send(QUESTION);
    await badr.in(other).nextMessage();
    amal.in(other).send(QUESTION);
    expect(await said()).toHaveLength(1);
    expect(other.messages.filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });

  it('nobody is answered while the look-up fails, which is logged', async () => {
    const { server, amal, group, said, log } = await start();
    server.fail({
      kind: 'error',
      method: 'getChatAdministrators',
      code: 400,
      description: 'CHANNEL_PRIVATE',
      times: 1,
    });
    amal.in(group).send(QUESTION);
    expect(await said()).toEqual([]);
    expect(log.filter((line) => line.includes('failed to read the administrators'))).toHaveLength(1);
    amal.in(group).send(QUESTION);
    expect(await said()).toHaveLength(1);
  });

  it('others can press the buttons of an answer, but get no picture from them', async () => {
    const { amal, badr, group, said } = await start();
    amal.in(group).send(QUESTION);
    const [answer] = await said();
    if (!answer) throw new Error('no answer');
    badr.in(group).press(answer, 'Source');
    badr.in(group).press(await badr.in(group).nextEdit(), 'Back to the answer');
    await badr.in(group).nextEdit();
    const more = await openMore(badr.in(group), answer);
    await badr.in(group).press(more, 'Picture of the vote').answered();
    expect(await said()).toHaveLength(1);
    amal.in(group).press(more, 'Picture of the vote');
    expect((await said()).at(-1)?.photo).toBeDefined();
  });

  it('settings are for those who are administrators at that moment', async () => {
    const { amal, badr, group, said } = await start();
    amal.in(group).send(QUESTION);
    await said();
    group.setMember(badr.user, 'administrator');
    badr.in(group).send('/settings');
    expect((await said()).at(-1)?.text).toMatch(/^Group settings/);
  });
});

it('others cannot change the settings of a group in which the bot is an anonymous administrator', async () => {
  const { server, amal, badr, group, storage } = await startInGroup();
  group.setMember(server.bot, 'administrator', ANONYMOUS);
  amal.in(group).send('/settings');
  const menu = await amal.in(group).nextMessage();
  expect((await badr.in(group).press(menu, 'Paused').answered()).text).toBe(SAYS.en.administratorsOnly);
  expect(await storage.get(`settings:${group.chat.id}`)).toBeUndefined();
});
