import type { ActionName, ActionRequest } from '../actions.ts';
import type { ChatEvent, FactCard, Offer, PressAnswer, Welcome, Why } from '../protocol.ts';

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

/** Asks the server to do what the person does; rejects with its words where it does not. */
export async function act<N extends ActionName>(name: N, request: ActionRequest<N>): Promise<Result<N>> {
  const headers = { 'content-type': 'application/json' };
  return read(await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(request) }));
}

/** Who and what there is. */
export const fetchWelcome = () => get<Welcome>('welcome');
/** The facts that a search finds, all where nothing is searched for. */
export const fetchFacts = (query: { language: string; search: string }) => get<FactCard[]>('facts', query);
/** Why the bot answered a message so; `null` where the message asked it nothing. */
export const fetchWhy = (query: { language: string; person: string; place: string; messageId: string }) =>
  get<Why | null>('why', query);

/** Hears what happens, everything first; `onState` tells whether the server can be heard. */
export function follow(tell: (events: readonly ChatEvent[]) => void, onState: (isOpen: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.onmessage = ({ data }) => tell(JSON.parse(data));
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
}
