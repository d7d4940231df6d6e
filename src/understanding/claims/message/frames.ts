/** Sets aside what a claim is wrapped in: who says it and where it was heard, and "is that so?" behind it. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Token } from '../tokens/token.ts';

/** Sets the frames of a message aside: each becomes one token that only says that something is asserted. */
export type FrameRemover = (tokens: readonly Token[]) => Token[];

/** What ends an introduction: "quick check before we print: …", «للتأكيد فقط: …». */
const AFTER_INTRODUCTION = /[:.!…]|\s[-–—]\s|\n/u;
const BREAK = /[.,;:!?…()،؛؟\n]|\s[-–—]\s/u;
/** Words that join what is said to who says it: "claims that", «يقول إن». */
const THAT = /^(?:that|how|ان|انه|انها|انهم|انو|اني|بان|بانه|بلي|بانو|اللي|enno|eno|inno|belli|enn|ano)$/u;
/** How the question behind a claim begins: "is that so?", «هكذا سمعت», «فهل أكتبها؟». */
const AFTERTHOUGHT =
  /^(?:is|was|does|did|do|am|are|has|have|can|should|or|so|as|at least|correct|please|pls|هكذا|هيك|هيج|هاك|هكا|كدا|كده|كذا|هذا|اهذا|ذلك|هل|فهل|او|وهذا|هادشي|هاد|صحيح|اصحيح)(?: |$)/u;
/** "Is that what they requested?" */
const SO_THEY_SAY = /^(?:is |was |so )?(?:that|this|thats|هذا|هيدا|هاد|ده|دا)(?: is)? (?:what|how|ما|اللي|يلي) /u;
/** How many words in it may be unknown. */
const MAX_UNKNOWN = 3;
/** Marks that take part in what is claimed, although they name nothing. */
const CLAIMED = 'vote vote-for vote-against abstain adopt reject unanimous percent half most majority unanimous'.split(
  ' ',
);
/** What would ask for something, or turn the claim round. */
const REVERSING = ['not', 'none', 'doubt', 'open', 'or', 'relative-time'];

/** Creates a frame remover; `contents` are the concepts of what the facts say. */
export function createFrameRemover(
  { claims }: Pick<KnowledgeBase, 'claims'>,
  contents: ReadonlySet<string>,
): FrameRemover {
  const topical = new Set([...Object.values(claims.names).flat(), ...claims.anchors, ...CLAIMED, ...contents]);
  const isTopical = ({ marks, number, date, symbol }: Token) =>
    number !== undefined || date !== undefined || symbol !== undefined || [...marks].some((mark) => topical.has(mark));
  const canBeSetAside = (tokens: readonly Token[]) =>
    tokens.filter(({ marks }) => marks.size === 0).length <= MAX_UNKNOWN &&
    tokens.every((token) => !isTopical(token) && !REVERSING.some((mark) => token.marks.has(mark)));
  const join = (tokens: readonly Token[], mark: string): Token[] => {
    const [first] = tokens;
    return first ? [{ ...first, text: tokens.map(({ text }) => text).join(' '), marks: new Set([mark]) }] : [];
  };

  /** Where the claim begins, behind who says it. */
  function findStart(tokens: readonly Token[]): number {
    const firstTopical = tokens.findIndex(isTopical);
    let start = 0;
    for (let i = 0; i < firstTopical; i++) {
      if (tokens[i]?.marks.has('reports')) start = i + 1;
      // "heard on the radio that …"
      if (start > 0 && THAT.test(tokens[i]?.text ?? '')) start = i + 1;
      if (AFTER_INTRODUCTION.test(tokens[i + 1]?.gap ?? '')) start = i + 1;
    }
    return start <= firstTopical && canBeSetAside(tokens.slice(0, start)) ? start : 0;
  }

  /** Where the claim ends, before a question about it or a word on where it was heard. */
  function findEnd(tokens: readonly Token[]): number {
    let end = tokens.length;
    for (let i = tokens.length - 1; i > 0; i--) {
      if (isTopical(tokens[i] as Token)) break;
      if (!BREAK.test(tokens[i]?.gap ?? '')) continue;
      const rest = tokens.slice(i, end);
      if (SO_THEY_SAY.test(rest.map(({ text }) => text).join(' ')) && !rest.some(isTopical)) {
        end = i;
        continue;
      }
      const isAbout = AFTERTHOUGHT.test(tokens[i]?.text ?? '') || rest.some(({ marks }) => marks.has('reports'));
      if (isAbout && canBeSetAside(rest)) end = i;
    }
    return end;
  }

  return (tokens) => {
    const start = findStart(tokens);
    const end = Math.max(start, findEnd(tokens));
    return [...join(tokens.slice(0, start), 'reports'), ...tokens.slice(start, end), ...join(tokens.slice(end), 'tag')];
  };
}
