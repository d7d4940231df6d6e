import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { createReplyWriter } from '../../src/answering/create-reply.ts';
import { createFactPresenter } from '../../src/answering/present-facts.ts';
import type { Translator } from '../../src/answering/texts.ts';
import { buttonsOf, plain, startBot } from '../support/telegram.ts';

describe.each([
  ['en', 'how many abstained?', 'Source', 'Back to the answer'],
  ['ar', 'كم دولة امتنعت؟', 'المصدر', 'العودة إلى الإجابة'],
] as const)('when facts and texts are read anew, in %s', (languageCode, question, source, back) => {
  it('the next answer is the new one, and old buttons show it', async () => {
    const { server, tellAnew } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send(question);
    const old = await person.nextMessage();
    expect(old.text).not.toContain('NEW');
    tellAnew((told) => {
      const translate: Translator = (language, key, values) =>
        key === 'vote.abstentions.answer' ? 'NEW' : told.translate(language, key, values);
      const answer = createReplyWriter(told.base, translate);
      return {
        ...told,
        translate,
        tell: createFactPresenter(told.base, answer, createConversationMemory({ now: Date.now })),
      };
    });
    person.press(old, source);
    await person.nextEdit();
    person.press(old, person.messages.at(-1)?.reply_markup?.inline_keyboard[0]?.[0]?.text ?? back);
    expect(plain((await person.nextEdit()).text)).toMatch(/^NEW/);
  });

  it('the button of a fact that is gone says so', async () => {
    const { server, tellAnew } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send(question);
    const old = await person.nextMessage();
    tellAnew((told) => {
      const facts = new Map([...told.base.facts].filter(([id]) => !id.startsWith('vote.')));
      const base = { ...told.base, facts };
      const answer = createReplyWriter(base, told.translate);
      return { ...told, base, tell: createFactPresenter(base, answer, createConversationMemory({ now: Date.now })) };
    });
    const [[related = ''] = []] = buttonsOf(old);
    const press = person.press(old, related);
    expect((await press.answered()).show_alert).toBe(true);
  });
});
