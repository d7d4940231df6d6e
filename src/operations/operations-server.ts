/** The server of the health checks and the metrics, on a port of its own. */

import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Metrics } from '../metrics.ts';
import { UserError } from '../user-error.ts';
import type { Health } from './health.ts';

/** What the server shows, and where it listens. */
export interface OperationsOptions {
  readonly health: Health;
  readonly metrics: Pick<Metrics, 'registry'>;
  /** The address to listen on, such as 127.0.0.1. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** A server that listens. */
export interface OperationsServer {
  readonly port: number;
  stop(): void;
}

/** The server cannot listen. The message says where, and how to fix it. */
export class OperationsError extends UserError {}

function createApp({ health, metrics }: Pick<OperationsOptions, 'health' | 'metrics'>): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });

  app.get('/healthz', async (c) => {
    const { isHealthy, lastContact, storage } = await health.check();
    const report = {
      status: isHealthy ? 'ok' : 'unhealthy',
      lastContact: lastContact === undefined ? null : new Date(lastContact).toISOString(),
      storage,
    };
    return c.json(report, isHealthy ? 200 : 503);
  });

  app.get('/readyz', (c) => (health.isReady() ? c.json({ status: 'ready' }) : c.json({ status: 'not ready' }, 503)));

  app.get('/metrics', async (c) =>
    c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
  );
  return app;
}

/**
 * Starts the server: `/healthz` (200 if the bot works, else 503), `/readyz` (200 while it takes updates, else 503) and
 * `/metrics` (for Prometheus).
 *
 * @throws {OperationsError} if the port or the address is not available
 */
export async function startOperationsServer(options: OperationsOptions): Promise<OperationsServer> {
  const { host, port } = options;
  const app = createApp(options);
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `port ${port} of ${host}, for the health checks, is not available (${code})`;
    throw new OperationsError(`${message}; set another OPERATIONS_PORT, or HOST to an address of this machine`, {
      cause: error,
    });
  }
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
