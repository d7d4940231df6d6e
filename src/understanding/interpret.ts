/** Understands a message, step by step. */
import { isUnanswered } from '../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { MAX_LENGTH } from '../language/fold.ts';
import { type ClaimJudge, createClaimJudge } from './claims/judge-claim.ts';
import { decide } from './deciding/decide.ts';
import { isElliptic } from './deciding/ellipsis.ts';
import { considerConversation, isGuessAt } from './deciding/follow-up.ts';
import type {
  DecidedMessage,
  Interpretation,
  RankedMessage,
  ReadMessage,
  SplitMessage,
} from './deciding/interpretation.ts';
import { setCourtesiesAside, type Understand } from './deciding/set-courtesies-aside.ts';
import { createQuestionSplitter } from './deciding/two-questions.ts';
import type { Model } from './model.ts';

/**
 * Understands a message, given the facts that its conversation was about, the latest first. A clause of a longer text
 * always goes on about them, while a complete message does not.
 */
export type Interpreter = (
  text: string,
  recentFacts?: readonly string[],
  kind?: 'message' | 'clause',
) => Interpretation;

/** The language of a message that is too long to read is that of its beginning. */
const MAX_LENGTH_FOR_LANGUAGE = 400;

function rankMeanings(model: Pick<Model, 'rank'>, message: ReadMessage): RankedMessage {
  return { ...message, candidates: model.rank(message.reading), topicality: message.reading.topicality };
}

function checkClaim(judgeClaim: ClaimJudge, message: SplitMessage): SplitMessage {
  const judgement = judgeClaim(message);
  if (!judgement) return message;
  const { verdict } = judgement;
  const { confidence } = message.decision;
  const [topic] = judgement.facts;
  if (topic !== undefined && isUnanswered(topic))
    return { ...message, decision: { outcome: 'unanswered', facts: [topic], confidence } };
  const facts = message.halves && message.decision.outcome === 'answer' ? message.decision.facts : judgement.facts;
  return { ...message, decision: { outcome: 'answer', facts, verdict, confidence } };
}

/** A doubt or guess within a conversation that asserts something, such as "29?", is a claim about the last fact. */
function checkDoubt(base: KnowledgeBase, judgeClaim: ClaimJudge, message: SplitMessage): SplitMessage {
  const { decision, reading, recentFacts } = message;
  const [last] = recentFacts;
  if (last === undefined) return message;
  const isDoubt = decision.outcome === 'request' && decision.request === 'doubt';
  if (!isDoubt && !isGuessAt(base, reading, last)) return message;
  const { confidence } = decision;
  const claim = checkClaim(judgeClaim, { ...message, decision: { outcome: 'answer', facts: [last], confidence } });
  return claim.decision.outcome === 'answer' && claim.decision.verdict ? claim : message;
}

/**
 * Creates an interpreter of messages about a fact base.
 *
 * @example interpret('how many abstained?') // { outcome: 'answer', facts: ['vote.abstentions'], confidence: 0.99, … }
 * @example interpret('والمعارضين؟', ['vote.for']) // { outcome: 'answer', facts: ['vote.against'], … }
 */
export function createInterpreter(base: KnowledgeBase, model: Model): Interpreter {
  const judgeClaim = createClaimJudge(base, model);
  const decideOn = (message: ReadMessage): DecidedMessage => {
    const ranked = rankMeanings(model, message);
    const inContext = considerConversation(base, ranked);
    return decide(base, model, inContext);
  };
  const splitQuestions = createQuestionSplitter(base, model, decideOn);
  const understand = setCourtesiesAside(base, (part, recentFacts) =>
    splitQuestions(decideOn({ reading: model.read(part), recentFacts })),
  );
  const understandWhole: Understand = (text, recentFacts) =>
    checkDoubt(base, judgeClaim, checkClaim(judgeClaim, understand(text, recentFacts)));

  return (text, recentFacts = [], kind = 'message') => {
    if (text.length > MAX_LENGTH) {
      const { language } = model.read(text.slice(0, MAX_LENGTH_FOR_LANGUAGE));
      return { outcome: 'fallback', reason: 'too-long', confidence: 1, language };
    }
    const alone = understandWhole(text, []);
    const { language } = alone.reading;
    if (alone.reading.terms.length === 0) return { outcome: 'fallback', reason: 'empty', confidence: 1, language };
    const [last] = recentFacts;
    const leansOnConversation =
      last !== undefined && (kind === 'clause' || isElliptic(base, alone) || isGuessAt(base, alone.reading, last));
    const trace = leansOnConversation ? understandWhole(text, recentFacts) : alone;
    return { ...trace.decision, language, trace };
  };
}
