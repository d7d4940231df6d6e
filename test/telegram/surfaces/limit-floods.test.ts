import { setTimeout as pause } from 'node:timers/promises';
import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../src/telegram/chat-settings.ts';
import { BUCKET_SIZES, createFloodLimit } from '../../../src/telegram/transport/flood-limit.ts';
import { LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { refusedCalls, startBot } from '../../support/telegram.ts';

const NOTICES = { en: /^That was a lot in a short time/, ar: /^وصلتني رسائل كثيرة/ } as const;
const NOTICE = NOTICES.en;
const MORE = { data: 'fact:vote.for:en' };
const QUESTION = SAYS.en.against;
const ANSWER = SAYS.en.againstAnswer;

/** So small that a test can wait until the buckets are full again; a token comes back when the burst does. */
const small = (burst: number) =>
  createFloodLimit({
    sizes: { ...BUCKET_SIZES, person: { burst, seconds: 2 }, group: { burst: 2 * burst, seconds: 2 } },
    burstSeconds: 2,
  });

/** Buckets that stay empty for as long as a test takes: one token more than the burst. */
const lasting = (sizes: Partial<Record<keyof typeof BUCKET_SIZES, number>>) => {
  const of = (burst = 1000) => ({ burst, seconds: 300 });
  const { person, group, buttons, inline } = sizes;
  return createFloodLimit({
    sizes: { person: of(person), group: of(group), buttons: of(buttons), inline: of(inline) },
  });
};

const textsOf = (messages: readonly { text?: string; from?: { is_bot: boolean } }[]) =>
  messages.filter(({ from }) => from?.is_bot).map(({ text = '' }) => text);

describe('a person who asks 100 questions at once', () => {
  it.each(LANGUAGES)('gets answers to the first ones, one notice, and later answers again: %s', async (language) => {
    const { server, settled, log } = await startBot({ floodLimit: small(9) });
    const person = server.addPerson({ languageCode: language });
    for (let i = 0; i < 100; i++) person.send(SAYS[language].against);
    await settled();
    const texts = textsOf(person.messages);
    expect(texts.filter((text) => text.match(NOTICES[language]))).toHaveLength(1);
    expect(texts).toHaveLength(11);
    const dropped = log.map((line) => JSON.parse(line)).filter(({ msg }) => msg.startsWith('update dropped'));
    expect(dropped).toHaveLength(90);
    expect(new Set(dropped.map(({ level }) => level))).toEqual(new Set([20]));
    await pause(2100);
    person.send(SAYS[language].against);
    await settled();
    expect(textsOf(person.messages)).toHaveLength(12);
    expect(textsOf(person.messages).at(-1)).not.toMatch(NOTICES[language]);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('keeps nobody else waiting', async () => {
    const { server } = await startBot({ floodLimit: lasting({ person: 3 }) });
    const [flooder, other] = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
    for (let i = 0; i < 100; i++) flooder.send(QUESTION);
    other.send(QUESTION);
    expect((await other.nextMessage()).text).toMatch(ANSWER);
  });

  it('is counted', async () => {
    const { server, settled, metrics } = await startBot({ floodLimit: lasting({ person: 3 }) });
    const person = server.addPerson({ languageCode: 'en' });
    for (let i = 0; i < 10; i++) person.send(QUESTION);
    await settled();
    expect((await metrics.droppedUpdates.get()).values).toEqual([
      expect.objectContaining({ labels: { reason: 'flood' }, value: 6 }),
    ]);
  });
});

describe('in a group', () => {
  it('each person has a bucket, and the group has one for all of them, with one notice', async () => {
    const { amal, badr, chen, group, said } = await startInGroup({ floodLimit: lasting({ person: 1, group: 4 }) });
    const before = (await said()).length;
    for (let i = 0; i < 10; i++) amal.in(group).send(`/ask ${QUESTION}`);
    const ofAmal = (await said()).slice(before);
    expect(ofAmal.map(({ text }) => NOTICE.test(text ?? '')).sort()).toEqual([false, false, true]);
    for (const person of [badr, badr, chen, chen]) person.in(group).send(`/ask ${QUESTION}`);
    const ofAll = textsOf((await said()).slice(before));
    expect(ofAll.filter((text) => ANSWER.test(text))).toHaveLength(5);
    expect(ofAll.filter((text) => NOTICE.test(text))).toHaveLength(2);
  });

  it('what is not for the bot takes nothing from the buckets', async () => {
    const { amal, group, said, clock } = await startInGroup({ floodLimit: lasting({ person: 1, group: 1 }) });
    const before = (await said()).length;
    const place = amal.in(group);
    for (const text of ['lunch?', '/weather', '/ask@other_bot how many abstained?', 'how many abstained?'])
      for (let i = 0; i < 10; i++) place.send(text);
    place.send(`/ask ${QUESTION}`);
    clock.pass(1);
    place.send(`/vote`);
    expect((await said()).slice(before)).toHaveLength(2);
    place.send(`/ask ${QUESTION}`);
    expect((await said()).at(-1)?.text).toMatch(NOTICE);
  });

  it.each([{ quiet: true }, { muted: true }, { administratorsOnly: true }, { coolDown: 10 }] as const)(
    'that asks the bot to write less, there is no notice: %j',
    async (settings) => {
      const { amal, badr, group, storage, said } = await startInGroup({ floodLimit: lasting({ person: 1 }) });
      await createSettingsStore(storage).write(group.chat.id, settings);
      for (const person of [amal, badr]) for (let i = 0; i < 5; i++) person.in(group).send(`/ask ${QUESTION}`);
      expect((await said()).filter(({ text }) => NOTICE.test(text ?? ''))).toEqual([]);
    },
  );

  it('anonymous administrators of one group take nothing from those of another', async () => {
    const { server, amal, group, said } = await startInGroup({ floodLimit: lasting({ person: 1 }) });
    const from = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    const other = server.addGroup({ title: 'Press', kind: 'supergroup', members: [amal] });
    for (const { chat } of [group, group, group, other]) {
      const place = amal.in(chat.id === other.chat.id ? other : group);
      place.send(`/ask ${QUESTION}`, { from, sender_chat: chat });
      await said();
    }
    expect(group.messages.at(-1)?.text).toMatch(NOTICES.ar);
    expect(other.messages.at(-1)?.text).toMatch(ANSWER);
  });
});

describe('elsewhere', () => {
  it('buttons have a bucket of their own, whose notice is an alert', async () => {
    const { server } = await startBot({ floodLimit: lasting({ person: 1, buttons: 2 }) });
    const person = server.addPerson({ languageCode: 'en' });
    person.send('how many abstained?');
    const answer = await person.nextMessage();
    for (let i = 0; i < 3; i++) expect((await person.press(answer, MORE).answered()).text).toBeUndefined();
    expect(await person.press(answer, MORE).answered()).toMatchObject({
      text: expect.stringMatching(NOTICE),
      show_alert: true,
    });
    person.send(QUESTION);
    expect((await person.nextMessage()).text).toMatch(ANSWER);
  });

  it('inline queries have one, and get no notice', async () => {
    const server = await startBotApi({ bot: { supports_inline_queries: true } });
    const { settled, log } = await startBot({ server, floodLimit: lasting({ person: 1, inline: 5 }) });
    const person = server.addPerson({ languageCode: 'en' });
    for (let i = 0; i < 20; i++) person.inline(QUESTION.slice(0, i));
    await settled();
    expect(server.calls.filter(({ method }) => method === 'answerInlineQuery')).toHaveLength(6);
    expect(person.messages).toEqual([]);
    expect(log.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  });
});
