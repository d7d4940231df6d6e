import { describe, expect, it } from 'vitest';
import { callsOf, LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { buttonsOf, plain, startBot, UNSURE } from '../../support/telegram.ts';

type InGroup = Awaited<ReturnType<typeof startInGroup>>;

/** Opens the settings as the creator of the group, and presses buttons one after the other. */
async function choose({ amal, group }: Pick<InGroup, 'amal' | 'group'>, ...buttons: readonly string[]) {
  amal.in(group).send('/settings');
  let menu = await amal.in(group).nextMessage();
  for (const button of buttons) {
    amal.in(group).press(menu, button);
    menu = await amal.in(group).nextEdit();
  }
  return menu;
}

describe.each(LANGUAGES)('the settings of a group, in %s,', (language) => {
  const says = SAYS[language];
  const start = (setup: Parameters<typeof startInGroup>[0] = {}) => startInGroup({ language, ...setup });
  const refusal = { text: says.administratorsOnly, show_alert: true };

  it('are shown to the creator and to administrators, with ticks at the current values', async () => {
    const { server, amal, badr, group } = await start();
    group.setMember(badr.user, 'administrator');
    for (const person of [amal, badr]) {
      const { message_id } = person.in(group).send('/settings@stand_in_bot');
      const menu = await amal.in(group).nextMessage();
      expect(plain(menu.text)).toMatch(says.settings);
      expect(menu.reply_to_message).toMatchObject({ message_id });
      const [languages, switches, , [none, tenSeconds] = []] = buttonsOf(menu);
      expect(languages).toEqual(language === 'en' ? ['العربية', '✓ English'] : ['✓ العربية', 'English']);
      expect(switches).toEqual([says.quiet, says.muted]);
      expect([none, tenSeconds]).toEqual([`✓ ${says.noCoolDown}`, says.coolDown]);
    }
    expect(server.calls.map(({ method }) => method)).not.toContain('getChatMember');
  });

  it('are not shown to other members, nor to the linked channel', async () => {
    const { server, amal, badr, group } = await start();
    const { chat } = server.addChannel({ title: 'Council', members: [amal], linkedGroup: group });
    const from = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    badr.in(group).send('/settings');
    amal.in(group).send('/settings', { from, sender_chat: chat });
    const answers = [await badr.in(group).nextMessage(), await badr.in(group).nextMessage()];
    // A channel has no language of its own.
    expect(answers.map(({ text }) => text)).toEqual([says.administratorsOnly, SAYS.ar.administratorsOnly]);
    expect(answers.flatMap(buttonsOf)).toEqual([]);
  });

  it('cannot be changed by other members', async () => {
    const { badr, storage, settled, ...running } = await start();
    const menu = await choose(running);
    const press = badr.in(running.group).press(menu, says.muted);
    expect(await press.answered()).toEqual(refusal);
    expect(await badr.in(running.group).press(menu, { data: 'set:quiet:true' }).answered()).toEqual(refusal);
    await settled();
    expect(running.group.messages.at(-1)?.edit_date).toBeUndefined();
    expect(await storage.get(`settings:${running.group.chat.id}`)).toBeUndefined();
  });

  it('are shown to an anonymous administrator, whose button presses are not anonymous', async () => {
    const { badr, group } = await start();
    group.setMember(badr.user, 'administrator', { fields: { is_anonymous: true } });
    badr.in(group).send('/settings');
    const menu = await badr.in(group).nextMessage();
    expect(plain(menu.text)).toMatch(SAYS.ar.settings);
    badr.in(group).press(menu, { data: 'set:coolDown:10' });
    expect(buttonsOf(await badr.in(group).nextEdit())[3]).toContain(`✓ ${says.coolDown}`);
  });

  it('show each change in the same message, and are stored', async () => {
    const running = await start();
    const { server, storage, clock, group, stop } = running;
    const other = language === 'en' ? 'العربية' : 'English';
    const menu = await choose(running, says.quiet, other);
    expect(buttonsOf(menu)[0]).toContain(`✓ ${other}`);
    expect(buttonsOf(menu)[1]?.[0]).toMatch(/^✓ /);
    await stop();
    await startBot({ server, storage, now: clock.now });
    await running.badr.in(group).nextMessage();
    running.badr.in(group).send('/help');
    expect(plain((await running.badr.in(group).nextMessage()).text)).toMatch(
      SAYS[language === 'en' ? 'ar' : 'en'].help,
    );
    expect(callsOf(server, 'sendMessage').at(-1)).toMatchObject({ disable_notification: true });
  });

  it('muted: nobody gets an answer until it is switched off', async () => {
    const running = await start();
    const { badr, group, said } = running;
    await choose(running, says.muted);
    const { message_id } = badr.in(group).send(`/ask ${says.question}`);
    badr.in(group).edit(message_id, `/ask ${says.against}`);
    for (const text of ['/ask', '/help', '/vote', '/settings', `@stand_in_bot ${says.question}`])
      badr.in(group).send(text);
    expect(await said()).toHaveLength(1);
    await choose(running, `✓ ${says.muted}`);
    badr.in(group).send(`/ask ${says.question}`);
    await badr.in(group).nextMessage();
    await badr.in(group).nextMessage();
    expect(plain((await badr.in(group).nextMessage()).text)).toMatch(says.answer);
  });

  it('quiet: only known answers are sent, without a sound', async () => {
    const running = await start();
    const { server, badr, group, said } = running;
    await choose(running, says.quiet);
    for (const text of [says.nonsense, UNSURE, says.thanks]) badr.in(group).send(`/ask ${text}`);
    expect(await said()).toHaveLength(1);
    for (const text of [`/ask ${says.question}`, '/ask', '/help', '/settings', '/vote']) badr.in(group).send(text);
    expect(await said()).toHaveLength(6);
    const calls = [...callsOf(server, 'sendMessage').slice(1), ...callsOf(server, 'sendPhoto')];
    expect(calls).toHaveLength(5);
    for (const call of calls) expect(call).toMatchObject({ disable_notification: true });
  });

  it('cool-down: a time passes between any two answers or pictures', async () => {
    const running = await start();
    const { clock, amal, badr, group, said } = running;
    await choose(running, says.coolDown);
    badr.in(group).send(`/ask ${says.question}`);
    expect(await said()).toHaveLength(2);
    clock.pass(9);
    for (const text of [`/ask ${says.against}`, '/ask', '/vote']) amal.in(group).send(text);
    expect(await said()).toHaveLength(2);
    clock.pass(1);
    amal.in(group).send('/vote');
    badr.in(group).send(`/ask ${says.against}`);
    expect(await said()).toHaveLength(3);
    clock.pass(10);
    badr.in(group).send(`/ask ${says.against}`);
    expect(plain((await said()).at(-1)?.text)).toMatch(says.againstAnswer);
  });
});

describe.each([
  [
    'en',
    /^• I answer everyone, here in the group\.\n• If I do not .*\n• .* in the language of each person's app\. .*\n• My answers stay\.\n• There is no minimum time between answers\.$/m,
    ['Quiet', 'Admins only', 'In private', '10 seconds', 'Delete in 5 min', '✓ English'],
    /^• I answer only administrators, in a private chat\.\n• I write only when .*\n• .* in English\. .*\n• I delete my answers after 5 minutes\.\n• At least 10 seconds pass between answers\.$/m,
    'Changed by Amal',
  ],
  [
    'ar',
    /^• أجيب كل من يسأل، هنا في المجموعة\.\n• إن لم .*\n• .* بلغة التطبيق .*\n• تبقى إجاباتي في المجموعة\.\n• لا يُشترط فاصل زمني بين إجابة وأخرى\.$/m,
    ['هادئ', 'للمشرفين فقط', 'محادثة خاصة', '10 ثوانٍ', 'حذف بعد 5 دقائق', '✓ العربية'],
    /^• لا أجيب إلا المشرفين، في محادثة خاصة\.\n• لا أكتب إلا .*\n• القوائم والأزرار بالعربية، .*\n• أحذف إجاباتي بعد 5 دقائق\.\n• لا يقل الفاصل بين إجابة وأخرى عن 10 ثوانٍ\.$/m,
    'آخر تغيير: Amal',
  ],
] as const)('the menu of settings, in %s,', (language, before, buttons, after, changedBy) => {
  it('says in words how the bot works, and who changed it last', async () => {
    const running = await startInGroup({ language });
    const menu = await choose(running);
    expect(plain(menu.text)).toMatch(before);
    expect(plain(menu.text)).not.toContain('Amal');
    const changed = await choose(running, ...buttons);
    expect(plain(changed.text)).toMatch(after);
    expect(plain(changed.text).endsWith(changedBy)).toBe(true);
  });

  it('has at most three short labels on a row', async () => {
    const running = await startInGroup({ language });
    for (const row of buttonsOf(await choose(running))) {
      expect(row.length).toBeLessThanOrEqual(3);
      // A row is 390 px wide, and a letter about 8 px.
      for (const label of row)
        expect(`✓ ${label.replace('✓ ', '')}`.length * 8 + 16).toBeLessThanOrEqual(390 / row.length);
    }
  });
});

it('a name in the menu of settings is neither HTML nor a template, and turns no text around', async () => {
  const running = await startInGroup();
  const { server, group } = running;
  const mallory = server.addPerson({
    firstName: '<b>\u202eM\u2069',
    lastName: '{{title}} $t(settings.quiet)',
    languageCode: 'en',
  });
  group.setMember(mallory.user, 'administrator');
  const menu = await choose(running);
  mallory.in(group).press(menu, 'Quiet');
  const { text } = await mallory.in(group).nextEdit();
  expect(text).toMatch(/\nChanged by \u2068<b>M \{\{title\}\} \$t\(settings\.quiet\)\u2069$/);
});

it('a button for what is already set changes nothing, so nobody is named', async () => {
  const running = await startInGroup();
  const { amal, group } = running;
  const menu = await choose(running, 'Quiet');
  expect(menu.text).toContain('Changed by');
  amal.in(group).press(menu, '✓ No interval');
  expect((await amal.in(group).nextEdit()).text).not.toContain('Changed by');
});

it('during a cool-down, an answer is edited with its question, but an edit gets no new answer', async () => {
  const running = await startInGroup();
  const { badr, group, said } = running;
  await choose(running, '10 seconds');
  const { message_id: asked } = badr.in(group).send('/ask how many abstained?');
  const { message_id: other } = badr.in(group).send('how many abstained?');
  badr.in(group).edit(asked, '/ask how many were against?');
  badr.in(group).edit(other, '/ask how many abstained?');
  expect((await said()).map(({ text }) => text?.split(' voted')[0])).toEqual([
    expect.stringMatching(/^Group settings/),
    'Only 2 states',
  ]);
});

it('the cool-down of a group does not affect another', async () => {
  const running = await startInGroup();
  const { server, badr, group } = running;
  const other = server.addGroup({ kind: 'supergroup', members: [badr] });
  await choose(running, '10 seconds');
  badr.in(group).send('/ask how many abstained?');
  badr.in(other).send('/ask how many abstained?');
  expect((await badr.in(other).nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states/);
});

it.each(['set:quiet:maybe', 'set:coolDown:5', 'set:owner:true', 'set:language:fr'])(
  'an invalid setting is refused: %s',
  async (data) => {
    const running = await startInGroup();
    const menu = await choose(running);
    const press = running.amal.in(running.group).press(menu, { data });
    expect((await press.answered()).text).toMatch(/^This button no longer works/);
  },
);

it('a private chat has no group settings', async () => {
  const { amal, storage } = await startInGroup();
  amal.send('how many abstained?');
  const press = amal.press(await amal.nextMessage(), { data: 'set:muted:true' });
  expect((await press.answered()).text).toMatch(/^This button no longer works/);
  expect(await storage.get(`settings:${amal.chat.id}`)).toBeUndefined();
});

it('settings whose message is gone are sent again', async () => {
  const running = await startInGroup();
  const { amal, group } = running;
  const menu = await choose(running);
  amal.in(group).delete(menu.message_id);
  amal.in(group).press(menu, { data: 'set:quiet:true' });
  expect(buttonsOf(await amal.in(group).nextMessage())[1]?.[0]).toBe('✓ Quiet');
});
