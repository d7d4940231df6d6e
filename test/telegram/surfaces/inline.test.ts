import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { plain, refusedCalls, startBot } from '../../support/telegram.ts';

async function open(languageCode: string) {
  const server = await startBotApi({ bot: { supports_inline_queries: true } });
  const running = await startBot({ server });
  const person = server.addPerson({ firstName: 'Amal', languageCode });
  const ask = async (query: string) => {
    const box = person.inline(query);
    const answer = await box.answered();
    return { box, answer, results: answer.results.filter((result) => result.type === 'article') };
  };
  return { ...running, person, ask };
}

const SAYS = {
  en: {
    query: 'how many abst',
    title: 'Abstentions',
    answer: /^In the vote on the resolution, 22 states abstained\.\n\nSource:/,
    other: 'الدول الممتنعة عن التصويت',
  },
  ar: {
    query: 'كم دولة امتن',
    title: 'الدول الممتنعة عن التصويت',
    answer: /^امتنعت عن التصويت على القرار 22 دولة\.\n\nالمصدر:/,
    other: 'Abstentions',
  },
} as const;

describe.each(['en', 'ar'] as const)('an inline query in %s', (language) => {
  const says = SAYS[language];

  it('gets the best fact first, with its text in one line, then the same fact in the other language', async () => {
    const { ask } = await open(language);
    const { results, answer } = await ask(says.query);
    expect(results[0]?.title).toBe(says.title);
    expect(plain(results[0]?.description)).toMatch(/22/);
    expect(results[0]?.description).not.toContain('\n');
    expect(results[1]?.title).toBe(says.other);
    expect(results.length).toBeGreaterThan(2);
    expect(answer).toMatchObject({ is_personal: false, cache_time: 300, button: { start_parameter: 'inline' } });
  });

  it('sends the whole answer with its source, and only buttons that work in any chat', async () => {
    const { server, person, ask } = await open(language);
    const badr = server.addPerson({ firstName: 'Badr' });
    const { box, results } = await ask(says.query);
    const sent = person.with(badr).choose(box, results[0]?.id ?? '');
    expect(plain(sent.text)).toMatch(says.answer);
    const buttons = sent.reply_markup?.inline_keyboard.flat() ?? [];
    expect(buttons).toHaveLength(2);
    expect(buttons.filter((button) => 'callback_data' in button)).toEqual([]);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('that is empty gets all facts, in the language of the user', async () => {
    const { ask } = await open(language);
    const { results, answer } = await ask('');
    expect(results.length).toBeGreaterThan(30);
    expect(results.length).toBeLessThanOrEqual(50);
    expect(answer.is_personal).toBe(true);
  });

  it.each(['what shall I cook tonight?', 'ماذا أطبخ الليلة؟', 'hello', '😀😀'])(
    'off the topic gets only the button: "%s"',
    async (query) => {
      const { ask } = await open(language);
      const { results, answer } = await ask(query);
      expect(results).toEqual([]);
      expect(answer.button?.start_parameter).toBe('inline');
    },
  );

  it('has a button that opens the welcome in the private chat', async () => {
    const { person, settled } = await open(language);
    person.start('inline');
    expect(plain((await person.nextMessage()).text)).toMatch(/^(?:Hello!|أهلًا بك!)/);
    await settled();
    expect(person.messages.filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });
});

it('an empty query has the language that the user chose in the private chat', async () => {
  const { person, ask } = await open('en');
  person.send('/language');
  person.press(await person.nextMessage(), 'العربية');
  await person.nextEdit();
  const { results } = await ask('');
  expect(results[0]?.title).toMatch(/\p{Script=Arabic}/u);
});

it('a result that is sent to the bot itself gets no reply', async () => {
  const { person, ask, settled } = await open('en');
  person.start();
  await person.nextMessage();
  const { box, results } = await ask('how many abstained?');
  person.choose(box, results[0]?.id ?? '');
  await settled();
  expect(person.messages.filter(({ from, via_bot }) => from?.is_bot && !via_bot)).toHaveLength(1);
});

it('a query that is too old is not an error', async () => {
  const { server, person, log, settled } = await open('en');
  const description = 'Bad Request: query is too old and response timeout expired';
  server.fail({ kind: 'error', code: 400, description, method: 'answerInlineQuery' });
  person.inline('how many abstained?');
  await settled();
  expect(refusedCalls(server).map(({ method }) => method)).toEqual(['answerInlineQuery']);
  expect(log.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
});

it('an answer that is too long for a message is cut', async () => {
  const server = await startBotApi({ bot: { supports_inline_queries: true } });
  await startBot({
    server,
    respond: (respond) => (question) => ({
      ...respond(question),
      parts: [{ kind: 'text', text: 'قرار '.repeat(2000) }],
    }),
  });
  const [amal, badr] = [server.addPerson({ firstName: 'Amal', languageCode: 'en' }), server.addPerson()];
  const box = amal.inline('how many abstained?');
  const [{ id = '' } = {}] = (await box.answered()).results;
  const { text = '' } = amal.with(badr).choose(box, id);
  expect(text).toMatch(/^قرار .*…$/s);
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(refusedCalls(server)).toEqual([]);
});
