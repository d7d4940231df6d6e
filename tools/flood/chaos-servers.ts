/** A Redis that persists, and an nginx in front of two replicas, each a process with files in a folder. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server in a process of its own. */
export interface ServerProcess {
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
}

const START_TIMEOUT = 10_000;

/** Finds a free port on 127.0.0.1. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}

/** Starts a server; resolves when it accepts connections on its port. */
async function startServer(command: string, args: readonly string[], port: number): Promise<ServerProcess> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-5000);
    });
  const ended = once(child, 'exit').catch((error: Error) => {
    output += error.message;
  });
  const deadline = Date.now() + START_TIMEOUT;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${command} did not start: ${output}`);
    await pause(20);
  }
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts Redis. What it has written is in the folder, and there again after the next start. */
export function startRedis(folder: string, port: number): Promise<ServerProcess> {
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  return startServer('redis-server', [...args, '--appendonly', 'yes', '--appendfsync', 'everysec'], port);
}

/** The program nginx; undefined if this machine has none. Debian has it where only root looks. */
export function findNginx({ PATH = '' }: NodeJS.ProcessEnv = process.env): string | undefined {
  const programs = [...PATH.split(delimiter), '/usr/sbin'].map((folder) => join(folder, 'nginx'));
  return programs.find((program) => existsSync(program));
}

/** Starts nginx, which gives a request to the next replica if one does not answer or is not ready. */
export function startProxy(folder: string, port: number, replicas: readonly number[]): Promise<ServerProcess> {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const upstreams = replicas.map((replica) => `server 127.0.0.1:${replica} max_fails=1 fail_timeout=1s;`);
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'logs/error.log')};
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  upstream replicas { ${upstreams.join(' ')} }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://replicas;
      proxy_connect_timeout 1s;
      proxy_next_upstream error timeout http_502 http_503 non_idempotent;
    }
  }
}
`,
  );
  return startServer(findNginx() ?? 'nginx', ['-p', folder, '-c', file], port);
}
