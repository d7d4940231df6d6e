import { describe, expect, it } from 'vitest';
import { callsOf } from '../../support/places.ts';
import { REPORTS, startWithAdmin, textOf } from '../../support/reports.ts';
import { buttonsOf, refusedCalls } from '../../support/telegram.ts';

/** Starts a bot in a group of Amal and Badr, where Amal has asked a question and been answered. */
async function startInGroup(language: 'en' | 'ar' = 'en', settings = '') {
  const running = await startWithAdmin({ language, adminLanguage: language });
  const { server, person: amal, storage, settled } = running;
  const badr = server.addPerson({ firstName: 'Badr', username: 'badr_b', languageCode: language });
  const group = server.addGroup({ kind: 'supergroup', members: [amal, badr] });
  if (settings) await storage.set(`settings:${group.chat.id}`, settings);
  amal.in(group).send(`/ask ${REPORTS[language].question}`);
  const answer = await amal.in(group).nextMessage();
  /** Presses the button for a report as Badr, and returns the prompt. */
  const press = async () => {
    badr.in(group).press(answer, { data: `report:vote.abstentions:${language}` });
    await settled();
    return group.messages.at(-1) ?? answer;
  };
  const said = async () => {
    await settled();
    return group.messages.filter(({ from }) => from?.id === server.bot.id);
  };
  return { ...running, amal, badr, group, answer, press, said };
}

describe.each(['en', 'ar'] as const)('a report in a group, in %s,', (language) => {
  const says = REPORTS[language];

  it('asks whoever pressed, and nobody else, under the answer', async () => {
    const { server, amal, badr, group, answer, press } = await startInGroup(language);
    const prompt = await press();
    expect(textOf(prompt)).toMatch(/^@badr_b\n/);
    expect(textOf(prompt).slice('@badr_b\n'.length)).toMatch(says.ask);
    expect(prompt.reply_to_message?.message_id).toBe(answer.message_id);
    expect(badr.in(group).prompt?.message.message_id).toBe(prompt.message_id);
    expect(badr.in(group).prompt?.markup).toMatchObject({ force_reply: true, selective: true });
    expect(amal.in(group).prompt).toBeUndefined();
    expect(refusedCalls(server)).toEqual([]);
  });

  it('is sent with the reply of that person only, who is thanked there', async () => {
    const { amal, badr, group, press, said, reports } = await startInGroup(language);
    const { message_id: replyTo } = await press();
    amal.in(group).send('how many were against?', { replyTo });
    expect(await said()).toHaveLength(2);
    expect(await reports()).toEqual([]);
    const { message_id } = badr.in(group).send('not mine', { replyTo });
    const thanks = (await said())[2];
    expect(textOf(thanks ?? {})).toBe(says.thanks);
    expect(thanks?.reply_to_message?.message_id).toBe(message_id);
    const [report, ...more] = await reports();
    for (const part of [says.question, says.answer, 'not mine']) expect(textOf(report ?? {})).toContain(part);
    expect(JSON.stringify(report)).not.toMatch(/badr_b|amal_b|-100\d+/);
    expect(buttonsOf(report ?? {})).toEqual([[says.why]]);
    expect(more).toEqual([]);
  });
});

describe('a prompt in a group', () => {
  it('is answered by a tap on /skip, by the person whom it is for', async () => {
    const { amal, badr, group, press, said, reports } = await startInGroup();
    await press();
    amal.in(group).send('/skip@stand_in_bot');
    expect(await said()).toHaveLength(2);
    badr.in(group).send('/skip@other_bot');
    expect(await reports()).toEqual([]);
    badr.in(group).send('/skip@stand_in_bot');
    expect(textOf((await said())[2] ?? {})).toBe(REPORTS.en.thanks);
    expect(textOf((await reports())[0] ?? {})).toContain(REPORTS.en.noComment);
  });

  it('lets others mention the bot in a reply to it', async () => {
    const { amal, group, press, said } = await startInGroup();
    const { message_id: replyTo } = await press();
    amal.in(group).send('@stand_in_bot how many were against?', { replyTo });
    expect(textOf((await said())[2] ?? {})).toMatch(/^Only 2/);
  });

  it('is for each person: two can report the same answer', async () => {
    const { amal, badr, group, answer, press, settled, reports } = await startInGroup();
    const prompt = await press();
    amal.in(group).press(answer, { data: 'report:vote.abstentions:en' });
    await settled();
    const other = group.messages.at(-1);
    badr.in(group).send('one', { replyTo: prompt.message_id });
    amal.in(group).send('two', { replyTo: other?.message_id ?? 0 });
    expect((await reports()).map(({ text }) => text?.split('\n').at(-1))).toEqual(['one', 'two']);
  });

  it('makes no sound in a quiet group, nor do the thanks', async () => {
    const { server, badr, group, press, said } = await startInGroup('en', 'quiet=true');
    const { message_id: replyTo } = await press();
    badr.in(group).send('wrong', { replyTo });
    expect(await said()).toHaveLength(3);
    const sent = callsOf(server, 'sendMessage').filter(
      (params) => 'chat_id' in params && params.chat_id === group.chat.id,
    );
    expect(sent).toHaveLength(3);
    for (const params of sent) expect(params).toMatchObject({ disable_notification: true });
  });

  it('stays away from a paused group, and whoever presses is told why', async () => {
    const { badr, group, answer, storage, settled, said } = await startInGroup();
    await storage.set(`settings:${group.chat.id}`, 'muted=true');
    const press = badr.in(group).press(answer, { data: 'report:vote.abstentions:en' });
    expect(await press.answered()).toMatchObject({ show_alert: true });
    expect((await press.answered()).text).toMatch(/^I am paused in this group/);
    await settled();
    expect(await said()).toHaveLength(1);
  });

  it('links to a person who has no username', async () => {
    const { server, group, answer, settled } = await startInGroup();
    const chen = server.addPerson({ firstName: '<i>Chen', languageCode: 'en' });
    group.setMember(chen.user, 'member');
    chen.in(group).press(answer, { data: 'report:vote.abstentions:en' });
    await settled();
    const sent = callsOf(server, 'sendMessage').at(-1);
    const link = `<a href="tg://user?id=${chen.user.id}">&lt;i&gt;Chen</a>`;
    expect(sent).toMatchObject({ text: expect.stringContaining(link), reply_markup: { selective: true } });
    expect(refusedCalls(server)).toEqual([]);
  });
});

it('a report in a channel is refused: there is nobody to ask', async () => {
  const { server, person, settled } = await startWithAdmin();
  const channel = server.addChannel({ title: 'Council', members: [person] });
  person.in(channel).send(`/ask ${REPORTS.en.question}`);
  const answer = await person.in(channel).nextMessage();
  await person.in(channel).press(answer, { data: 'report:vote.abstentions:en' }).answered();
  await settled();
  expect(person.in(channel).messages).toHaveLength(2);
});
