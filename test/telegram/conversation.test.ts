import { describe, expect, it } from 'vitest';
import { CONVERSATIONS, holdConversation } from '../support/conversation.ts';
import { buttonsOf, plain, refusedCalls, startBot, UNSURE } from '../support/telegram.ts';

describe.each(['en', 'ar'] as const)('a whole conversation in %s', (language) => {
  const says = CONVERSATIONS[language];

  it('runs from start to thanks; buttons change the message they belong to', async () => {
    const { server, settled } = await startBot();
    const person = server.addPerson({ languageCode: language });

    await holdConversation(person);

    person.send(UNSURE);
    const choice = await person.nextMessage();
    expect(plain(choice.text)).toMatch(says.unsure);
    const [[picked = ''] = []] = buttonsOf(choice);
    person.press(choice, picked);
    expect(plain((await person.nextEdit()).text)).toContain('48.9');

    await settled();
    expect(person.messages.filter(({ from }) => from?.is_bot)).toHaveLength(6);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('answers each callback query before it edits the message', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: language });
    person.send(says.question);
    const answer = await person.nextMessage();
    person.press(answer, says.source);
    await person.nextEdit();
    const methods = server.calls.map(({ method }) => method).filter((method) => /answer|edit/.test(method));
    expect(methods).toEqual(['answerCallbackQuery', 'editMessageText']);
  });
});

it.each([
  ['so it was unanimous?', 'Source', 'العربية', /^No\./],
  ['هل صدر القرار بالإجماع؟', 'المصدر', 'English', /^لا\./],
])('a yes or no answer keeps its verdict when its buttons are pressed: %s', async (question, source, other, word) => {
  const { server } = await startBot();
  const person = server.addPerson({ languageCode: 'en' });
  person.send(question);
  const answer = await person.nextMessage();
  expect(answer.text).toMatch(word);
  person.press(answer, source);
  await person.nextEdit();
  const back = person.messages.at(-1)?.reply_markup?.inline_keyboard[0]?.[0]?.text ?? '';
  person.press(answer, back);
  expect((await person.nextEdit()).text).toMatch(word);
  person.press(answer, other);
  expect((await person.nextEdit()).text).toMatch(/^(?:No|لا)\./);
});

describe('the language of a chat', () => {
  it('that a user chose is stored, and used if a message has no words', async () => {
    const { server, storage } = await startBot();
    const person = server.addPerson({ languageCode: 'en' });
    person.send('/language');
    const menu = await person.nextMessage();
    expect(buttonsOf(menu)).toEqual([['العربية', '✓ English']]);
    person.press(menu, 'العربية');
    const chosen = await person.nextEdit();
    expect(buttonsOf(chosen)).toEqual([['✓ العربية', 'English']]);
    person.send('…');
    expect((await person.nextMessage()).text).toMatch(/^لم أجد في رسالتك ما أقرؤه/);
    person.send('/help');
    expect((await person.nextMessage()).text).toMatch(/^اسألني عن/);
    expect(await storage.get(`settings:${person.chat.id}`)).toBe('language=ar');
  });

  it('does not change other chats', async () => {
    const { server } = await startBot();
    const [one, two] = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
    one.send('/language');
    one.press(await one.nextMessage(), 'العربية');
    await one.nextEdit();
    two.send('/help');
    expect((await two.nextMessage()).text).toMatch(/^Ask me/);
  });
});
