import { Api, InputFile } from 'grammy';
import { BotApiError } from 'telegram-stand-in';
import { expect, it, onTestFinished } from 'vitest';
import { startCheckingServer } from '../../../tools/fuzz/checking-server.ts';

async function open(answer: (method: string) => unknown = () => true) {
  const invalid: string[] = [];
  const server = await startCheckingServer({
    answer,
    onInvalid: (method, reason) => invalid.push(`${method}: ${reason}`),
  });
  onTestFinished(server.close);
  return { api: new Api('1:x', { apiRoot: server.url }), invalid };
}

it('answers valid calls, also uploads, with what it is told to', async () => {
  const { api, invalid } = await open((method) => method);
  expect(await api.sendMessage(5, '<b>قرار</b>', { parse_mode: 'HTML' })).toBe('sendMessage');
  expect(await api.sendPhoto(5, new InputFile(new Uint8Array(3), 'x.png'))).toBe('sendPhoto');
  expect(invalid).toEqual([]);
});

it('refuses and reports invalid calls', async () => {
  const { api, invalid } = await open();
  await expect(api.sendMessage(5, '<b>', { parse_mode: 'HTML' })).rejects.toThrow("can't parse entities");
  await expect(api.sendMessage(5, 'half of \ud83d')).rejects.toThrow('strings must be encoded in UTF-8');
  expect(invalid).toHaveLength(2);
});

it('refuses valid calls as it is told to', async () => {
  const { api, invalid } = await open(() => {
    throw new BotApiError(403, 'Forbidden: bot was blocked by the user');
  });
  await expect(api.sendMessage(5, 'x')).rejects.toMatchObject({ error_code: 403 });
  expect(invalid).toEqual([]);
});
