/** The web server behind the page of the local chat. */

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { BotApiServer } from 'telegram-stand-in';
import { z } from 'zod';
import { LANGUAGES } from '../language/detect.ts';
import { PAGE_SCRIPTS_FOLDER, PUBLIC_FOLDER, SCRIPTS_FOLDER } from '../paths.ts';
import { createActionHandler } from './actions.ts';
import { explainAnswer } from './explain-answer.ts';
import type { Feed } from './feed.ts';
import { createGuards } from './guard.ts';
import type { InterpretationLog } from './interpretation-log.ts';
import type { Playground } from './playground.ts';
import { PERSON_IDS, PLACE_IDS, type Welcome } from './protocol.ts';
import { searchFacts } from './search-facts.ts';

/** What the server of the page needs. */
export interface AppParts {
  readonly server: BotApiServer;
  readonly playground: Playground;
  readonly feed: Feed;
  readonly texts: Welcome['texts'];
  readonly log: InterpretationLog;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
const language = z.enum(LANGUAGES);
const factsRequest = z.object({ language, search: z.string().max(200).default('') });
const whyRequest = z.object({
  ...{ language, person: z.enum(PERSON_IDS), place: z.enum(PLACE_IDS) },
  messageId: z.coerce.number().int(),
});

/** Creates the server of the page: its files, a stream of events, and a JSON API. */
export function createApp({ server, playground, feed, texts, log }: AppParts): Hono {
  const app = new Hono();
  const handleAction = createActionHandler(playground, (conversation) => log.answerer().forget(conversation));
  app.use(...createGuards());

  app.get('/api/welcome', (c) => {
    const { first, second } = playground.people;
    const welcome: Welcome = { bot: server.bot, people: { first: first.user, second: second.user }, texts };
    return c.json(welcome);
  });

  app.get('/api/events', (c) =>
    streamSSE(c, async (stream) => {
      const closed = new Promise<void>((resolve) => stream.onAbort(resolve));
      const unsubscribe = feed.subscribe((events) => void stream.writeSSE({ data: JSON.stringify(events) }));
      await closed;
      unsubscribe();
    }),
  );

  app.get('/api/facts', (c) => {
    const request = factsRequest.parse(c.req.query());
    return c.json(searchFacts(log.answerer(), request.search, request.language));
  });

  app.get('/api/why', (c) => {
    const { person, place, messageId, language: shown } = whyRequest.parse(c.req.query());
    const message = playground.viewOf(person, place).messages.find(({ message_id }) => message_id === messageId);
    const why = message && explainAnswer(log.answerer(), log, { message, place, me: server.bot }, shown);
    return c.json(why ?? null);
  });

  app.get('/files/:id', (c) => {
    const bytes = server.readFile(c.req.param('id'));
    const isPng = PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);
    return c.body(bytes.slice().buffer, 200, { 'content-type': isPng ? 'image/png' : 'image/jpeg' });
  });

  app.post('/api/:action', async (c) => {
    const result = await handleAction(c.req.param('action'), await c.req.json());
    return result === undefined ? c.notFound() : c.json(result);
  });

  app.get('/', serveStatic({ root: PUBLIC_FOLDER, path: 'page.html' }));
  app.get('/page/*', serveStatic({ root: PUBLIC_FOLDER }));
  app.get('/page/:script{[a-z-]+\\.js}', serveStatic({ root: PAGE_SCRIPTS_FOLDER }));
  app.get('/protocol.js', serveStatic({ root: PAGE_SCRIPTS_FOLDER }));
  app.get('/language/fold.js', serveStatic({ root: SCRIPTS_FOLDER }));

  app.onError((error, c) => c.json({ error: error.message }, 400));
  return app;
}
