import type { Person } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../support/places.ts';
import { REPORTS, startWithAdmin, textOf } from '../../support/reports.ts';
import { ask, misunderstand, REQUESTS } from '../../support/requests.ts';
import { buttonsOf, plain, refusedCalls, startBot } from '../../support/telegram.ts';

/** The sections of the menu, as `/topics` lists them. */
async function sectionsFor(person: Person) {
  return buttonsOf(await ask(person, '/topics'));
}

describe.each(LANGUAGES)('in a private chat, in %s,', (language) => {
  const says = REQUESTS[language];
  async function start() {
    const running = await startWithAdmin({ language });
    expect(plain((await ask(running.person, says.question)).text)).toMatch(says.answer);
    return running;
  }

  it('who asks for the chart gets the picture', async () => {
    const { server, person } = await start();
    expect((await ask(person, says.picture)).photo).toBeDefined();
    expect(refusedCalls(server)).toEqual([]);
  });

  it('who asks for the source gets what it says, with a way back to the answer', async () => {
    const { person } = await start();
    const sources = await ask(person, says.source);
    expect(plain(sources.text)).toMatch(says.sources);
    person.press(sources, says.back);
    expect(plain((await person.nextEdit()).text)).toMatch(says.answer);
  });

  it('who asks for the menu gets the sections', async () => {
    const { person } = await start();
    const menu = await ask(person, says.menu);
    expect(buttonsOf(menu).flat().length).toBeGreaterThan(4);
    expect(buttonsOf(menu)).toEqual(await sectionsFor(person));
  });

  it('who asks how to cite gets the references of /cite', async () => {
    const { person } = await start();
    const references = await ask(person, says.cite);
    expect(plain(references.text)).toMatch(says.references);
    const { text, entities } = await ask(person, '/cite');
    expect(references).toMatchObject({ text, entities });
  });

  it('who asks what is stored gets the lines of /privacy', async () => {
    const { person } = await start();
    const { text = '' } = await ask(person, says.privacy);
    expect(text.split('\n')).toHaveLength(8);
    expect(text).toBe((await ask(person, '/privacy')).text);
  });

  it('who asks for the other language gets the same fact in it, and keeps the language of the menus', async () => {
    const { person, storage } = await start();
    expect(plain((await ask(person, says.inOther)).text)).toMatch(says.inOtherAnswer);
    expect(await storage.list('settings:')).toEqual([]);
  });

  it('who asks for a language before anything else sets that of the menus', async () => {
    const { server, storage, settled } = await startBot();
    const person = server.addPerson({ languageCode: says.clientBefore });
    await ask(person, says.setLanguage);
    await settled();
    expect(await storage.list('settings:')).toEqual([[`settings:${person.user.id}`, `language=${language}`]]);
    const other = server.addPerson({ languageCode: language });
    expect(await sectionsFor(person)).toEqual(await sectionsFor(other));
  });

  it('a report after a look at the sources is about the answer before', async () => {
    const { person, reports } = await start();
    await ask(person, says.source);
    const prompt = await ask(person, says.wrong);
    person.send(says.comment, { replyTo: prompt.message_id });
    await person.nextMessage();
    const [report] = await reports();
    for (const part of [says.question, REPORTS[language].answer]) expect(textOf(report ?? {})).toContain(part);
  });

  it('who says that the answer is wrong is asked what is, and the report has question and answer', async () => {
    const { server, person, reports } = await start();
    const prompt = await ask(person, says.wrong);
    expect(textOf(prompt)).toMatch(REPORTS[language].ask);
    expect(person.prompt?.message.message_id).toBe(prompt.message_id);
    person.send(says.comment, { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toBe(REPORTS[language].thanks);
    const [report] = await reports();
    for (const part of [says.question, REPORTS[language].answer, says.comment])
      expect(textOf(report ?? {})).toContain(part);
    expect(JSON.stringify(report)).not.toContain('amal_b');
    expect(refusedCalls(server)).toEqual([]);
  });

  it('who has reported the answer is not asked again', async () => {
    const { person, reports } = await start();
    const prompt = await ask(person, says.wrong);
    person.send('/skip', { replyTo: prompt.message_id });
    await person.nextMessage();
    expect(textOf(await ask(person, says.wrong))).toBe(REPORTS[language].thanks);
    expect(await reports()).toHaveLength(1);
  });

  it('who wants to talk to a person can write to the administrators', async () => {
    const { person, reports } = await start();
    const prompt = await ask(person, says.person);
    expect(textOf(prompt)).toMatch(says.generalPrompt);
    person.send(says.comment, { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(says.passedOn);
    const text = textOf((await reports())[0] ?? {});
    expect(text).toContain(says.comment);
    expect(text).not.toContain(REPORTS[language].answer);
  });

  it('who wants to reach the administrators learns if there are none', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: language });
    await ask(person, says.question);
    for (const text of [says.wrong, says.person]) expect(plain((await ask(person, text)).text)).toMatch(says.nobody);
    expect(person.prompt).toBeUndefined();
  });

  it('who wants to be told an answer has the topic noted', async () => {
    const { person, storage, settled } = await start();
    await ask(person, says.unanswered);
    expect(plain((await ask(person, says.notify)).text)).toMatch(says.noted);
    await settled();
    expect(await storage.list('watch:')).toEqual([[`watch:unanswered.rapporteur-name:${person.user.id}`, '']]);
  });

  it('who wants to share gets the answer with the buttons for it', async () => {
    const { person } = await start();
    const shared = await ask(person, says.share);
    expect(plain(shared.text)).toMatch(says.shared);
    expect(buttonsOf(shared)[0]).toEqual(says.shareButtons);
  });

  it('who is not understood for the third time in a row gets the sections', async () => {
    const { server } = await startBot({ respond: () => misunderstand(language) });
    const person = server.addPerson({ languageCode: language });
    const offered = [await ask(person, '?'), await ask(person, '?')];
    for (const reply of offered) expect(buttonsOf(reply).flat()).toHaveLength(3);
    expect(buttonsOf(await ask(person, '?'))).toEqual(await sectionsFor(person));
  });
});
