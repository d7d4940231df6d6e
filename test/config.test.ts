import { describe, expect, it } from 'vitest';
import { ConfigError, LOG_LEVELS, parseConfig } from '../src/config.ts';

const parse = (environment: Record<string, string | undefined>) => parseConfig(environment, 'knowledge/default');

describe('the settings', () => {
  it('have defaults', () => {
    expect(parse({})).toEqual({ knowledge: 'knowledge/default', logLevel: 'warn' });
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
