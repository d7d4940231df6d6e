import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { StorageError } from '../../../src/storage/storage.ts';
import { buttonsOf, refusedCalls, startBot } from '../../support/telegram.ts';

const ASKED = 'how many abstained?';
const ANSWERED = /^22 states abstained/;
const APOLOGY = /^Sorry, something went wrong on my side/;

async function startWithPerson(setup: Parameters<typeof startBot>[0] = {}) {
  const running = await startBot(setup);
  return { ...running, person: running.server.addPerson({ languageCode: 'en' }) };
}
const errorsIn = (log: readonly string[]) => log.filter((line) => JSON.parse(line).level >= 50);

describe('when the Bot API fails, the answer still comes:', () => {
  it.each([
    [
      'a rate limit',
      { kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
    ],
    ['a connection dropped before the effect', { kind: 'drop', when: 'before' }],
    ['a connection dropped after the effect', { kind: 'drop', when: 'after' }],
    ['a page of a proxy in place of an answer', { kind: 'bad-gateway' }],
  ] as const)('%s', async (_, fault) => {
    const { server, person, log } = await startWithPerson();
    server.fail({ ...fault, method: 'sendMessage' });
    person.send(ASKED);
    expect((await person.nextMessage()).text).toMatch(ANSWERED);
    expect(errorsIn(log)).toEqual([]);
  });

  it.each(['before', 'after'] as const)('a connection for updates, dropped %s', async (when) => {
    const { server, person } = await startWithPerson();
    server.fail({ kind: 'drop', when, method: 'getUpdates' });
    person.send('thanks');
    await person.nextMessage();
    person.send(ASKED);
    expect((await person.nextMessage()).text).toMatch(ANSWERED);
  });
});

describe('at the start', () => {
  it.each(['getMe', 'deleteWebhook'])('a Bot API that is out of reach is waited for: %s', async (method) => {
    const server = await startBotApi();
    server.fail({ kind: 'drop', when: 'before', method, times: 3 });
    const { log } = await startBot({ server });
    const person = server.addPerson({ languageCode: 'en' });
    person.send(ASKED);
    expect((await person.nextMessage()).text).toMatch(ANSWERED);
    expect(errorsIn(log)).toEqual([]);
  });

  it('waits where the Bot API is in trouble', async () => {
    const server = await startBotApi();
    server.fail({ kind: 'error', code: 502, description: 'Bad Gateway', method: 'deleteWebhook', times: 2 });
    await startBot({ server });
    expect(refusedCalls(server)).toHaveLength(2);
  });

  it('says in the log that the Bot API has failed, and tries again', async () => {
    const { server, person, log } = await startWithPerson();
    server.fail({ kind: 'error', code: 502, description: 'Bad Gateway', method: 'sendMessage' });
    person.send(ASKED);
    expect((await person.nextMessage()).text).toMatch(ANSWERED);
    expect(log.filter((line) => line.includes('the Bot API cannot be reached'))).toHaveLength(1);
  });
});

describe('what is ordinary is no error:', () => {
  it('a person who blocks the bot while it answers; others are answered', async () => {
    const { server, person, log, settled } = await startWithPerson();
    server.fail({
      kind: 'error',
      code: 403,
      description: 'Forbidden: bot was blocked by the user',
      method: 'sendMessage',
    });
    person.send(ASKED);
    const other = server.addPerson({ languageCode: 'en' });
    other.send(ASKED);
    expect((await other.nextMessage()).text).toMatch(ANSWERED);
    await settled();
    expect(person.messages).toHaveLength(1);
    expect(errorsIn(log)).toEqual([]);
  });

  it('a chat that is not found', async () => {
    const { server, person, log, settled } = await startWithPerson();
    server.fail({ kind: 'error', code: 400, description: 'Bad Request: chat not found', method: 'sendMessage' });
    person.send(ASKED);
    await settled();
    expect(person.messages).toHaveLength(1);
    expect(errorsIn(log)).toEqual([]);
  });

  it('a button pressed twice: the message is not modified', async () => {
    const { server, person, log, settled } = await startWithPerson();
    person.send(ASKED);
    const answer = await person.nextMessage();
    person.press(answer, 'Source');
    person.press(answer, { data: 'source:vote.abstentions:en' });
    await person.nextEdit();
    await settled();
    expect(refusedCalls(server).map(({ method }) => method)).toEqual(['editMessageText']);
    expect(person.messages).toHaveLength(2);
    expect(errorsIn(log)).toEqual([]);
  });

  it('a press that is too old to be answered: what it asks for is still shown', async () => {
    const { server, person, log, stop } = await startWithPerson();
    person.send(ASKED);
    const answer = await person.nextMessage();
    await stop();
    person.press(answer, 'Source');
    server.fail({ kind: 'expire-callbacks' });
    await startBot({ server });
    expect((await person.nextEdit()).text).toMatch(/^Abstentions/);
    expect(errorsIn(log)).toEqual([]);
  });

  it('a press that cannot be answered for another reason', async () => {
    const { server, person, log } = await startWithPerson();
    person.send(ASKED);
    const answer = await person.nextMessage();
    server.fail({ kind: 'drop', when: 'before', method: 'answerCallbackQuery' });
    person.press(answer, 'Source');
    expect((await person.nextEdit()).text).toMatch(/^Abstentions/);
    expect(errorsIn(log)).toEqual([]);
  });

  it('a message that can no longer be edited: a new one shows what was asked for', async () => {
    const { server, person, log } = await startWithPerson();
    person.send(ASKED);
    const answer = await person.nextMessage();
    server.fail({ kind: 'uneditable', chatId: person.chat.id, messageId: answer.message_id });
    person.press(answer, 'Source');
    expect((await person.nextMessage()).text).toMatch(/^Abstentions/);
    expect(errorsIn(log)).toEqual([]);
  });

  it('a message that is gone: a new one shows what was asked for', async () => {
    const { person, log } = await startWithPerson();
    person.start();
    await person.nextMessage();
    person.press({ message_id: 4711 }, { data: 'fact:vote.for:en' });
    expect((await person.nextMessage()).text).toMatch(/^23 states/);
    expect(errorsIn(log)).toEqual([]);
  });
});

describe('a button of another time', () => {
  it.each([
    ['fact:vote.gone:en', /^This button is from an older version/],
    ['source:vote.for,vote.gone:en', /^This button is from an older version/],
    ['lang:ar:vote.gone', /^هذا الزر من نسخة سابقة/],
    ['fact:vote.gone', /^This button is from an older version/],
    ['page:1', /^This button no longer works/],
    ['<b>', /^This button no longer works/],
  ])('gets a polite word, and its message stays as it is: %s', async (data, word) => {
    const { person, log, settled } = await startWithPerson();
    person.send(ASKED);
    const answer = await person.nextMessage();
    const press = person.press(answer, { data });
    expect((await press.answered()).text).toMatch(word);
    await settled();
    expect(person.messages.at(-1)?.edit_date).toBeUndefined();
    expect(errorsIn(log)).toEqual([]);
  });

  it('beyond the last page leads to the last one', async () => {
    const { person } = await startWithPerson();
    person.send('/topics');
    person.press(await person.nextMessage(), { data: 'topics:999:en' });
    expect(buttonsOf(await person.nextEdit()).at(-1)).toEqual(['Previous']);
  });

  it('that names no language takes that of the chat', async () => {
    const { person } = await startWithPerson();
    person.send(ASKED);
    person.press(await person.nextMessage(), { data: 'fact:vote.for' });
    expect((await person.nextEdit()).text).toMatch(/^23 states/);
  });
});

describe('when the bot itself fails', () => {
  it('the person gets an apology, the log says where, and the bot goes on', async () => {
    const { person, log } = await startWithPerson({
      respond: (respond) => (question) => {
        if (question.text === 'boom') throw new Error('it went boom');
        return respond(question);
      },
    });
    person.send('boom');
    expect((await person.nextMessage()).text).toMatch(APOLOGY);
    person.send(ASKED);
    expect((await person.nextMessage()).text).toMatch(ANSWERED);
    const [error = '{}', ...more] = errorsIn(log);
    expect(more).toEqual([]);
    expect(JSON.parse(error)).toMatchObject({ kind: 'message', chat: 'private', update: expect.any(Number) });
    expect(JSON.parse(error).err).toMatchObject({ message: 'it went boom', stack: expect.stringContaining('at ') });
  });

  it('to send an answer for good, it says so in the log and goes on', async () => {
    const { server, person, log } = await startWithPerson();
    server.fail({
      kind: 'error',
      code: 400,
      description: 'Bad Request: something new',
      method: 'sendMessage',
      times: 2,
    });
    person.send(ASKED);
    person.send('thanks');
    expect((await person.nextMessage()).text).toMatch(/welcome/);
    expect(errorsIn(log)).toHaveLength(1);
  });

  it('to read a setting, it answers all the same', async () => {
    const storage = {
      ...createMemoryStorage(),
      get: async () => {
        throw new StorageError('the disk is gone');
      },
    };
    const { person, log } = await startWithPerson({ storage });
    person.send(ASKED);
    expect((await person.nextMessage()).text).toMatch(ANSWERED);
    expect(errorsIn(log)).toHaveLength(1);
  });

  it('to keep a setting, it does not pretend to have kept it', async () => {
    const storage = {
      ...createMemoryStorage(),
      set: async () => {
        throw new StorageError('the disk is full');
      },
    };
    const { person } = await startWithPerson({ storage });
    person.send('/language');
    person.press(await person.nextMessage(), 'العربية');
    expect((await person.nextMessage()).text).toMatch(APOLOGY);
  });
});
