import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { ChatEvent, FactCard, Welcome, Why } from '../../src/local-chat/protocol.ts';
import { openLocalChat } from '../support/local-chat.ts';

/** Asks by the plain means of Node, which let one lie about the host; resolves to the status. */
function statusFor(url: string, method: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? '{"person":"first"}' : undefined);
  });
}

async function act(url: string, name: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url };
  return fetch(`${url}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Collects what a page is told, until `isEnough` of it is. */
async function listen(url: string, isEnough: (events: readonly ChatEvent[]) => boolean): Promise<readonly ChatEvent[]> {
  const stop = new AbortController();
  const response = await fetch(`${url}/api/events`, { signal: stop.signal });
  const events: ChatEvent[] = [];
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const [rest, ...whole] = text.split('\n\n').reverse();
    for (const each of whole.reverse()) events.push(...JSON.parse(each.replace(/^data: /, '')));
    text = rest ?? '';
    if (isEnough(events)) break;
  }
  stop.abort();
  return events;
}

const textsIn = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.kind === 'message' ? [event.message.text ?? ''] : []));

describe('the server of the local chat', () => {
  it('lets the page load nothing from elsewhere', async () => {
    const { url } = await openLocalChat();
    const response = await fetch(url);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('refuses a name that was rebound to this machine', async () => {
    const { url } = await openLocalChat();
    const { port } = new URL(url);
    expect(await statusFor(url, 'GET', { host: `evil.example:${port}` })).toBe(421);
    expect(await statusFor(url, 'GET', { host: `127.0.0.1.evil.example:${port}` })).toBe(421);
    expect(await statusFor(url, 'GET', { host: `localhost:${port}` })).toBe(200);
  });

  it('lets no other site do anything', async () => {
    const { url } = await openLocalChat();
    const { port } = new URL(url);
    const json = { 'content-type': 'application/json' };
    const start = `${url}/api/start`;
    expect(await statusFor(start, 'POST', json)).toBe(403);
    expect(await statusFor(start, 'POST', { ...json, origin: 'https://evil.example' })).toBe(403);
    expect(await statusFor(start, 'POST', { ...json, origin: 'null' })).toBe(403);
    expect(await statusFor(start, 'POST', { ...json, origin: `http://127.0.0.1:${Number(port) + 1}` })).toBe(403);
    expect(await statusFor(start, 'POST', { origin: url, 'content-type': 'text/plain' })).toBe(403);
    expect(await statusFor(start, 'POST', { ...json, origin: url })).toBe(200);
  });

  it('serves the files of the page and nothing else', async () => {
    const { url } = await openLocalChat();
    expect((await fetch(`${url}/page/main.js`)).headers.get('content-type')).toMatch(/^text\/javascript/);
    expect((await fetch(`${url}/page/../../package.json`)).status).toBe(404);
    expect((await fetch(`${url}/page/%2e%2e/protocol.ts`)).status).toBe(404);
    expect((await fetch(`${url}/files/none`)).status).toBe(400);
  });

  it('tells who and what there is, in both languages', async () => {
    const { url } = await openLocalChat();
    const welcome = (await (await fetch(`${url}/api/welcome`)).json()) as Welcome;
    expect(welcome.bot.username).toBe('qarar_bot');
    expect(Object.keys(welcome.texts).sort()).toEqual(['ar', 'en']);
    expect(JSON.stringify(welcome)).not.toMatch(/token/i);
  });

  it('tells a page everything at first, and then what changes', async () => {
    const { url } = await openLocalChat();
    await act(url, 'send', { person: 'first', place: 'bot', text: 'how many abstained?' });
    const heard = await listen(url, (events) => textsIn(events).some((text) => text.startsWith('22')));
    expect(textsIn(heard)).toContain('how many abstained?');
    await act(url, 'delete', { person: 'first', place: 'bot', messageId: 1 });
    const later = await listen(url, (events) => events.some(({ kind }) => kind === 'introduction'));
    expect(textsIn(later)).not.toContain('how many abstained?');
  });

  it.each([
    ['an unknown action', 'fly', {}, 404],
    ['an action of a prototype', 'constructor', {}, 404],
    ['a place that is none', 'send', { person: 'first', place: 'moon', text: 'hi' }, 400],
    ['an empty message', 'send', { person: 'first', place: 'bot', text: '  ' }, 400],
    ['a reader who writes in the channel', 'send', { person: 'second', place: 'channel', text: 'hi' }, 400],
    ['a result that was never offered', 'choose', { person: 'first', place: 'group', query: '1', result: '0' }, 400],
    ['a field too many', 'start', { person: 'first', extra: 1 }, 400],
  ])('refuses %s', async (_, name, body, status) => {
    const { url } = await openLocalChat();
    expect((await act(url, name, body)).status).toBe(status);
  });

  it('explains what was asked in the language of the page, and nothing else', async () => {
    const { url } = await openLocalChat();
    const why = async (text: string, place: string) => {
      const { message_id: id } = await (await act(url, 'send', { person: 'first', place, text })).json();
      const query = new URLSearchParams({ language: 'ar', person: 'first', place, messageId: id });
      return (await (await fetch(`${url}/api/why?${query}`)).json()) as Why | null;
    };
    const alone = await why('how many voted against?', 'bot');
    expect(alone?.decision).toMatchObject({ outcome: 'answer', facts: ['vote.against'] });
    expect(alone?.facts[0]?.title).toBe('المعارضون');
    expect(alone?.facts[0]?.sources[0]?.text).toMatch(/الفقرة 2/);
    expect((await why('/ask@qarar_bot how many voted against?', 'group'))?.question).toBe('how many voted against?');
    expect(await why('/topics', 'bot')).toBeNull();
    expect(await why('how many voted against?', 'group')).toBeNull();
  });

  it.each([
    ['', 50],
    ['الامم', 1],
    ['vote.against', 1],
    ['against المعارضون', 1],
  ])('finds facts by %j, however it is spelt', async (search, atLeast) => {
    const { url } = await openLocalChat();
    const query = new URLSearchParams({ language: 'en', search });
    const facts = (await (await fetch(`${url}/api/facts?${query}`)).json()) as FactCard[];
    expect(facts.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('finds no fact by what stands in none', async () => {
    const { url } = await openLocalChat();
    expect(await (await fetch(`${url}/api/facts?language=en&search=lighthouse`)).json()).toEqual([]);
  });
});
