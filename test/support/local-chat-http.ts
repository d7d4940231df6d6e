/** Speaks to the server of a local chat over HTTP, as its page and as others would. */

import { request } from 'node:http';
import { expect, vi } from 'vitest';
import type { AnswerExplanation, ChatEvent, FactCard } from '../../src/local-chat/protocol.ts';

/**
 * Sends a request that `fetch` would not send, for example with a false `Host` or with `..` in its path; resolves to the
 * status.
 */
export function statusOf(url: string, method: string, headers: Record<string, string>): Promise<number | undefined> {
  const { origin } = new URL(url);
  const path = url.slice(origin.length) || '/';
  return new Promise((resolve, reject) => {
    const sent = request(origin, { method, headers, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{"person":"first"}' : undefined);
  });
}

/** Carries out an action as the page does. */
export async function act(url: string, name: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url };
  return fetch(`${url}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Sends a text as the first person; resolves to the id of the message. */
export async function sendText(url: string, place: string, text: string): Promise<number> {
  const response = await act(url, 'send', { person: 'first', place, text });
  const { message_id: id } = (await response.json()) as { message_id: number };
  return id;
}

/** Collects the events of a page that has just opened, until there are enough. */
export async function collectEvents(
  url: string,
  isEnough: (events: readonly ChatEvent[]) => boolean,
): Promise<readonly ChatEvent[]> {
  const stop = new AbortController();
  const response = await fetch(`${url}/api/events`, { signal: stop.signal });
  const events: ChatEvent[] = [];
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const [rest, ...whole] = text.split('\n\n').reverse();
    for (const each of whole.reverse()) events.push(...JSON.parse(each.replace(/^data: /, '')));
    text = rest ?? '';
    if (isEnough(events)) break;
  }
  stop.abort();
  return events;
}

/** Returns the texts of the messages among some events. */
export const textsIn = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.kind === 'message' ? [event.message.text ?? ''] : []));

/** Fetches why a message of the first person was answered as it was; `null` if it was not answered. */
export async function fetchWhy(url: string, place: string, messageId: number, language = 'en') {
  const query = new URLSearchParams({ language, person: 'first', place, messageId: `${messageId}` });
  return (await (await fetch(`${url}/api/why?${query}`)).json()) as AnswerExplanation | null;
}

/** Asks a question as the first person, and fetches the explanation of its answer. */
export async function explainQuestion(url: string, place: string, text: string, language = 'en') {
  const id = await sendText(url, place, text);
  return vi.waitFor(
    async () => {
      const explanation = await fetchWhy(url, place, id, language);
      expect(explanation).not.toBeNull();
      return explanation as AnswerExplanation;
    },
    { timeout: 10_000 },
  );
}

/** Searches the facts. */
export async function fetchFacts(url: string, search: string): Promise<FactCard[]> {
  const query = new URLSearchParams({ language: 'en', search });
  return (await (await fetch(`${url}/api/facts?${query}`)).json()) as FactCard[];
}
