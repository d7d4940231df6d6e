/** Explains to an editor why the bot answered a message as it did. */

import type { Message, UserFromGetMe } from '@grammyjs/types';
import type { Answerer } from '../answering/answerer.ts';
import type { Language } from '../language/detect.ts';
import { conversationOf } from '../telegram/chat-kind.ts';
import { isOtherCommand, parseBotRequest } from '../telegram/surfaces/bot-request.ts';
import type { Interpretation } from '../understanding/deciding/interpretation.ts';
import { type ExplainedDecision, type Explanation, explainInterpretation } from '../understanding/explanation.ts';
import { describeFacts, titleOf } from './describe-facts.ts';
import type { InterpretationLog } from './interpretation-log.ts';
import type { AnswerExplanation, PlaceId } from './protocol.ts';

/** How many possible meanings the panel shows. */
const MAX_CANDIDATES = 6;

/** A message, the place where it was written, and the bot that it may be for. */
export interface AskedMessage {
  readonly message: Message;
  readonly place: PlaceId;
  readonly me: UserFromGetMe;
}

/** The question that a message asks the bot; undefined if it asks nothing. */
function questionIn({ message, place, me }: AskedMessage): string | undefined {
  const question = parseBotRequest(message, me)?.question;
  if (question !== undefined || place !== 'bot' || isOtherCommand(message, me)) return question;
  return message.text ?? message.caption;
}

/** A message that is empty or too long is not read. */
function explainUnread({ outcome, confidence }: Interpretation, threshold: number): Explanation {
  return { text: '', words: [], candidates: [], signals: [], facts: [], outcome, confidence, threshold };
}

const limitCandidates = <T extends ExplainedDecision>(decision: T): T => ({
  ...decision,
  candidates: decision.candidates.slice(0, MAX_CANDIDATES),
});

/** The ids of all facts that a decision mentions. */
const factsIn = ({ candidates, facts, followsUp }: ExplainedDecision): readonly string[] => [
  ...candidates.flatMap(({ meaning }) => (meaning.kind === 'fact' ? [meaning.fact] : [])),
  ...facts,
  ...(followsUp === undefined ? [] : [followsUp]),
];

/**
 * Explains why the bot answered a message as it did, in the language of the page.
 *
 * @returns undefined if the message asked the bot nothing, or has not been answered yet
 */
export function explainAnswer(
  answerer: Answerer,
  log: Pick<InterpretationLog, 'find'>,
  asked: AskedMessage,
  language: Language,
): AnswerExplanation | undefined {
  const { message, place } = asked;
  const question = questionIn(asked);
  const conversation = conversationOf({ msg: message, chat: message.chat, guestMessage: place === 'friend' });
  const interpretation = question === undefined ? undefined : log.find(conversation, question);
  if (question === undefined || !interpretation) return undefined;

  const { base } = answerer;
  const explanation = limitCandidates(
    explainInterpretation(base, interpretation) ?? explainUnread(interpretation, base.policy.confidence),
  );
  const halves = explanation.halves?.map(limitCandidates) ?? [];
  const ids = new Set([explanation, ...halves].flatMap(factsIn));
  return {
    ...explanation,
    halves,
    question,
    cards: describeFacts(answerer, explanation.facts, language),
    titles: Object.fromEntries([...ids].map((id) => [id, titleOf(answerer, id, language)])),
  };
}
