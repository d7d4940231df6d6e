/** Tests of starting and stopping the local chat. */

import { describe, expect, it } from 'vitest';
import { openLocalChat } from '../support/local-chat.ts';

describe('startLocalChat', () => {
  it('serves its page on loopback until it stops', async () => {
    const chat = await openLocalChat();
    expect(chat.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(chat.url)).status).toBe(200);
    await chat.stop();
    await expect(fetch(chat.url)).rejects.toThrow();
  });

  it('says how to fix a port that is not available', async () => {
    const { url } = await openLocalChat();
    const port = Number(new URL(url).port);
    await expect(openLocalChat(port)).rejects.toThrow(`Port ${port} is not available. Set another PORT.`);
  });
});
