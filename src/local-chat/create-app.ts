import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { BotApiServer } from 'telegram-stand-in';
import { LANGUAGES } from '../language/detect.ts';
import { createAct } from './actions.ts';
import type { Answerer } from '../answering/answerer.ts';
import { searchFacts } from './describe-facts.ts';
import { explainAnswer } from './explain-answer.ts';
import type { Feed } from './feed.ts';
import { guard } from './guard.ts';
import type { PageFile } from './page-files.ts';
import type { Places } from './places.ts';
import { PERSON_IDS, PLACE_IDS, type Welcome } from './protocol.ts';

/** What the page is served from. */
export interface AppParts {
  readonly server: BotApiServer;
  readonly places: Places;
  readonly feed: Feed;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly texts: Welcome['texts'];
  /** The answerer of the moment. */
  answerer(): Answerer;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
const language = z.enum(LANGUAGES);
const factsRequest = z.object({ language, search: z.string().max(200).default('') });
const whyRequest = z.object({
  ...{ language, person: z.enum(PERSON_IDS), place: z.enum(PLACE_IDS) },
  messageId: z.coerce.number().int(),
});

/** Creates the page's server: its files, what happens in the chats as it happens, and what a person does there. */
export function createApp({ server, places, feed, files, texts, answerer }: AppParts): Hono {
  const app = new Hono();
  const act = createAct(places);
  app.use(guard);

  app.get('/api/welcome', (c) => {
    const { first, second } = places.people;
    const welcome: Welcome = { bot: server.bot, people: { first: first.user, second: second.user }, texts };
    return c.json(welcome);
  });

  app.get('/api/events', (c) =>
    streamSSE(c, async (stream) => {
      const closed = new Promise<void>((resolve) => stream.onAbort(resolve));
      const stop = feed.follow((events) => void stream.writeSSE({ data: JSON.stringify(events) }));
      await closed;
      stop();
    }),
  );

  app.get('/api/facts', (c) => {
    const request = factsRequest.parse(c.req.query());
    return c.json(searchFacts(answerer(), request.search, request.language));
  });

  app.get('/api/why', (c) => {
    const { person, place, messageId, language: shown } = whyRequest.parse(c.req.query());
    const message = places.seat(person, place).messages.find(({ message_id }) => message_id === messageId);
    const why = message && explainAnswer(answerer(), { message, place, me: server.bot }, shown);
    return c.json(why ?? null);
  });

  app.get('/files/:id', (c) => {
    const bytes = server.readFile(c.req.param('id'));
    const isPng = PNG.every((byte, i) => bytes[i] === byte);
    return c.body(bytes.slice().buffer, 200, { 'content-type': isPng ? 'image/png' : 'image/jpeg' });
  });

  app.post('/api/:action', async (c) => {
    const done = await act(c.req.param('action'), await c.req.json());
    return done === undefined ? c.notFound() : c.json(done);
  });

  app.get('*', (c) => {
    const file = files.get(c.req.path);
    return file ? c.body(file.body, 200, { 'content-type': file.type }) : c.notFound();
  });

  app.onError((error, c) => c.json({ error: error.message }, 400));
  return app;
}
