/** The page's connection to its server. */

import type { ActionName, ActionRequest } from '../actions.ts';
import type { AnswerExplanation, ChatEvent, FactCard, Offer, PressAnswer, Welcome } from '../protocol.ts';

interface Results {
  readonly press: PressAnswer;
  readonly query: Offer;
}
type Result<N extends ActionName> = N extends keyof Results ? Results[N] : unknown;

async function read<T>(response: Response): Promise<T> {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? response.statusText);
  return body;
}

const get = async <T>(path: string, query: Readonly<Record<string, string>> = {}) =>
  read<T>(await fetch(`/api/${path}?${new URLSearchParams(query)}`));

/**
 * Has the server carry out an action.
 *
 * @throws {Error} with the message of the server, if it refuses
 */
export async function act<N extends ActionName>(name: N, request: ActionRequest<N>): Promise<Result<N>> {
  const headers = { 'content-type': 'application/json' };
  return read(await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(request) }));
}

/** Fetches what the page needs before it can draw anything. */
export const fetchWelcome = () => get<Welcome>('welcome');
/** Fetches the facts that match a search; an empty search matches all. */
export const fetchFacts = (query: { language: string; search: string }) => get<FactCard[]>('facts', query);
/** Fetches why the bot answered a message as it did; `null` if the message asked the bot nothing. */
export const fetchWhy = (query: { language: string; person: string; place: string; messageId: string }) =>
  get<AnswerExplanation | null>('why', query);

/**
 * Subscribes to the events of all chats, the whole state first.
 *
 * @param onState is called when the connection opens or breaks
 */
export function subscribe(onEvents: (events: readonly ChatEvent[]) => void, onState: (isOpen: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.onmessage = ({ data }) => onEvents(JSON.parse(data));
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
}
