import { describe, expect, it } from 'vitest';
import { createStartCommand } from '../../src/commands/start.ts';
import { ConfigError } from '../../src/config.ts';
import { StorageError } from '../../src/storage/storage.ts';
import { runCommand } from '../support/commands.ts';

const start = (environment: Record<string, string>) => runCommand(createStartCommand, [], { environment });

describe('start', () => {
  it('without a token opens the local chat, and returns when the process is asked to stop', async () => {
    const { output } = await start({ PORT: '0', LOG_LEVEL: 'silent' });
    expect(output).toMatch(/^The local chat is open: http:\/\/127\.0\.0\.1:\d+\n/);
  });

  it('refuses a configuration before it opens anything', async () => {
    await expect(start({ NODE_ENV: 'production' })).rejects.toThrow(ConfigError);
  });

  it('with a token runs on Telegram, which needs a storage', async () => {
    const starting = start({ BOT_TOKEN: '1:a', STORAGE_URL: 'file:/dev/null/x.sqlite', LOG_LEVEL: 'silent' });
    await expect(starting).rejects.toThrow(StorageError);
  });
});
