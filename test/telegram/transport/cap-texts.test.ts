import { describe, expect, it } from 'vitest';
import { plain, startBot } from '../../support/telegram.ts';

const STATEMENT = 'The resolution on Belarus was adopted with 30 votes in favour. ';
/** A million characters. */
const HUGE = STATEMENT.repeat(Math.ceil(1_000_000 / STATEMENT.length));
/** The part of it that is kept. */
const KEPT = 4097;
const FORWARDED = { forward_origin: { type: 'hidden_user', sender_user_name: 'Somebody', date: 1 } } as const;

/** Starts a bot on a stand-in, which lets texts of any length through. */
async function open() {
  const asked: string[] = [];
  const { server, settled } = await startBot({
    respond: (respond) => (question) => {
      asked.push(question.text);
      return respond(question);
    },
  });
  const person = server.addPerson({ languageCode: 'en' });
  /** Returns the reply to a message. */
  const replyTo = async (text: string, extras = {}) => {
    person.send(text, extras);
    await settled();
    return plain(person.messages.findLast(({ from }) => from?.is_bot)?.text);
  };
  return { asked, replyTo };
}

describe('a text of a million characters costs no more than its first 4,097, and gets the same reply', () => {
  it('as a question', async () => {
    const { replyTo, asked } = await open();
    const reply = await replyTo(HUGE);
    expect(reply).toMatch(/^That message is longer than the 4,096 characters/);
    expect(await replyTo(HUGE.slice(0, KEPT))).toBe(reply);
    expect(asked.map(({ length }) => length)).toEqual([KEPT, KEPT]);
  });

  it('after /check', async () => {
    const { replyTo } = await open();
    const reply = await replyTo(`/check ${HUGE}`);
    expect(reply).toMatch(/^My sources contradict 65 statements/);
    expect(await replyTo(`/check ${HUGE}`.slice(0, KEPT))).toBe(reply);
  });

  it('in a forwarded message', async () => {
    const { replyTo } = await open();
    const reply = await replyTo(HUGE, FORWARDED);
    expect(reply).toMatch(/^My sources contradict 6\d statements/);
    expect(await replyTo(HUGE.slice(0, KEPT), FORWARDED)).toBe(reply);
  });
});
