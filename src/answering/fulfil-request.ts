/** Fulfils what people ask of the bot itself after an answer, such as "why?", "more" or "in Arabic". */
import type { RequestKind } from '../knowledge/catalogue-schema.ts';
import { ABOUT_SOURCES, AFTERMATH, isUnanswered, OTHER_QUESTIONS } from '../knowledge/fact-id.ts';
import { factsOf, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { MAX_SUGGESTIONS } from '../understanding/deciding/decide.ts';
import { isolateRuns } from './bidi.ts';
import type { Conversation, FactSelection } from './conversation-memory.ts';
import type { Part, Reply, ReplyAction, ReplyWriter } from './create-reply.ts';
import { perLanguage } from './per-language.ts';
import type { FactPresenter } from './present-facts.ts';
import { writeReferences } from './references.ts';
import { createResolutionDescriber, type Translator } from './texts.ts';

/** A request, and the confidence in it, 0 to 1. */
export interface Request {
  readonly request: RequestKind;
  readonly confidence: number;
}

/** Writes the reply to a request, given what the conversation was about. */
export type RequestFulfiller = (request: Request, conversation: Conversation, language: Language) => Reply;

const listFormat = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** How many facts "more" tells. */
const MAX_MORE = 2;

/**
 * Creates a function that fulfils requests by what was told last. "Why?" gets the fact that says why, or that the
 * sources do not. What a button does, the reply does in its place, by an action. Where nothing was told, a request that
 * needs it is a message that was not understood.
 *
 * @example "in Arabic please" after `vote.for` gets the same fact in Arabic
 * @example «ليش؟» after `vote.abstentions` gets that the sources do not say why
 */
export function createRequestFulfiller(
  base: KnowledgeBase,
  translate: Translator,
  writeReply: ReplyWriter,
  presentFacts: FactPresenter,
): RequestFulfiller {
  const describeResolution = createResolutionDescriber(translate);
  const listSectionNames = (language: Language) =>
    listFormat(language).format(Object.keys(base.sections).map((id) => translate(language, `sections.${id}`)));

  return ({ request, confidence }, { told, facts: recent, alternatives }, language) => {
    const say = (key: string, spoken = language): Part => {
      const values = { ...describeResolution(spoken), topics: listSectionNames(spoken) };
      return { kind: 'text', text: isolateRuns(translate(spoken, `request.${key}`, values), spoken) };
    };
    const talk = (key: string, action?: ReplyAction, spoken = language): Reply => ({
      outcome: 'smalltalk',
      ...{ facts: [], confidence, language: spoken, parts: [say(key, spoken)], sources: [], action },
    });
    const present = (selection: FactSelection, spoken = language): Reply | undefined => {
      const reply = presentFacts(selection, spoken);
      return reply && { ...reply, confidence };
    };
    const misunderstand = (): Reply =>
      writeReply({ outcome: 'fallback', reason: 'off-topic', confidence: 1, language }, language);
    const listTopics = () => talk('topics', { kind: 'topics' });

    /** Suggests facts under a text of its own. */
    const suggest = (key: string, facts: readonly string[]): Reply => {
      if (facts.length === 0) return listTopics();
      const offered = facts.slice(0, MAX_SUGGESTIONS);
      const reply = writeReply({ outcome: 'suggestions', facts: offered, confidence, language }, language);
      return { ...reply, parts: [say(key), ...reply.parts.slice(1)] };
    };

    /** Tells a fact, or that no source covers a topic. */
    const answerBy = (id: string): Reply => present({ facts: [id] }) ?? misunderstand();

    /** The same; if it is no topic of its own, by a text of its own. */
    const answerOr = (topic: string | undefined, key: string): Reply => {
      const id = topic ?? OTHER_QUESTIONS;
      const reply = present({ facts: [id] });
      if (!reply) return talk(key);
      return id === OTHER_QUESTIONS ? { ...reply, parts: [say(key), ...reply.parts.slice(1)] } : reply;
    };

    const toldFacts = (told?.facts ?? []).flatMap((id) => factsOf(base, id));
    const [first] = toldFacts.flatMap((id) => base.facts.get(id) ?? []);
    const isNew = (id: string) => !recent.includes(id) && !toldFacts.includes(id) && !isUnanswered(id);
    const related = [...new Set(toldFacts.flatMap((id) => base.facts.get(id)?.related ?? []))].filter(isNew);
    const retell = (action: ReplyAction | undefined, ...before: readonly Part[]): Reply => {
      const reply = told && present(told);
      return reply ? { ...reply, parts: [...before, ...reply.parts], action } : misunderstand();
    };

    switch (request) {
      case 'why':
        if (!first) return misunderstand();
        return isUnanswered(first.id) ? answerBy(ABOUT_SOURCES) : answerOr(first.reason, 'noReason');
      case 'others':
        return first ? answerOr(first.others, 'noOthers') : misunderstand();
      case 'done':
        return first ? answerBy(first.fulfilment ?? AFTERMATH) : misunderstand();
      case 'doubt':
        return first && isUnanswered(first.id) ? retell(undefined) : retell(undefined, say('sure'));
      case 'repeat':
        return retell(undefined);
      case 'more': {
        if (!first) return listTopics();
        const covered = toldFacts.flatMap((id) => base.facts.get(id)?.covers ?? []);
        const more = related.filter((id) => !covered.includes(id)).slice(0, MAX_MORE);
        // What was told covers its parts: they are offered, because telling them would repeat it.
        return (more.length > 0 ? present({ facts: more }) : undefined) ?? suggest('more', related);
      }
      case 'unclear': {
        if (!first) return misunderstand();
        const terms = [...new Set(toldFacts.flatMap((id) => base.facts.get(id)?.terms ?? []))].slice(0, MAX_MORE);
        return (terms.length > 0 ? present({ facts: terms }) : undefined) ?? suggest('unclear', related);
      }
      case 'shorter':
        // The titles of what it covers are its short form.
        return first && first.covers.length > 1 ? suggest('shorter', first.covers) : retell(undefined, say('shortest'));
      case 'misunderstood': {
        if (!first) return misunderstand();
        const instead = [...new Set([...alternatives.flatMap((id) => factsOf(base, id)), ...related])];
        return suggest(
          'misunderstood',
          instead.filter((id) => base.facts.has(id)),
        );
      }
      case 'source': {
        if (!told) return answerBy(ABOUT_SOURCES);
        const reply = present(told);
        if (!reply) return misunderstand();
        return { ...reply, parts: reply.parts.filter(({ kind }) => kind === 'sources'), action: { kind: 'source' } };
      }
      case 'arabic':
      case 'english': {
        const spoken = request === 'arabic' ? 'ar' : 'en';
        return (told && present(told, spoken)) ?? talk('language', { kind: 'language', language: spoken }, spoken);
      }
      case 'picture': {
        if (!base.pictures) return talk('picture.none');
        const isDated = toldFacts.some((id) => base.pictures?.timeline?.includes(id));
        const picture = isDated || !base.pictures?.vote ? 'timeline' : 'vote';
        return talk(`picture.${picture}`, { kind: 'picture', picture });
      }
      case 'share':
        return told ? retell({ kind: 'share' }, say('share')) : talk('shareLater');
      case 'wrong':
      case 'person':
        return talk(request, { kind: 'report', isAboutAnswer: request === 'wrong' });
      case 'topics':
        return listTopics();
      case 'cite': {
        const references = writeReferences(base, translate, language).flatMap(({ plain, bibtex }) => [plain, bibtex]);
        const parts = [say('cite'), ...references.map((text): Part => ({ kind: 'text', text }))];
        return { ...talk('cite', { kind: 'cite' }), parts };
      }
      case 'privacy':
        return talk('privacy', { kind: 'privacy' });
      case 'notify':
        return first && isUnanswered(first.id)
          ? talk('notify', { kind: 'notify', topic: first.id })
          : talk('notifyLater');
      default:
        return request satisfies never;
    }
  };
}
