/** A real Redis or Valkey server on a free port, for tests; each is stopped by who started it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';

/** How a server is started. */
export interface RedisServerOptions {
  /** Whether it writes each change to a file, about once a second, and so has it again after a restart. */
  readonly isDurable?: boolean;
  /** Further options of the command line, such as `['--requirepass', 'secret']`. */
  readonly args?: readonly string[];
}

/** A server that runs until it is stopped. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends the process, and keeps the port and the folder for `start`. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  /** Lets the process hang, or go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Deletes every key. */
  flush(): Promise<void>;
  /** All keys of texts with their values and the milliseconds that they have left, -1 if they do not expire. */
  dump(): Promise<readonly { readonly key: string; readonly value: string; readonly left: number }[]>;
  /** Ends the process and deletes its folder. */
  stop(): Promise<void>;
}

/** The program of the server; undefined if this machine has none. */
export function findRedisServer({ PATH = '' }: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = PATH.split(delimiter);
  const programs = ['redis-server', 'valkey-server'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return programs.find((program) => existsSync(program));
}

/** Returns a port on which nothing listens. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}

/** Starts a server; resolves when it accepts connections. */
export async function startRedisServer({
  isDurable = false,
  args = [],
}: RedisServerOptions = {}): Promise<RedisServer> {
  const program = findRedisServer();
  if (program === undefined) throw new Error('this machine has no redis-server');
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'qarar-redis-'));
  const persistence = isDurable ? ['--appendonly', 'yes', '--appendfsync', 'everysec'] : ['--appendonly', 'no'];
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const all = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...persistence, ...args];
    const started = spawn(program as string, all, { stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      started.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.includes('eady to accept connections')) resolve();
      });
      started.on('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  const url = `redis://127.0.0.1:${port}`;
  async function withClient<T>(action: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(url);
    try {
      return await action(redis);
    } finally {
      redis.disconnect();
    }
  }

  await start();
  return {
    url,
    port,
    kill,
    start,
    signal: (signal) => void child?.kill(signal),
    flush: () => withClient(async (redis) => void (await redis.flushall())),
    dump: () =>
      withClient(async (redis) => {
        const all = (await redis.keys('*')).sort();
        const types = await Promise.all(all.map((key) => redis.type(key)));
        const keys = all.filter((_, i) => types[i] === 'string');
        return Promise.all(
          keys.map(async (key) => ({ key, value: (await redis.get(key)) ?? '', left: await redis.pttl(key) })),
        );
      }),
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
