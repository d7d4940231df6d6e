import type { Message, UserFromGetMe } from '@grammyjs/types';
import type { Language } from '../language/detect.ts';
import { parseBotRequest } from '../telegram/surfaces/bot-request.ts';
import { explainMessage } from '../understanding/explain-message.ts';
import type { Answerer } from '../answering/answerer.ts';
import { describeFacts, titleOf } from './describe-facts.ts';
import type { PlaceId, Why } from './protocol.ts';

/** How many candidates an editor is shown. */
const SHOWN = 6;

/** A message, where it was written, and who the bot is that it may be for. */
export interface Asked {
  readonly message: Message;
  readonly place: PlaceId;
  readonly me: UserFromGetMe;
}

/** What a message asks of the bot; undefined where it asks nothing. */
function questionIn({ message, place, me }: Asked): string | undefined {
  if (place !== 'bot') return parseBotRequest(message, me)?.question;
  const text = message.text ?? message.caption;
  return text?.startsWith('/') ? undefined : text;
}

/** Explains to an editor why the bot answered a message so; undefined where it asked the bot nothing. */
export function explainAnswer(answerer: Answerer, asked: Asked, language: Language): Why | undefined {
  const question = questionIn(asked);
  if (question === undefined) return undefined;
  const { candidates, ...explanation } = explainMessage(answerer.base, answerer.model, question);
  const shown = candidates.slice(0, SHOWN);
  const ids = shown.flatMap(({ meaning }) => (meaning.kind === 'fact' ? [meaning.fact] : []));
  return {
    ...explanation,
    candidates: shown,
    question,
    facts: describeFacts(answerer, explanation.decision.facts, language),
    titles: Object.fromEntries(ids.map((id) => [id, titleOf(answerer, id, language)])),
  };
}
