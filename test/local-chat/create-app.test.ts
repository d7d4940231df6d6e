/** Tests of the web server of the local chat. */

import { describe, expect, it, onTestFinished } from 'vitest';
import type { Welcome } from '../../src/local-chat/protocol.ts';
import { openLocalChat } from '../support/local-chat.ts';
import { act, collectEvents, statusOf, textsIn } from '../support/local-chat-http.ts';

describe('the server of the local chat', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/page/page.css', 'text/css; charset=utf-8'],
    ['/page/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/page/main.js', 'text/javascript; charset=utf-8'],
    ['/protocol.js', 'text/javascript; charset=utf-8'],
    ['/language/fold.js', 'text/javascript; charset=utf-8'],
  ])('serves %s as %s, whatever the working directory is', async (path, type) => {
    const { url } = await openLocalChat();
    const cwd = process.cwd();
    onTestFinished(() => process.chdir(cwd));
    process.chdir('/');
    const response = await fetch(`${url}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.text()).length).toBeGreaterThan(100);
  });

  it.each([
    '/page/../../package.json',
    '/page/%2e%2e/%2e%2e/package.json',
    '/page/main.ts',
    '/page/main.js.map',
    '/page/',
    '/create-app.js',
    '/language/words.js',
    '/page.html',
  ])('does not serve %s', async (path) => {
    const { url } = await openLocalChat();
    expect(await statusOf(`${url}${path}`, 'GET', {})).toBe(404);
  });

  it('serves no file that the bot has not sent', async () => {
    const { url } = await openLocalChat();
    expect((await fetch(`${url}/files/none`)).status).toBe(400);
  });

  it('welcomes a page with the bot, the people and the texts of both languages', async () => {
    const { url } = await openLocalChat();
    const welcome = (await (await fetch(`${url}/api/welcome`)).json()) as Welcome;
    expect(welcome.bot.username).toBe('qarar_bot');
    expect(Object.keys(welcome.people)).toEqual(['first', 'second']);
    expect(Object.keys(welcome.texts).sort()).toEqual(['ar', 'en']);
    expect(JSON.stringify(welcome)).not.toMatch(/token/i);
  });

  it('streams the whole state to a page, and then every change', async () => {
    const { url } = await openLocalChat();
    await act(url, 'send', { person: 'first', place: 'bot', text: 'how many abstained?' });
    const first = await collectEvents(url, (events) => textsIn(events).some((text) => text.includes('22')));
    expect(textsIn(first)).toContain('how many abstained?');
    await act(url, 'delete', { person: 'first', place: 'bot', messageId: 1 });
    const later = await collectEvents(url, (events) => events.some(({ kind }) => kind === 'introduction'));
    expect(textsIn(later)).not.toContain('how many abstained?');
  });
});
