import { describe, expect, it } from 'vitest';
import { ConfigError, LOG_LEVELS, parseConfig } from '../src/config.ts';

const TOKEN = '123456:AAbb-CC_dd';
const parseBot = (environment: Record<string, string | undefined>) => {
  const config = parseConfig({ BOT_TOKEN: TOKEN, NODE_ENV: 'production', ...environment });
  if (config.mode !== 'telegram') throw new Error('expected the configuration of the bot on Telegram');
  return config;
};

describe('the mode', () => {
  it.each([
    [{}, 'local-chat'],
    [{ BOT_TOKEN: ' ', WEBHOOK_URL: '', NODE_ENV: 'development' }, 'local-chat'],
    [{ BOT_TOKEN: '1:a' }, 'telegram'],
  ])('with %j is %s', (environment, mode) => {
    expect(parseConfig(environment).mode).toBe(mode);
  });

  it.each([[{ WEBHOOK_URL: 'https://bot.example' }], [{ NODE_ENV: 'production' }]])(
    'with %j is that of Telegram, which needs a token',
    (environment) => {
      expect(() => parseConfig(environment)).toThrow(/BOT_TOKEN is missing/);
    },
  );
});

describe('a token with another name', () => {
  it.each(['TOKEN', 'bot_token', 'BOTTOKEN', 'Bot_Token', 'TELEGRAM_TOKEN', 'TG_BOT_TOKEN', 'TOKEN_BOT', 'API_KEY'])(
    'is reported, and not shown: %s',
    (name) => {
      const attempt = () => parseConfig({ [name]: TOKEN });
      expect(attempt).toThrow(ConfigError);
      expect(attempt).toThrow(`${name} looks like the token of a bot. Rename it to BOT_TOKEN, or remove it.`);
      expect(attempt).not.toThrow(TOKEN);
    },
  );

  it.each([{ TOKEN: 'secret' }, { GITHUB_TOKEN: TOKEN }])('is not suspected in %j', (environment) => {
    expect(parseConfig(environment).mode).toBe('local-chat');
  });

  it('does not matter if there is one with the right name', () => {
    expect(parseBot({ TOKEN: '1:a' }).token).toBe(TOKEN);
  });
});

describe('the configuration of the local chat', () => {
  it('has defaults', () => {
    expect(parseConfig({ PATH: '/bin' })).toEqual({ mode: 'local-chat', logLevel: 'warn', port: 8080 });
  });

  it('takes a port, 0 for any free one', () => {
    expect(parseConfig({ PORT: '9000' })).toMatchObject({ port: 9000 });
    expect(parseConfig({ PORT: '0' })).toMatchObject({ port: 0 });
  });

  it.each(['http', '-1', '80.5', '65536', '123456'])('refuses the port %s', (PORT) => {
    expect(() => parseConfig({ PORT })).toThrow(/PORT must be/);
  });
});

describe('UNANSWERED_DAYS', () => {
  it('is a number of days; 0 keeps nothing', () => {
    expect(parseBot({ UNANSWERED_DAYS: '30' }).unansweredDays).toBe(30);
    expect(parseBot({ UNANSWERED_DAYS: '0' }).unansweredDays).toBe(0);
  });

  it.each(['-1', '1.5', 'never', '10000'])('refuses %s', (UNANSWERED_DAYS) => {
    expect(() => parseBot({ UNANSWERED_DAYS })).toThrow(/UNANSWERED_DAYS must be a number of days/);
  });
});

describe('the configuration of the bot', () => {
  it('needs a token only', () => {
    expect(parseBot({})).toEqual({
      mode: 'telegram',
      logLevel: 'info',
      token: TOKEN,
      apiRoot: 'https://api.telegram.org',
      storage: { kind: 'file', path: 'data/qarar.sqlite' },
      adminIds: [],
      unansweredDays: 90,
      messagesPerSecond: 30,
      host: '127.0.0.1',
      operationsPort: undefined,
      webhook: undefined,
    });
  });

  it.each(['', '   ', undefined])('treats a variable set to %j as not set', (value) => {
    expect(parseBot({ LOG_LEVEL: value, ADMIN_IDS: value, STORAGE_URL: value })).toEqual(parseBot({}));
  });

  it.each(LOG_LEVELS)('takes the log level %s', (level) => {
    expect(parseBot({ LOG_LEVEL: level }).logLevel).toBe(level);
  });

  it.each(['loud', 'WARN', 'warn,info', '3'])('refuses the log level %s and lists the levels', (level) => {
    expect(() => parseBot({ LOG_LEVEL: level })).toThrow(
      /LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace$/,
    );
  });

  it('takes the user ids of administrators, separated by commas', () => {
    expect(parseBot({ ADMIN_IDS: '123456, 234567' }).adminIds).toEqual([123456, 234567]);
  });

  it.each(['@amal', '-100123', '1;2', '1,'])('refuses the administrators %s', (ADMIN_IDS) => {
    expect(() => parseBot({ ADMIN_IDS })).toThrow(/ADMIN_IDS must be Telegram user ids separated by commas/);
  });

  it('takes a token with spaces around it, as it comes from a copied line', () => {
    expect(parseBot({ BOT_TOKEN: ` ${TOKEN}\n` }).token).toBe(TOKEN);
  });

  it.each([undefined, '', '  '])('says where to get a token if it is %j', (token) => {
    expect(() => parseBot({ BOT_TOKEN: token })).toThrow(/BOT_TOKEN is missing: get a token from @BotFather/);
  });

  it.each(['777777', 'AAbbCC', '777777:', '777777:AA bb', 'bot777777:AAbb'])(
    'refuses the token %s without showing it',
    (token) => {
      expect(() => parseBot({ BOT_TOKEN: token })).toThrow(/BOT_TOKEN is not a token/);
      expect(() => parseBot({ BOT_TOKEN: token })).not.toThrow(new RegExp(token));
    },
  );

  it.each([
    ['https://bots.example.org/', 'https://bots.example.org'],
    ['https://example.org/telegram', 'https://example.org/telegram'],
    ['http://localhost:8081', 'http://localhost:8081'],
    ['http://127.0.0.1:8081//', 'http://127.0.0.1:8081'],
    ['http://127.1.2.3', 'http://127.1.2.3'],
    ['http://[::1]:8081', 'http://[::1]:8081'],
  ])('takes the API root %s', (root, taken) => {
    expect(parseBot({ TELEGRAM_API_ROOT: root }).apiRoot).toBe(taken);
  });

  it.each([
    'http://api.telegram.org',
    'http://localhost.example.org',
    'http://10.0.0.1',
    'ftp://localhost',
    'api.telegram.org',
    'https://me:word@example.org',
    'https://example.org/?a=1',
    'https://',
  ])('refuses the API root %s: the token would cross the network unencrypted, or not arrive', (root) => {
    expect(() => parseBot({ TELEGRAM_API_ROOT: root })).toThrow(/TELEGRAM_API_ROOT must be an https address/);
  });

  it.each([
    ['file:data/x.sqlite', 'data/x.sqlite'],
    ['file:./x.sqlite', './x.sqlite'],
    ['file:/var/lib/qarar/x.sqlite', '/var/lib/qarar/x.sqlite'],
    ['file:///var/lib/qarar/x.sqlite', '/var/lib/qarar/x.sqlite'],
  ])('takes the storage %s', (url, file) => {
    expect(parseBot({ STORAGE_URL: url }).storage).toEqual({ kind: 'file', path: file });
  });

  it.each(['data/x.sqlite', 'file:', 'mysql://localhost/x'])('refuses the storage %s', (url) => {
    expect(() => parseBot({ STORAGE_URL: url })).toThrow(/STORAGE_URL must be file: and the path of a file/);
  });

  it.each(['file://data/x.sqlite', 'file://localhost/data/x.sqlite'])(
    'refuses the storage %s, whose path would not be the one that is meant',
    (url) => {
      expect(() => parseBot({ STORAGE_URL: url })).toThrow(/STORAGE_URL must be file: and the path of a file/);
    },
  );

  it.each(['file::memory:', 'file::memory:?cache=shared'])('refuses the storage %s', (url) => {
    expect(() => parseBot({ STORAGE_URL: url })).toThrow(/STORAGE_URL must be a file, not :memory:/);
  });

  it.each(['file:~/x.sqlite', 'file:~amal/x.sqlite', 'file:$HOME/x.sqlite', 'file:/srv/$NAME/x.sqlite'])(
    'refuses the storage %s, which would be a folder of that name',
    (url) => {
      expect(() => parseBot({ STORAGE_URL: url })).toThrow(
        /STORAGE_URL must be a whole path: ~ and variables such as \$HOME are not replaced/,
      );
    },
  );

  it.each(['redis://localhost:6379', 'rediss://me:word@db.example.org:6380/2', 'redis://127.0.0.1'])(
    'takes the Redis server %s',
    (url) => {
      expect(parseBot({ STORAGE_URL: url }).storage).toEqual({ kind: 'redis', url });
    },
  );

  it.each(['redis:', 'redis://', 'redis://host/name', 'redis://host:port'])('refuses the Redis server %s', (url) => {
    expect(() => parseBot({ STORAGE_URL: url })).toThrow(/STORAGE_URL must be the address of a Redis server/);
  });

  it('takes a webhook with its secret, and the port that it listens on', () => {
    const environment = { WEBHOOK_URL: 'https://bot.example/telegram', WEBHOOK_SECRET: 'Abc_1-', PORT: '8443' };
    expect(parseBot(environment).webhook).toEqual({
      url: 'https://bot.example/telegram',
      secret: 'Abc_1-',
      port: 8443,
    });
  });

  it('needs a secret for a webhook', () => {
    expect(() => parseBot({ WEBHOOK_URL: 'https://bot.example' })).toThrow(/WEBHOOK_SECRET is missing/);
  });

  it.each(['a b', 'é', 'a'.repeat(257)])('refuses the secret %s without showing it', (WEBHOOK_SECRET) => {
    const attempt = () => parseBot({ WEBHOOK_URL: 'https://bot.example', WEBHOOK_SECRET });
    expect(attempt).toThrow(/WEBHOOK_SECRET must be 1 to 256 characters/);
    expect(attempt).not.toThrow(`secret ${WEBHOOK_SECRET}`);
  });

  it.each(['http://bot.example', 'bot.example', 'https://me:word@bot.example'])(
    'refuses the webhook %s: updates would cross the network unencrypted, or not arrive',
    (WEBHOOK_URL) => {
      const attempt = () => parseBot({ WEBHOOK_URL, WEBHOOK_SECRET: 'a' });
      expect(attempt).toThrow(/WEBHOOK_URL must be the public https address/);
    },
  );

  it('takes the number of messages a second and the port of operation', () => {
    expect(parseBot({ MESSAGES_PER_SECOND: '100', OPERATIONS_PORT: '9090', HOST: '0.0.0.0' })).toMatchObject({
      messagesPerSecond: 100,
      operationsPort: 9090,
      host: '0.0.0.0',
    });
  });

  it.each(['0', '-1', '1.5', 'many'])('refuses %s messages a second', (MESSAGES_PER_SECOND) => {
    expect(() => parseBot({ MESSAGES_PER_SECOND })).toThrow(/MESSAGES_PER_SECOND must be a number of messages/);
  });

  it('names every fault at once, and where to fix them', () => {
    const attempt = () =>
      parseBot({ BOT_TOKEN: '', TELEGRAM_API_ROOT: 'http://example.org', STORAGE_URL: 'x', LOG_LEVEL: 'loud' });
    expect(attempt).toThrow(ConfigError);
    expect(attempt).toThrow(/^Invalid configuration\. Fix these in \.env or the environment:\n/);
    for (const name of ['BOT_TOKEN', 'TELEGRAM_API_ROOT', 'STORAGE_URL', 'LOG_LEVEL'])
      expect(attempt).toThrow(new RegExp(`\n  ${name} `));
  });
});
