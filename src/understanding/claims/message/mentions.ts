/** Finds the fact that answers whether somebody or something is mentioned. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Token } from '../tokens/token.ts';
import { hasMark } from '../tokens/token-kinds.ts';

/** What a question whether something is mentioned has apart from its name. */
const NEUTRAL = ['mention', 'filler', 'reports', 'resolution', 'whether', 'tag'];

/** "It names her as ..." says who it is. */
const NAMING = /^names?$/u;

/**
 * Creates a finder of the fact that answers whether somebody or something is mentioned; undefined if a message asks
 * something else, or names what no fact introduces.
 *
 * @example "was the OSCE mentioned?" -> `odihr.identity`
 * @example «هل ذكر القرار ألمانيا؟» -> `session.requester`
 */
export function createMentionFinder({
  facts,
}: Pick<KnowledgeBase, 'facts'>): (tokens: readonly Token[]) => string | undefined {
  const factOf = new Map(
    [...facts.values()].flatMap(({ id, introduces }) => introduces.map((name) => [name, id] as const)),
  );
  const factNamedBy = ({ marks, concepts }: Token) => [...marks, ...concepts].find((mark) => factOf.has(mark));
  return (tokens) => {
    if (!hasMark(tokens, 'mention') || hasMark(tokens, 'open') || tokens.some(({ text }) => NAMING.test(text)))
      return undefined;
    const names = tokens.flatMap((token) => factNamedBy(token) ?? []);
    const isOnlyThat = tokens.every(
      (token) => factNamedBy(token) !== undefined || [...token.marks].some((mark) => NEUTRAL.includes(mark)),
    );
    return isOnlyThat && new Set(names).size === 1 ? factOf.get(names[0] ?? '') : undefined;
  };
}
