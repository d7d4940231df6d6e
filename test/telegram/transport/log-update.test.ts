/** Tests that each line of the log says which update it is about. */
import { expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { updateOf } from '../../../src/telegram/transport/log-update.ts';
import { startBot } from '../../support/telegram.ts';

it('a call that is made for no update has no id', () => {
  expect(updateOf({ chat_id: 1 })).toBeUndefined();
});

it('each line that is logged while an update is handled has its id', async () => {
  const broken = { ...createMemoryStorage(), get: () => Promise.reject(new Error('disk full')) };
  const { server, log, settled } = await startBot({
    storage: { ...broken, add: () => Promise.reject(new Error('disk full')) },
    respond: (respond) => (question) => {
      if (question.text === 'fail') throw new Error('a bug');
      return respond(question);
    },
  });
  const people = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
  server.fail({ kind: 'error', code: 502, description: 'Bad Gateway', method: 'sendMessage' });
  for (const person of people) {
    person.send('how many abstained?');
    await person.nextMessage();
    person.send('fail');
    await person.nextMessage();
  }
  await settled();
  const lines = log.map((line) => JSON.parse(line) as { msg: string; update?: number });
  const about = (msg: string) => lines.filter((line) => line.msg === msg).map(({ update }) => update);
  const [first, second, third, fourth] = about('failed to read the settings of a chat');
  expect(new Set([first, second, third, fourth]).size).toBe(4);
  expect(about('failed to handle an update')).toEqual([second, fourth]);
  expect(about('the Bot API is not available')).toEqual([first]);
  expect(about('the Bot API is available again')).toEqual([expect.any(Number)]);
  // Replies of several updates are counted together.
  const ofUpdates = lines.filter(({ msg }) => msg !== 'failed to count replies');
  expect(ofUpdates.filter(({ update }) => typeof update !== 'number')).toEqual([]);
});
