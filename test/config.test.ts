import { describe, expect, it } from 'vitest';
import { ConfigError, isLocal, LOG_LEVELS, parseBotConfig, parseConfig, parseLocalConfig } from '../src/config.ts';

const parse = (environment: Record<string, string | undefined>) => parseConfig(environment, 'knowledge/default');

describe('the settings', () => {
  it('have defaults', () => {
    expect(parse({})).toEqual({ knowledge: 'knowledge/default', logLevel: undefined });
  });

  it.each(['', '   ', undefined])('take a variable set to %j as not set', (value) => {
    expect(parse({ KNOWLEDGE: value, LOG_LEVEL: value })).toEqual(parse({}));
  });

  it('take the folder as it is given, relative or not', () => {
    expect(parse({ KNOWLEDGE: '../my resolutions/x' }).knowledge).toBe('../my resolutions/x');
    expect(parse({ KNOWLEDGE: '/srv/x' }).knowledge).toBe('/srv/x');
  });

  it.each(LOG_LEVELS)('take the log level %s', (level) => {
    expect(parse({ LOG_LEVEL: level }).logLevel).toBe(level);
  });

  it('pass over whatever else the environment holds', () => {
    expect(parse({ PATH: '/bin', BOT_TOKEN: 'secret' })).toEqual(parse({}));
  });

  it.each(['loud', 'WARN', 'warn,info', '3'])('refuse the log level %s, and say how to mend it', (level) => {
    const attempt = () => parse({ LOG_LEVEL: level, BOT_TOKEN: 'secret' });
    expect(attempt).toThrow(ConfigError);
    expect(attempt).toThrow(/\.env.*LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace$/s);
    expect(attempt).not.toThrow(/secret/);
  });
});

describe('the settings of the bot', () => {
  const TOKEN = '123456:AAbb-CC_dd';
  const parseBot = (environment: Record<string, string | undefined>) =>
    parseBotConfig({ BOT_TOKEN: TOKEN, ...environment }, 'knowledge/default');

  it('need a token only', () => {
    expect(parseBot({})).toEqual({
      knowledge: 'knowledge/default',
      logLevel: undefined,
      token: TOKEN,
      apiRoot: 'https://api.telegram.org',
      storageFile: 'data/qarar.sqlite',
      adminIds: [],
    });
  });

  it('take the numbers of administrators, apart by commas', () => {
    expect(parseBot({ ADMIN_IDS: '123456, 234567' }).adminIds).toEqual([123456, 234567]);
  });

  it.each(['@amal', '-100123', '1;2', '1,'])('say what administrators are named by where they are %s', (ADMIN_IDS) => {
    expect(() => parseBot({ ADMIN_IDS })).toThrow(/ADMIN_IDS must be the numbers of people on Telegram/);
  });

  it('take a token with spaces around it, as it comes from a copied line', () => {
    expect(parseBot({ BOT_TOKEN: ` ${TOKEN}\n` }).token).toBe(TOKEN);
  });

  it.each([undefined, '', '  '])('say where to get a token where it is %j', (token) => {
    expect(() => parseBot({ BOT_TOKEN: token })).toThrow(/BOT_TOKEN is missing: get a token from @BotFather/);
  });

  it.each(['777777', 'AAbbCC', '777777:', '777777:AA bb', 'bot777777:AAbb'])('refuse the token %s unseen', (token) => {
    expect(() => parseBot({ BOT_TOKEN: token })).toThrow(/BOT_TOKEN is not a token/);
    expect(() => parseBot({ BOT_TOKEN: token })).not.toThrow(new RegExp(token));
  });

  it.each([
    ['https://bots.example.org/', 'https://bots.example.org'],
    ['https://example.org/telegram', 'https://example.org/telegram'],
    ['http://localhost:8081', 'http://localhost:8081'],
    ['http://127.0.0.1:8081//', 'http://127.0.0.1:8081'],
    ['http://127.1.2.3', 'http://127.1.2.3'],
    ['http://[::1]:8081', 'http://[::1]:8081'],
  ])('take the API root %s', (root, taken) => {
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
  ])('refuse the API root %s: the token would cross the network in the clear, or not arrive', (root) => {
    expect(() => parseBot({ TELEGRAM_API_ROOT: root })).toThrow(/TELEGRAM_API_ROOT must be an https address/);
  });

  it.each([
    ['file:data/x.sqlite', 'data/x.sqlite'],
    ['file:./x.sqlite', './x.sqlite'],
    ['file:/var/lib/qarar/x.sqlite', '/var/lib/qarar/x.sqlite'],
    ['file:///var/lib/qarar/x.sqlite', '/var/lib/qarar/x.sqlite'],
  ])('take the storage %s', (url, file) => {
    expect(parseBot({ STORAGE_URL: url }).storageFile).toBe(file);
  });

  it.each(['data/x.sqlite', 'file:', 'mysql://localhost/x'])('refuse the storage %s', (url) => {
    expect(() => parseBot({ STORAGE_URL: url })).toThrow(/STORAGE_URL must be file: and the path of a file/);
  });

  it('name every fault at once', () => {
    const attempt = () =>
      parseBot({ BOT_TOKEN: '', TELEGRAM_API_ROOT: 'http://example.org', STORAGE_URL: 'x', LOG_LEVEL: 'loud' });
    expect(attempt).toThrow(ConfigError);
    for (const name of ['BOT_TOKEN', 'TELEGRAM_API_ROOT', 'STORAGE_URL', 'LOG_LEVEL'])
      expect(attempt).toThrow(new RegExp(`\n  ${name} `));
  });
});

describe('the settings of the local chat', () => {
  const parseLocal = (environment: Record<string, string>) => parseLocalConfig(environment, 'knowledge/default');

  it('need nothing', () => {
    expect(parseLocal({})).toEqual({ knowledge: 'knowledge/default', logLevel: undefined, port: 8080 });
  });

  it('take a port, 0 for any that is free', () => {
    expect(parseLocal({ PORT: '9000' }).port).toBe(9000);
    expect(parseLocal({ PORT: '0' }).port).toBe(0);
  });

  it.each(['http', '-1', '80.5', '65536', '123456'])('refuse the port %s', (PORT) => {
    expect(() => parseLocal({ PORT })).toThrow(/PORT must be/);
  });

  it.each([
    [{}, true],
    [{ BOT_TOKEN: ' ', WEBHOOK_URL: '', NODE_ENV: 'development' }, true],
    [{ BOT_TOKEN: '1:a' }, false],
    [{ WEBHOOK_URL: 'https://bot.example' }, false],
    [{ NODE_ENV: 'production' }, false],
  ])('are those of a start with %j: %s', (environment, expected) => {
    expect(isLocal(environment)).toBe(expected);
  });
});
