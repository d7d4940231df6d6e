import { describe, expect, it } from 'vitest';
import { LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { plain, refusedCalls, startBot } from '../../support/telegram.ts';

describe.each(LANGUAGES)('added to a group, in %s,', (language) => {
  const { hello } = SAYS[language];

  it.each(['group', 'supergroup'] as const)('the bot greets it once: %s', async (kind) => {
    const { server, amal, badr, group, said } = await startInGroup({ language, group: { kind, bot: 'absent' } });
    group.setMember(server.bot, 'member', { by: badr.user });
    expect(plain((await amal.in(group).nextMessage()).text)).toMatch(hello);
    group.setMember(server.bot, 'administrator');
    group.setMember(server.bot, 'member');
    expect(await said()).toHaveLength(1);
  });

  it('by a link, it only greets', async () => {
    const { amal, group, said } = await startInGroup({ language, group: { bot: 'absent' } });
    amal.startGroup(group, 'payload');
    expect(plain((await amal.in(group).nextMessage()).text)).toMatch(hello);
    expect(await said()).toHaveLength(1);
  });

  it('again, it greets again', async () => {
    const { server, amal, group, said } = await startInGroup({ language });
    group.setMember(server.bot, 'kicked');
    expect(await said()).toEqual([]);
    group.setMember(server.bot, 'administrator');
    expect(plain((await amal.in(group).nextMessage()).text)).toMatch(hello);
  });
});

describe('the bot is silent', () => {
  it.each(['left', 'kicked'] as const)('if it was removed: %s', async (status) => {
    const { server, group, settled } = await startInGroup();
    group.setMember(server.bot, status);
    await settled();
    expect(server.calls.map(({ method }) => method)).not.toContain('sendMessage');
  });

  it('if it gets or loses permission to write', async () => {
    const { server, group, said } = await startInGroup();
    group.setMember(server.bot, 'restricted', { fields: { can_send_messages: true } });
    group.setMember(server.bot, 'restricted');
    group.setMember(server.bot, 'member');
    expect(await said()).toEqual([]);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('if a ban is lifted, but it is no member', async () => {
    const { server, group, settled } = await startInGroup();
    group.setMember(server.bot, 'kicked');
    group.setMember(server.bot, 'restricted', { fields: { is_member: false } });
    await settled();
    expect(server.calls.map(({ method }) => method)).not.toContain('sendMessage');
  });

  it('if it is added without permission to write, which is not an error', async () => {
    const { server, group, said, log } = await startInGroup({ group: { bot: 'absent' } });
    group.setMember(server.bot, 'restricted');
    expect(await said()).toEqual([]);
    expect(log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });

  it('if others join and leave', async () => {
    const { server, group, said } = await startInGroup({ group: { bot: 'administrator' } });
    const dana = server.addPerson({ firstName: 'Dana' });
    group.setMember(dana.user, 'member');
    group.setMember(dana.user, 'left');
    expect(await said()).toEqual([]);
  });

  it('if a user blocks and unblocks it', async () => {
    const { server } = await startInGroup();
    const { settled } = await startBot({ server });
    const dana = server.addPerson();
    dana.block();
    dana.unblock();
    await settled();
    expect(dana.messages).toEqual([]);
  });

  it('in a channel', async () => {
    const { server, amal, settled } = await startInGroup();
    const channel = server.addChannel({ members: [amal], bot: 'absent' });
    for (const status of ['administrator', 'kicked', 'administrator'] as const) channel.setMember(server.bot, status);
    await settled();
    expect(channel.messages).toEqual([]);
  });
});

describe('a group that becomes a supergroup', () => {
  async function choose({ amal, group }: Awaited<ReturnType<typeof startInGroup>>) {
    amal.in(group).send('/settings');
    amal.in(group).press(await amal.in(group).nextMessage(), { data: 'set:language:ar' });
    await amal.in(group).nextEdit();
  }

  it('keeps its settings', async () => {
    const running = await startInGroup({ group: { kind: 'group' } });
    await choose(running);
    const supergroup = running.group.upgrade();
    running.badr.in(supergroup).send('/help');
    expect(plain((await running.badr.in(supergroup).nextMessage()).text)).toMatch(SAYS.ar.help);
  });

  it.each(['migrate_to_chat_id', 'migrate_from_chat_id'] as const)(
    'keeps its settings if Telegram announces it in one of the two chats only: %s',
    async (field) => {
      const running = await startInGroup({ group: { kind: 'group' } });
      const {
        server,
        amal: { user: from },
        badr,
        group,
        settled,
      } = running;
      await choose(running);
      const supergroup = server.addGroup({ kind: 'supergroup', members: [badr] });
      const [chat, other] = field === 'migrate_to_chat_id' ? [group, supergroup] : [supergroup, group];
      server.push({ message: { message_id: 900, date: 1, chat: chat.chat, from, [field]: other.chat.id } } as never);
      await settled();
      badr.in(supergroup).send('/help');
      expect(plain((await badr.in(supergroup).nextMessage()).text)).toMatch(SAYS.ar.help);
    },
  );

  it('is not greeted again, although Telegram reports the bot as added', async () => {
    const { server, amal, group, clock, settled } = await startInGroup({ group: { kind: 'group' } });
    const supergroup = group.upgrade();
    await settled();
    server.push({
      my_chat_member: {
        chat: supergroup.chat,
        from: amal.user,
        date: Math.floor(clock.now() / 1000),
        old_chat_member: { status: 'left', user: server.bot },
        new_chat_member: { status: 'member', user: server.bot },
      },
    } as never);
    await settled();
    expect(supergroup.messages.filter(({ from }) => from?.is_bot)).toEqual([]);
  });
});
