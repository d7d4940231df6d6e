import { describe, expect, it } from 'vitest';
import { plain, refusedCalls, startBot } from '../../support/telegram.ts';

const KINDS = ['voice', 'photo', 'sticker', 'video', 'document', 'animation', 'audio', 'video_note'] as const;

describe('what people send besides text', () => {
  it.each(KINDS)('%s without a caption gets one polite line', async (kind) => {
    const { server, settled } = await startBot();
    const person = server.addPerson({ languageCode: 'en' });
    person.sendMedia(kind);
    expect((await person.nextMessage()).text).toBe('I can only read text. Please write your question.');
    await settled();
    expect(person.messages).toHaveLength(2);
  });

  it('a caption is read as a question', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: 'en' });
    person.sendMedia('photo', 'كم دولة عارضت القرار؟');
    expect((await person.nextMessage()).text).toMatch(/^عارضت القرارَ دولتان/);
  });

  it('an album gets one line, not one for every picture', async () => {
    const { server, settled } = await startBot();
    const person = server.addPerson({ languageCode: 'ar' });
    for (let i = 0; i < 4; i++) person.sendMedia('photo', undefined, { mediaGroupId: 'album' });
    await person.nextMessage();
    await settled();
    expect(person.messages.filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });

  it('an album with a caption gets the answer to its caption, and no word on the other pictures', async () => {
    const { server, settled } = await startBot();
    const person = server.addPerson({ languageCode: 'en' });
    person.sendMedia('photo', 'how many abstained?', { mediaGroupId: 'album' });
    person.sendMedia('photo', undefined, { mediaGroupId: 'album' });
    expect((await person.nextMessage()).text).toMatch(/^22 states/);
    await settled();
    expect(person.messages.filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });

  it('a service message is left alone', async () => {
    const { server, settled } = await startBot();
    const person = server.addPerson();
    const { chat, user: from } = person;
    server.push({
      message: {
        message_id: 900,
        date: 1,
        chat,
        from,
        message_auto_delete_timer_changed: { message_auto_delete_time: 60 },
      },
    });
    await settled();
    expect(person.messages).toEqual([]);
  });
});

describe('hostile names and texts', () => {
  it.each([
    '<b>how many abstained?',
    'how many abstained? </a><script>alert(1)</script>',
    '&lt;b&gt; how many abstained? &amp;',
    '\u202Ehow many abstained?\u202C',
    'how many abstained? {{resolution}} $t(name)',
    "how many abstained?'); DROP TABLE entries; --",
    `how many abstained?${'\u0301'.repeat(500)}`,
    'how many abstained? \u0000',
  ])('are answered like any other, in valid HTML: %j', async (text) => {
    const { server, settled } = await startBot();
    const person = server.addPerson({ firstName: '<b>&', lastName: '</a>"', username: 'x', languageCode: 'en' });
    person.send(text);
    const { text: said } = await person.nextMessage();
    expect(said).not.toMatch(/script|DROP|\{\{|\$t/);
    await settled();
    expect(refusedCalls(server)).toEqual([]);
  });

  it.each(['x'.repeat(4096), '﷽'.repeat(4096), '🙂'.repeat(2048), 'كم '.repeat(1365)])(
    'of the greatest length are answered: %.12s…',
    async (text) => {
      const { server } = await startBot();
      const person = server.addPerson({ languageCode: 'en' });
      person.send(text);
      expect((await person.nextMessage()).text).not.toBe('');
    },
  );

  it('are not repeated: no name stands in any reply', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ firstName: 'Zaphod', lastName: 'Beeblebrox', languageCode: 'en' });
    for (const text of ['/start', '/about', 'hello', 'who am I?']) {
      person.send(text);
      expect(plain((await person.nextMessage()).text)).not.toMatch(/Zaphod|Beeblebrox/);
    }
  });
});

describe('messages that waited', () => {
  it('while the bot was down are answered, even a day later', async () => {
    const first = await startBot();
    await first.stop();
    const person = first.server.addPerson({ languageCode: 'en' });
    person.send('how many abstained?');
    person.send('how many were against?');
    await startBot({ server: first.server });
    expect((await person.nextMessage()).text).toMatch(/^22 states/);
    expect((await person.nextMessage()).text).toMatch(/^Only 2 states/);
  });

  it('of one chat are answered in their order, though the first one takes long', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: 'en' });
    server.fail({ kind: 'slow', ms: 300, method: 'sendMessage', chatId: person.chat.id });
    person.send('how many abstained?');
    person.send('thanks');
    expect((await person.nextMessage()).text).toMatch(/^22 states/);
    expect((await person.nextMessage()).text).toMatch(/welcome/);
  });

  it('of another chat do not wait for it', async () => {
    const { server } = await startBot();
    const [slow, quick] = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
    server.fail({ kind: 'slow', ms: 60_000, method: 'sendMessage', chatId: slow.chat.id });
    slow.send('how many abstained?');
    quick.send('how many abstained?');
    expect((await quick.nextMessage()).text).toMatch(/^22 states/);
    server.clearFaults();
  });
});

it('a person who floods the bot does not keep it from others, and is answered up to a measure', async () => {
  const { server } = await startBot();
  const [flooder, other] = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
  server.fail({ kind: 'slow', ms: 60_000, method: 'sendMessage', chatId: flooder.chat.id });
  for (let i = 0; i < 600; i++) flooder.send('thanks');
  other.send('how many abstained?');
  expect((await other.nextMessage({ timeoutMs: 15_000 })).text).toMatch(/^22 states/);
});
