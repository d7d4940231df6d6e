/** Tests that replicas of the bot remember the same, on a real Redis server. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { type BotApiServer, startBotApi } from 'telegram-stand-in';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createLogger } from '../../../src/create-logger.ts';
import { createMetrics } from '../../../src/metrics.ts';
import { openRedisStorage } from '../../../src/storage/redis-storage.ts';
import { createSharedState, SharedStateError } from '../../../src/storage/shared-state.ts';
import { createSettingsStore } from '../../../src/telegram/chat-settings.ts';
import { createBot } from '../../../src/telegram/create-bot.ts';
import { NO_LIMITS } from '../../../src/telegram/transport/call-limits.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { CONVERSATIONS } from '../../support/conversation.ts';
import { payloadOf } from '../../support/private-answers.ts';
import { findRedisServer, type RedisServer, startRedisServer } from '../../support/redis-server.ts';
import { BELARUS } from '../../support/resolutions.ts';
import { plain } from '../../support/telegram.ts';

/** A bot that gets its updates from the test, with a connection and a memory of its own. */
async function startReplica({ token, url: apiRoot }: BotApiServer, { url }: RedisServer) {
  const logger = createLogger('silent', { write: () => {} });
  const storage = await openRedisStorage(url, { logger });
  onTestFinished(() => storage.close());
  const shared = createSharedState(storage, logger);
  const answerer = openAnswererForTest(BELARUS, Date.now, shared.createMap);
  const parts = { answerer: () => answerer, storage, shared, logger, metrics: createMetrics(), now: Date.now };
  const options = { token, apiRoot, adminIds: [1], unansweredDays: 90, limits: NO_LIMITS };
  const { bot, handle: handleUpdate } = createBot(options, parts);
  await bot.init();
  const receipt = () => ({ receivedAt: Date.now(), signal: new AbortController().signal });
  return { bot, storage, handle: (update: Update) => handleUpdate(update, receipt()) };
}

describe.skipIf(findRedisServer() === undefined)('two replicas on one Redis server', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedisServer();
  });
  afterAll(() => redis.stop());
  beforeEach(() => redis.flush());

  /** Starts two replicas. What a person does is handled by the replica that the test says. */
  async function start() {
    const server = await startBotApi({ bot: { can_read_all_group_messages: true } });
    onTestFinished(() => server.close());
    const [one, two] = [await startReplica(server, redis), await startReplica(server, redis)];
    const [amal, badr] = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
    const group = server.addGroup({ title: 'Delegations', kind: 'supergroup', members: [amal, badr] });
    let offset = 0;
    /** Lets a replica handle all updates that there are. */
    const handleBy = async ({ bot, handle }: typeof one) => {
      for (const update of await bot.api.getUpdates({ offset, timeout: 0 })) {
        offset = update.update_id + 1;
        await handle(update);
      }
    };
    const texts = (chat: { readonly messages: readonly { text?: string; from?: { is_bot: boolean } }[] }) =>
      chat.messages.filter(({ from }) => from?.is_bot).map(({ text }) => plain(text));
    await handleBy(one);
    return { server, one, two, amal, badr, group, handleBy, texts };
  }

  it('understand what follows a question that the other has answered', async () => {
    const { one, two, amal, handleBy, texts } = await start();
    amal.send('how many voted in favour?');
    await handleBy(one);
    amal.send('and against?');
    await handleBy(two);
    amal.send('in Arabic please');
    await handleBy(one);
    expect(texts(amal)).toEqual([
      expect.stringMatching(/23 votes in favour/),
      expect.stringMatching(/Only 2 states voted against/),
      expect.stringMatching(CONVERSATIONS.ar.relatedAnswer),
    ]);
  });

  it.each(['in private', 'in a group'])('change the answer that the other has sent, %s', async (place) => {
    const { one, two, amal, group, handleBy, texts } = await start();
    const [seat, prefix] = place === 'in private' ? [amal, ''] : [amal.in(group), '/ask '];
    const question = seat.send(`${prefix}how many voted in favour?`);
    await handleBy(one);
    const before = texts(seat).length;
    seat.edit(question.message_id, `${prefix}how many voted against?`);
    await handleBy(two);
    expect(texts(seat)).toHaveLength(before);
    expect(texts(seat).at(-1)).toMatch(/Only 2 states voted against/);
  });

  it('keep the cool-down of a group that the other has started', async () => {
    const { one, two, amal, group, handleBy, texts } = await start();
    await createSettingsStore(one.storage).write(group.chat.id, { coolDown: 60 });
    const before = texts(group).length;
    amal.in(group).send('/ask how many voted in favour?');
    await handleBy(one);
    amal.in(group).send('/ask how many voted against?');
    await handleBy(two);
    expect(texts(group)).toHaveLength(before + 1);
  });

  it('answer in private what was asked of the other in a group', async () => {
    const { one, two, amal, group, handleBy, texts } = await start();
    await createSettingsStore(one.storage).write(group.chat.id, { inPrivate: true });
    amal.in(group).send('/ask what should I cook tonight?');
    await handleBy(one);
    const payload = payloadOf(group.messages.at(-1) as never);
    expect(payload).toMatch(/^ask-/);
    amal.send(`/start ${payload}`);
    await handleBy(two);
    expect(texts(amal).at(-1)).toMatch(CONVERSATIONS.en.fallback);
  });

  it('let everything that they remember expire, within a day', async () => {
    const { one, two, amal, group, handleBy } = await start();
    await createSettingsStore(one.storage).write(group.chat.id, { coolDown: 60, administratorsOnly: true });
    await redis.flush();
    for (const [i, seat] of [amal, amal.in(group), amal].entries()) {
      seat.send(`/ask how many abstained?`);
      await handleBy(i % 2 ? one : two);
    }
    amal.send('how many abstained?');
    await handleBy(one);
    const state = (await redis.dump()).filter(({ key }) => key.startsWith('qarar:state:'));
    const kinds = new Set(state.map(({ key }) => key.split(':')[2]));
    expect([...kinds].sort()).toEqual(['answer', 'conversation', 'last-answer', 'question']);
    for (const { key, left } of state) {
      expect(left, key).toBeGreaterThan(0);
      expect(left, key).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
    }
  });

  it('forget a person when one of them is told to: the id is nowhere any more', async () => {
    const { one, two, amal, badr, group, handleBy } = await start();
    await createSettingsStore(one.storage).write(group.chat.id, { inPrivate: true });
    const handle = async (replica: typeof one, action: () => unknown) => {
      action();
      await handleBy(replica);
    };
    for (const person of [amal, badr]) {
      await handle(one, () => person.send('how many abstained?'));
      await handle(two, () => person.send('and against?'));
      await handle(one, () => person.in(group).send('/ask how many voted in favour?'));
      await handle(two, () => person.send("what is the rapporteur's name?"));
      await handle(two, () => person.send('this is wrong'));
      await handle(one, () => person.in(group).send('/ask this is wrong'));
    }
    const naming = async (id: number) =>
      (await redis.dump()).filter(({ key, value }) => `${key} ${value}`.includes(`${id}`)).map(({ key }) => key);
    expect((await naming(amal.user.id)).length).toBeGreaterThan(5);
    const others = await naming(badr.user.id);
    await handle(two, () => amal.send('/forget'));
    expect(amal.messages.at(-1)?.text).toMatch(/^Done/);
    expect(await naming(amal.user.id)).toEqual([]);
    expect(await naming(badr.user.id)).toEqual(others);
  });

  it('answer nothing in a wrong context: without the server, the update fails, and can be handled later', async () => {
    const own = await startRedisServer({ isDurable: true });
    onTestFinished(own.stop);
    const server = await startBotApi();
    onTestFinished(() => server.close());
    const { bot, handle } = await startReplica(server, own);
    const amal = server.addPerson({ languageCode: 'en' });
    amal.send('how many voted in favour?');
    const [first] = await bot.api.getUpdates();
    await handle(first as never);
    amal.send('and against?');
    const [second] = await bot.api.getUpdates({ offset: (first?.update_id ?? 0) + 1 });
    const before = amal.messages.length;
    await pause(1500);
    await own.kill();
    const failure = await handle(second as never).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SharedStateError);
    expect(amal.messages).toHaveLength(before);
    await own.start();
    await expect
      .poll(() =>
        handle(second as never).then(
          () => plain(amal.messages.at(-1)?.text),
          () => 'down',
        ),
      )
      .toMatch(/Only 2 states voted against/);
  });
});
