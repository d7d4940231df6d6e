/** Tests that the files for deployment say what the code says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const CONFIG = read('src/config.ts');
const DOCKERFILE = read('Dockerfile');
const SERVICE = read('deploy/qarar.service');
const NGINX = read('deploy/nginx.conf');
const compose = parse(read('compose.yaml'), { merge: true });
const replicas = Object.entries<{ environment: Record<string, string> }>(compose.services).filter(([name]) =>
  name.startsWith('bot-'),
);

/** Reads lines such as `ENV A=1 \` and `    B=2`, or `Environment=A=1`. */
function readVariables(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^(?:ENV |Environment=| +)([A-Z_]+)=(\S+)/gm)].map(([, k, v]) => [k, v]));
}

const SECRETS = { BOT_TOKEN: '1:a', WEBHOOK_URL: 'https://bot.example.org/telegram', WEBHOOK_SECRET: 'secret' };
const IMAGE = readVariables(DOCKERFILE);
const UNIT = readVariables(SERVICE);
const REPLICA = { ...replicas[0]?.[1].environment };

describe('each variable that is set in', () => {
  const known = (name: string) => name === 'NODE_ENV' || new RegExp(`\\b${name}:`).test(CONFIG);

  it.each([
    ['the Dockerfile', IMAGE],
    ['the unit', UNIT],
    ['compose.yaml', REPLICA],
  ])('%s is one that the bot reads', (_, variables) => {
    expect(Object.keys(variables).length).toBeGreaterThan(2);
    expect(Object.keys(variables).filter((name) => !known(name))).toEqual([]);
  });

  it.each([
    ['the Dockerfile', IMAGE],
    ['the unit', UNIT],
  ])('%s is valid', (_, variables) => {
    expect(parseConfig({ ...variables, BOT_TOKEN: '1:a' })).toMatchObject({ mode: 'telegram', operationsPort: 9090 });
  });

  it('compose.yaml is valid, with what .env must have', () => {
    const filled = Object.entries(REPLICA).map(([name, value]) => [
      name,
      value.replace(/\$\{\w+:-(\w*)\}/, '$1').replace(/\$\{\w+:\?[^}]*\}/, 'secret'),
    ]);
    expect(parseConfig({ ...Object.fromEntries(filled), ...SECRETS })).toMatchObject({
      storage: { kind: 'redis', url: 'redis://:secret@redis:6379/0' },
      webhook: { port: 8080 },
    });
  });
});

describe('the image', () => {
  it('runs on a version of Node that the project supports, and not as root', () => {
    const [major, minor] = JSON.parse(read('package.json')).engines.node.match(/\d+/g).map(Number);
    const images = [...DOCKERFILE.matchAll(/^FROM node:(\d+)-slim/gm)].map(([, version]) => Number(version));
    expect(images.length).toBeGreaterThan(1);
    expect([minor, ...images.map((version) => version > major)]).toEqual([19, ...images.map(() => true)]);
    expect(DOCKERFILE).toMatch(/^USER [1-9]\d*:/m);
  });

  it('exposes the ports that the bot listens on', () => {
    expect(DOCKERFILE).toContain(`EXPOSE ${IMAGE.PORT} ${IMAGE.OPERATIONS_PORT}\n`);
  });
});

describe('the proxy', () => {
  it('knows each replica at its port', () => {
    const servers = [...NGINX.matchAll(/^ *server (\S+):(\d+) /gm)].map(([, name, port]) => [name, port]);
    expect(servers).toEqual(replicas.map(([name, { environment }]) => [name, environment.PORT]));
    expect(servers).toHaveLength(2);
  });

  it('lets nothing through but the path of the webhook in the example', () => {
    const path = read('.env.example').match(/^#WEBHOOK_URL=https:\/\/[^/]+(\/\S*)/m)?.[1];
    expect([...NGINX.matchAll(/^ *location (.*) \{/gm)].map(([, location]) => location)).toEqual([`= ${path}`, '/']);
    expect(NGINX).toMatch(/location \/ \{\s*return 404;/);
  });

  it('listens on the port that compose.yaml publishes', () => {
    const port = NGINX.match(/^ *listen (\d+);/m)?.[1];
    expect(compose.services.proxy.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });
});

it('Redis never deletes what waits', () => {
  expect(compose.services.redis.command).toContain('--maxmemory-policy noeviction');
  expect(compose.services.redis.command).toContain('--appendonly yes --appendfsync everysec');
});
