/** Finds who asks whom, so that a deed is not taken for another's: "the Council must report to the commissioner". */
import type { Fact, KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Token } from '../tokens/token.ts';
import { DONE_BY, TO, TOPICAL } from './prepositions.ts';

/** Checks who does what. */
export interface AgentChecks {
  /** Whether the tokens say of another what the doers of a fact do: "ODIHR did not invite Belarus". */
  isDoneByAnother(fact: Fact, tokens: readonly Token[]): boolean;
  /** Who is asked for what a fact says others are asked for: "Germany must investigate". */
  askedInstead(fact: Fact, tokens: readonly Token[]): Token | undefined;
  /** Whether the Council does, or somebody but the Council asks for, what it is to get: "the Council must report". */
  isTurnedRound(tokens: readonly Token[]): boolean;
  /** Whether somebody is asked who is not a body: "the sponsors asked Germany for a debate". */
  asksSomebody(tokens: readonly Token[]): boolean;
}

/** What asks by being a text or the body that adopts it. */
const ASKERS = ['council', 'united-nations', 'resolution', 'it', 'document'];
const BODIES = ['council', 'united-nations'];
const ASKING = ['request', 'demand', 'regret'];
/** "wants", unlike "must", has the asker before it. */
const WANTING = /^(?:wants?|wanted|requires?|expects?|يريد|عايز|يبي)(?: |$)/u;
/** "Belarus is asked to", «بيلاروسيا مطالبة» */
const PASSIVE = /^(?:is|been|are|was|were|be|to|has|must|مطالب|مطالبه|مدعوه|مطلوب|مطلوبه)(?: |$)/u;
const FROM = /^(?:from|of|من|الي|علي)$/u;
/** What may be done to somebody. */
const DONE_TO = ['invitation', 'monitor', 'observe', 'recommendation', 'investigate'];
const GIVING =
  /^(?:to )?(?:give|grant|provide|ensure|offer|allow|open|let|hold|start|begin|launch|conduct|talk|speak|sit|enter|negotiate)(?: |$)/u;
/** How many words may stand between a verb and its subject. */
const REACH = 3;

const beforeArticle = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.text === 'the' ? tokens[at - 2] : tokens[at - 1];

/** Who asks, and who is asked, if it is said. */
interface Asking {
  readonly asker?: Token | undefined;
  readonly asked?: Token | undefined;
  readonly regrets?: boolean;
}

/** Creates the checks. */
export function createAgentChecks(
  { claims, facts, subject }: Pick<KnowledgeBase, 'claims' | 'facts' | 'subject'>,
  isName: (token: Token) => boolean,
): AgentChecks {
  const hasOne = (token: Token | undefined, marks: readonly string[]) => marks.some((mark) => token?.marks.has(mark));
  const { state = [], body = [], person = [] } = claims.names;
  const named = [...state, ...body, ...person];
  // Of a person whom no fact mentions, such as a head of state, it is not known what else is asked of them.
  const mentioned = new Set(
    [...facts.values()].flatMap(({ doers, mentions, says }) => [doers, mentions, says].flat(3)),
  );
  const strangers = person.filter((name) => !mentioned.has(name));
  const isOther = (token: Token | undefined) =>
    claims.actors.some((actor) => token?.marks.has(actor) || token?.concepts.has(actor));
  const isActor = (token: Token | undefined) => hasOne(token, named) || isOther(token);
  const isSkipped = (token: Token | undefined) =>
    token?.marks.has('filler') === true && !isActor(token) && !hasOne(token, ASKERS) && !TOPICAL.test(token.text);
  const isPassive = (tokens: readonly Token[], at: number) =>
    PASSIVE.test(tokens[at]?.text ?? '') ||
    (/ed$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'to') ||
    / to$/u.test(tokens[at]?.text ?? '') ||
    /(?:^|\s)(?:is|are|was|were|been|one)$/u.test(tokens[at - 1]?.text ?? '');

  /** The first token in a direction that is not skipped, if it is near. */
  function beside(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
    let i = at + step;
    while (isSkipped(tokens[i]) && Math.abs(i - at) <= REACH) i += step;
    const before = tokens[i - 1]?.marks.has('filler') ? (tokens[i - 2]?.text ?? '') : '';
    const isTopical = TOPICAL.test(tokens[i - 1]?.text ?? '') || TOPICAL.test(before);
    return (isTopical && step === -1) || TO.test(tokens[i]?.text ?? '') ? undefined : tokens[i];
  }

  /** Whether something is done to a body, or is a body's own: "did not invite the Council", "its recommendations". */
  const isObject = (tokens: readonly Token[], at: number) =>
    hasOne(beforeArticle(tokens, at), DONE_TO) ||
    DONE_BY.test(beforeArticle(tokens, at)?.text ?? '') ||
    tokens[at + 1]?.marks.has('recommendation') === true;

  /** Who asks, and who is asked, by each verb of asking. */
  function asksOf(tokens: readonly Token[]): Asking[] {
    return tokens.flatMap((token, at): Asking[] => {
      const isAsking =
        hasOne(token, ASKING) ||
        (token.marks.has('reports') && token.concepts.has('demand')) ||
        WANTING.test(token.text);
      const isOught = token.marks.has('ought') && !WANTING.test(token.text);
      const subject = beside(tokens, at, -1);
      if (isOught || (isAsking && isPassive(tokens, at))) {
        const next = beside(tokens, at, 1);
        // "Cooperation is asked of Belarus"
        const ofWhom = tokens[at + 1]?.text === 'of' ? beside(tokens, at + 1, 1) : undefined;
        // "Must Belarus report?"
        return [{ asked: [ofWhom, subject, next].find(isActor) }];
      }
      if (!isAsking) return [];
      const isSubject = (each: Token | undefined) => isActor(each) || hasOne(each, ASKERS);
      const next = beside(tokens, at, 1);
      const from = tokens.find((each, i) => i > at && isActor(each) && FROM.test(tokens[i - 1]?.text ?? ''));
      if (token.marks.has('regret')) return [{ asker: isSubject(subject) ? subject : undefined, regrets: true }];
      if (isSubject(subject)) return [{ asker: subject, asked: isActor(next) ? next : from }];
      // «يطالب القرار بيلاروسيا», «تطلب المفوضة من المجلس»; «دعا السلطات» leaves the asker out.
      const isNextAsker = token.isArabic && (hasOne(next, ASKERS) || (isActor(next) && from && from !== next));
      if (!isNextAsker) return [{ asked: isActor(next) ? next : from }];
      const object = beside(tokens, at + 1, 1);
      return [{ asker: next, asked: isActor(object) ? object : from }];
    });
  }

  return {
    isDoneByAnother({ doers, receivers, mentions }, tokens) {
      if (doers.length === 0) return false;
      const isDoer = (token: Token | undefined) => hasOne(token, doers);
      const names = tokens.flatMap((token, at) => (isName(token) || isDoer(token) ? [at] : []));
      const gives = tokens.some(({ text }, at) => GIVING.test(text) && tokens[at - 1]?.text !== 'be');
      // "Did not implement the Council's recommendations"
      // "A dialogue between the opposition and civil society"
      const isBetween = receivers.length > 0 && tokens.some(({ text }) => /^(?:between|بين)$/u.test(text));
      if (isBetween && !tokens.some(isDoer)) return true;
      if (tokens.some((token, at) => hasOne(token, BODIES) && !hasOne(token, mentions) && isObject(tokens, at)))
        return true;
      for (const { asker, asked, regrets } of asksOf(tokens)) {
        const mayAsk = hasOne(asker, ASKERS) || (isDoer(asker) && !regrets && !mentions.includes('request'));
        if (asker && !mayAsk) return true;
        if (asked && !isDoer(asked) && (asker || gives || !hasOne(asked, receivers))) return true;
      }
      const asks = tokens.some((token) => hasOne(token, ASKING));
      // "The recommendations from ODIHR" are not what it does.
      const isSource = (at: number) =>
        FROM.test(tokens[at - 1]?.text ?? '') && hasOne(tokens[at - 2], ['recommendation', 'invitation']);
      const isBy = (text: string) => DONE_BY.test(text) || /^(?:from|من)$/u.test(text);
      const by = names.find((at) => isBy(tokens[at - 1]?.text ?? '') && !isSource(at));
      const said =
        by ?? names.find((at) => !TOPICAL.test(tokens[at - 1]?.text ?? '') && !(asks && hasOne(tokens[at], BODIES)));
      if (said === undefined || isDoer(tokens[said]) || hasOne(tokens[said], receivers)) return false;
      return names.some((at) => isDoer(tokens[at])) || !hasOne(tokens[said], mentions) || hasOne(tokens[said], state);
    },

    askedInstead({ doers, receivers, mentions }, tokens) {
      if (!mentions.includes('request') || tokens.some((token) => hasOne(token, doers))) return undefined;
      const asks = asksOf(tokens).filter(({ asked }) => asked !== undefined);
      const [first, ...others] = asks;
      if (!first?.asked || others.length > 0 || hasOne(first.asked, [...BODIES, ...receivers, ...strangers]))
        return undefined;
      return first.asker === undefined || hasOne(first.asker, ASKERS) ? first.asked : undefined;
    },

    isTurnedRound: (tokens) =>
      asksOf(tokens).some(
        ({ asker, asked }) =>
          (asker && !hasOne(asker, ASKERS)) ||
          hasOne(asked, [...BODIES, ...(subject ? [subject] : [])]) ||
          isOther(asked),
      ) ||
      tokens.some(
        (token, at) =>
          hasOne(token, BODIES) &&
          (beside(tokens, at, 1)?.marks.has('submit') || DONE_BY.test(beforeArticle(tokens, at)?.text ?? '')),
      ),

    asksSomebody: (tokens) =>
      asksOf(tokens).some(({ asker, asked }) => asker && asked && asked !== asker && !hasOne(asked, BODIES)) ||
      tokens.some((token, at) => token.text === 'from' && /^request(?:ed|s)$/u.test(tokens[at - 1]?.text ?? '')),
  };
}
