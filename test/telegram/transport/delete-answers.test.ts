import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { createSettingsStore } from '../../../src/telegram/chat-settings.ts';
import { callsOf, type GroupSetup, LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { openMore, refusedCalls, startBot } from '../../support/telegram.ts';

const QUESTION = '/ask how many abstained?';
const errorsIn = (log: readonly string[]) => log.filter((line) => JSON.parse(line).level >= 50);

/** Starts a bot in a group whose answers stay for five minutes. */
async function start(setup: GroupSetup = {}) {
  const running = await startInGroup(setup);
  await createSettingsStore(running.storage).write(running.group.chat.id, { answerLifetime: 5 });
  const { badr, group, server, clock } = running;
  /** Sends a message to the group, and waits until the bot has said something more. */
  const ask = async (text = QUESTION) => {
    badr.in(group).send(text);
    const answer = await badr.in(group).nextMessage({ timeoutMs: 20_000 });
    await running.settled();
    return answer;
  };
  const dueKeys = async () => (await running.storage.list('deletion:')).map(([key]) => key);
  const deletions = () => callsOf(server, 'deleteMessage');
  return { ...running, ask, dueKeys, deletions, minutes: (count: number) => clock.pass(60 * count) };
}

describe('an answer in a group that deletes answers after 5 minutes', () => {
  it.each(LANGUAGES)('is deleted then, as the button says; the rest of the chat stays: %s', async (language) => {
    const { amal, badr, group, said, clock, deleteDue, server } = await startInGroup({ language });
    amal.in(group).send('/settings');
    amal.in(group).press(await amal.in(group).nextMessage(), language === 'en' ? 'Delete in 5 min' : 'حذف بعد 5 دقائق');
    await amal.in(group).nextEdit();
    badr.in(group).send(`/ask ${SAYS[language].question}`);
    expect(await said()).toHaveLength(2);
    clock.pass(299);
    await deleteDue();
    expect(await said()).toHaveLength(2);
    clock.pass(1);
    await deleteDue();
    const [menu, ...others] = await said();
    expect([menu?.reply_markup !== undefined, others]).toEqual([true, []]);
    expect(group.messages.map(({ from }) => from?.first_name)).toEqual(['Amal', expect.anything(), 'Badr']);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('is deleted with all its parts', async () => {
    const long = (word: string) => ({ kind: 'text' as const, text: `${`${word} `.repeat(600)}\n` });
    const { ask, said, minutes, deleteDue } = await start({
      respond: (respond) => (question) => ({ ...respond(question), parts: [long('first'), long('second')] }),
    });
    await ask();
    expect((await said()).length).toBeGreaterThan(1);
    minutes(5);
    await deleteDue();
    expect(await said()).toEqual([]);
  });

  it.each(['/vote', '/timeline'])('is deleted if it is a picture: %s', async (command) => {
    const { ask, said, minutes, deleteDue } = await start();
    expect((await ask(command)).photo).toBeDefined();
    minutes(5);
    await deleteDue();
    expect(await said()).toEqual([]);
  });

  it('is deleted if a button sent it, or it reports on a text', async () => {
    const { ask, badr, group, said, minutes, settled, deleteDue } = await start();
    const answer = await ask();
    badr.in(group).press(await openMore(badr.in(group), answer), 'Picture of the vote');
    expect((await badr.in(group).nextMessage({ timeoutMs: 20_000 })).photo).toBeDefined();
    const { message_id: replyTo } = badr.in(group).send('The resolution got 30 votes in favour.');
    badr.in(group).send('/check', { replyTo });
    await settled();
    expect(await said()).toHaveLength(3);
    minutes(5);
    await deleteDue();
    expect(await said()).toEqual([]);
  });

  it('is deleted after a restart, with the same storage and a new bot', async () => {
    const { server, storage, ask, stop, clock, said, deletions } = await start();
    await ask();
    await stop();
    clock.pass(3600);
    const { deleteDue } = await startBot({ server, storage, now: clock.now });
    await deleteDue();
    expect(await said()).toEqual([]);
    await deleteDue();
    expect(deletions()).toHaveLength(1);
  });

  it('is not deleted by a bot that was stopped', async () => {
    const { ask, minutes, stop, deleteDue, deletions } = await start();
    await ask();
    await stop();
    minutes(5);
    await deleteDue();
    expect(deletions()).toEqual([]);
  });

  it('that somebody has deleted is no error, and is not tried again', async () => {
    const { ask, amal, group, minutes, deleteDue, deletions, dueKeys, log } = await start();
    amal.in(group).delete((await ask()).message_id);
    minutes(5);
    await deleteDue();
    await deleteDue();
    expect([deletions().length, await dueKeys(), errorsIn(log)]).toEqual([1, [], []]);
  });

  it.each([
    [{ kind: 'error', code: 429, description: 'Too Many Requests', parameters: { retry_after: 30 } }],
    [{ kind: 'error', code: 500, description: 'Internal Server Error' }],
    [{ kind: 'bad-gateway' }],
    [{ kind: 'drop', when: 'before' }],
  ] as const)('is tried again the next time if the call fails with %j', async (fault) => {
    const { server, ask, said, minutes, deleteDue, deletions } = await start();
    await ask();
    minutes(5);
    server.fail({ ...fault, method: 'deleteMessage', times: 1 });
    await deleteDue();
    expect([(await said()).length, deletions().length]).toEqual([1, 1]);
    await deleteDue();
    expect([(await said()).length, deletions().length]).toEqual([0, 2]);
  });

  it('waits with the others of its chat if a call fails, and does not keep another chat waiting', async () => {
    const { server, storage, badr, group, ask, said, minutes, deletions, deleteDue } = await start();
    const other = server.addGroup({ kind: 'supergroup', members: [badr] });
    await createSettingsStore(storage).write(other.chat.id, { answerLifetime: 5 });
    for (let i = 0; i < 2; i++) await ask();
    badr.in(other).send(QUESTION);
    expect(await said()).toHaveLength(2);
    minutes(5);
    server.fail({ kind: 'error', code: 429, description: 'Too Many Requests', chatId: group.chat.id, times: 1 });
    await deleteDue();
    expect([(await said()).length, other.messages.length, deletions().length]).toEqual([2, 1, 2]);
    await deleteDue();
    expect(await said()).toEqual([]);
  });

  it('is left alone once it is older than 48 hours', async () => {
    const { server, storage, ask, clock, deletions, stop, said, dueKeys } = await start();
    await ask();
    await stop();
    clock.pass(48 * 3600);
    const { deleteDue } = await startBot({ server, storage, now: clock.now });
    await deleteDue();
    expect([deletions(), await dueKeys(), (await said()).length]).toEqual([[], [], 1]);
  });

  it('is edited with its question as before, and still deleted 5 minutes after it was sent', async () => {
    const { badr, group, said, minutes, deleteDue } = await start();
    const { message_id } = badr.in(group).send(QUESTION);
    expect(await said()).toHaveLength(1);
    minutes(4);
    badr.in(group).edit(message_id, '/ask how many were against?');
    expect((await badr.in(group).nextEdit()).text).toMatch(/^Only 2 states/);
    await deleteDue();
    expect(await said()).toHaveLength(1);
    minutes(1);
    await deleteDue();
    expect(await said()).toEqual([]);
    badr.in(group).edit(message_id, '/ask how many were in favour?');
    expect(await said()).toEqual([]);
  });
});

it('answers stay in groups that do not delete them, and in private chats', async () => {
  const { amal, badr, group, server, settled, storage, clock, deleteDue } = await startInGroup();
  amal.send('how many abstained?');
  badr.in(group).send(QUESTION);
  await settled();
  clock.pass(3600);
  await deleteDue();
  expect([await storage.list('deletion:'), callsOf(server, 'deleteMessage')]).toEqual([[], []]);
});

it('a failing storage is logged, and the answer is sent all the same', async () => {
  const storage = createMemoryStorage();
  const { ask, log } = await start({
    storage: {
      ...storage,
      set: (key, ...rest) =>
        key.startsWith('deletion:') ? Promise.reject(new Error('disk full')) : storage.set(key, ...rest),
    },
  });
  expect((await ask()).text).toMatch(/^In the vote/);
  expect(errorsIn(log)).toEqual([expect.stringContaining('disk full')]);
});
