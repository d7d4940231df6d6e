import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { type KeyValueStorage, StorageError } from '../../../src/storage/storage.ts';
import { createSettingsStore } from '../../../src/telegram/chat-settings.ts';
import { startInGroup } from '../../support/places.ts';
import { startBot } from '../../support/telegram.ts';

const QUESTION = 'how many abstained?';
const ANSWER = /^In the vote on the resolution, 22 states abstained/;
const APOLOGY = /^Sorry, something went wrong on my side/;

/** A storage that notes the keys that are read and written, in order. */
function createRecordingStorage() {
  const storage = createMemoryStorage();
  const uses: string[] = [];
  const recording: KeyValueStorage = {
    ...storage,
    get: (key) => {
      uses.push(`get ${key}`);
      return storage.get(key);
    },
    set: (key, value) => {
      uses.push(`set ${key}`);
      return storage.set(key, value);
    },
  };
  return { storage: recording, uses };
}

const errorsIn = (log: readonly string[]) => log.filter((line) => JSON.parse(line).level >= 50);

describe('the settings of a chat are read once per update', () => {
  it.each([QUESTION, 'thanks', '/help', '/topics'])('that is a message in a private chat: %s', async (text) => {
    const { storage, uses } = createRecordingStorage();
    const { server, settled } = await startBot({ storage });
    const person = server.addPerson({ languageCode: 'en' });
    person.send(text);
    await settled();
    expect(uses).toEqual([`get settings:${person.chat.id}`]);
  });

  it('that is a message in a group', async () => {
    const { storage, uses } = createRecordingStorage();
    const { badr, group, said } = await startInGroup({ storage });
    badr.in(group).send(`/ask ${QUESTION}`);
    expect(await said()).toHaveLength(1);
    expect(uses).toEqual([`get settings:${group.chat.id}`]);
  });

  it('that changes a setting, and the change is stored before it is confirmed', async () => {
    const { storage, uses } = createRecordingStorage();
    const { server } = await startBot({ storage });
    const person = server.addPerson({ languageCode: 'en' });
    person.send('/language');
    const menu = await person.nextMessage();
    uses.length = 0;
    person.press(menu, 'العربية');
    await person.nextEdit();
    const key = `settings:${person.chat.id}`;
    expect(uses).toEqual([`get ${key}`, `set ${key}`]);
  });
});

it('an inline query and a guest message have the settings of the user', async () => {
  const { storage, uses } = createRecordingStorage();
  const server = await startBotApi({ bot: { supports_inline_queries: true, supports_guest_queries: true } });
  await startBot({ server, storage });
  const amal = server.addPerson({ firstName: 'Amal', languageCode: 'en' });
  await createSettingsStore(storage).write(amal.user.id, { language: 'ar' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal], bot: 'absent' });
  uses.length = 0;
  const { results } = await amal.inline('').answered();
  expect(results[0]).toMatchObject({ title: expect.stringMatching(/\p{Script=Arabic}/u) });
  amal.in(group).send(`@${server.bot.username}`);
  expect((await amal.in(group).nextMessage()).text).toMatch(/\p{Script=Arabic}/u);
  expect(uses).toEqual([`get settings:${amal.user.id}`, `get settings:${amal.user.id}`]);
});

describe('if the storage fails', () => {
  const fail = async (): Promise<never> => {
    throw new StorageError('the disk is gone');
  };

  it('to read settings, the bot answers with the defaults and logs the error', async () => {
    const { server, log } = await startBot({ storage: { ...createMemoryStorage(), get: fail } });
    const person = server.addPerson({ languageCode: 'en' });
    person.send(QUESTION);
    expect((await person.nextMessage()).text).toMatch(ANSWER);
    expect(errorsIn(log)).toHaveLength(1);
  });

  it('to store a setting, the bot does not confirm it', async () => {
    const { server } = await startBot({ storage: { ...createMemoryStorage(), set: fail } });
    const person = server.addPerson({ languageCode: 'en' });
    person.send('/language');
    person.press(await person.nextMessage(), 'العربية');
    expect((await person.nextMessage()).text).toMatch(APOLOGY);
  });

  it('to read settings for a moment, a change keeps the other settings', async () => {
    const storage = createMemoryStorage();
    let failures = 0;
    const failing: KeyValueStorage = { ...storage, get: (key) => (failures-- > 0 ? fail() : storage.get(key)) };
    const { amal, group } = await startInGroup({ storage: failing });
    await createSettingsStore(storage).write(group.chat.id, { quiet: true });
    amal.in(group).send('/settings');
    const menu = await amal.in(group).nextMessage();
    failures = 1;
    amal.in(group).press(menu, { data: 'set:coolDown:10' });
    await amal.in(group).nextEdit();
    expect(await createSettingsStore(storage).read(group.chat.id)).toEqual({ quiet: true, coolDown: 10 });
  });
});

describe('the language', () => {
  it('of an answer is that of the question, whatever the client speaks', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: 'en-GB' });
    person.send('كم دولة عارضت القرار؟');
    expect((await person.nextMessage()).text).toContain('دولتان');
  });

  it.each([
    ['en', /^Hello/],
    ['en-US', /^Hello/],
    ['ar', /^أهلًا/],
    ['ar-EG', /^أهلًا/],
    ['fr', /^أهلًا/],
  ] as const)('of the welcome follows a client in %s', async (languageCode, welcome) => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode });
    person.start();
    expect((await person.nextMessage()).text).toMatch(welcome);
  });
});
