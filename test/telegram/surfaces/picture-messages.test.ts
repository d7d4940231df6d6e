import type { BotApiServer } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { StorageError } from '../../../src/storage/storage.ts';
import { buttonsOf, openMore, plain, refusedCalls, startBot } from '../../support/telegram.ts';

const sentPhotos = ({ calls }: BotApiServer) => calls.filter(({ method }) => method === 'sendPhoto');
/** Checks whether a call uploads a picture; otherwise, it has a file id. */
const isUpload = ({ params }: { params: Record<string, unknown> }) => !/^[\w-]{20,}$/.test(`${params.photo}`);
const actions = ({ calls }: BotApiServer) => calls.filter(({ method }) => method === 'sendChatAction').length;

describe.each([
  [
    'en',
    /^My sources do not say how each state voted\.\nYoum7 news report/,
    'how many abstained?',
    'Picture of the vote',
    'العربية',
    /كيف صوّتت كل دولة/,
  ],
  [
    'ar',
    /^لم يرد في مصادري كيف صوّتت كل دولة\.\nتقرير إخباري/,
    'كم دولة امتنعت؟',
    'صورة التصويت',
    'English',
    /how each state voted/,
  ],
] as const)('pictures, in %s', (languageCode, caption, question, button, other, turned) => {
  async function open(storage = createMemoryStorage()) {
    const running = await startBot({ storage });
    return { ...running, person: running.server.addPerson({ languageCode }) };
  }

  it.each(['/vote', '/timeline'])('%s sends one with a caption that says what it does not show', async (command) => {
    const { server, person } = await open();
    person.send(command);
    const { photo, caption: said = '', caption_entities: entities } = await person.nextMessage({ timeoutMs: 20_000 });
    expect(photo).toBeDefined();
    expect(said.length).toBeLessThanOrEqual(1024);
    expect(entities?.map(({ type }) => type)).toEqual(['text_link', 'text_link']);
    if (command === '/vote') expect(plain(said)).toMatch(caption);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('is uploaded once, and then sent by its file id', async () => {
    const { server, person } = await open();
    for (let i = 0; i < 3; i++) {
      person.send('/vote');
      await person.nextMessage({ timeoutMs: 20_000 });
    }
    expect(sentPhotos(server).map(isUpload)).toEqual([true, false, false]);
    expect(actions(server)).toBe(1);
  });

  it('a button below an answer about the vote sends it, and its own button switches its language', async () => {
    const { person } = await open();
    person.send(question);
    const answer = await person.nextMessage();
    person.press(await openMore(person, answer), button);
    const picture = await person.nextMessage({ timeoutMs: 20_000 });
    expect(plain(picture.caption)).toMatch(caption);
    expect(buttonsOf(picture)).toEqual([[other]]);
    expect(buttonsOf(await person.nextEdit()).flat()).not.toContain(button);
    person.press(picture, other);
    expect(plain((await person.nextEdit({ timeoutMs: 20_000 })).caption)).toMatch(turned);
  });
});

it('a picture is uploaded again if Telegram no longer has the file', async () => {
  const { server } = await startBot();
  const person = server.addPerson({ languageCode: 'en' });
  person.send('/vote');
  await person.nextMessage({ timeoutMs: 20_000 });
  server.fail({
    kind: 'error',
    code: 400,
    description: 'Bad Request: wrong file identifier/HTTP URL specified',
    method: 'sendPhoto',
  });
  person.send('/vote');
  expect((await person.nextMessage({ timeoutMs: 20_000 })).photo).toBeDefined();
  expect(sentPhotos(server).map(isUpload)).toEqual([true, false, true]);
});

it.each([
  [400, 'Bad Request: message thread not found'],
  [403, 'Forbidden: not enough rights'],
  [429, 'Too Many Requests: retry after 30'],
  [500, 'Internal Server Error'],
])('a picture comes at once if its chat action fails: %i', async (code, description) => {
  const { server, log } = await startBot();
  const person = server.addPerson({ languageCode: 'en' });
  server.fail({ kind: 'error', code, description, method: 'sendChatAction', parameters: { retry_after: 30 } });
  person.send('/vote');
  expect((await person.nextMessage({ timeoutMs: 20_000 })).photo).toBeDefined();
  expect(actions(server)).toBe(1);
  expect(log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});

it('a picture comes if the connection breaks during its chat action', async () => {
  const { server } = await startBot();
  const person = server.addPerson({ languageCode: 'en' });
  server.fail({ kind: 'drop', when: 'before', method: 'sendChatAction' });
  person.send('/vote');
  expect((await person.nextMessage({ timeoutMs: 20_000 })).photo).toBeDefined();
});

it('a picture is uploaded again if it has changed', async () => {
  const { server, storage } = await startBot();
  await storage.set('picture:vote.en', 'another-look AgACAgIAAxkDAAIBY2Old_name_of_it');
  const person = server.addPerson({ languageCode: 'en' });
  person.send('/vote');
  await person.nextMessage({ timeoutMs: 20_000 });
  expect(sentPhotos(server).map(isUpload)).toEqual([true]);
});

it('a picture whose file cannot be noted comes without an apology', async () => {
  const stored = createMemoryStorage();
  const full = () => Promise.reject(new StorageError('the disk is full'));
  const storage = { ...stored, set: full };
  const { server, log, settled } = await startBot({ storage });
  const person = server.addPerson({ languageCode: 'en' });
  person.send('/vote');
  expect((await person.nextMessage({ timeoutMs: 20_000 })).photo).toBeDefined();
  await settled();
  expect(person.messages).toHaveLength(2);
  expect(log.filter((line) => line.includes('failed to note the file of a picture'))).toHaveLength(1);
});
