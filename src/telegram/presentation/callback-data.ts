import type { FactSelection } from '../../answering/present-facts.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import { PICTURE_KINDS, type PictureKind } from '../../pictures/pictures.ts';
import { parseSetting, SETTINGS, type Setting } from '../chat-settings.ts';

/** Something to be done with what was told. */
interface TellingAction<V extends string> {
  readonly verb: V;
  readonly told: FactSelection;
  readonly language?: Language | undefined;
}

/**
 * What pressing a button asks for. Without a language, that of the chat is meant. `lang` shows what was told in another
 * language, or, where nothing was told, chooses the language of the chat.
 */
export type ButtonAction =
  | TellingAction<'fact'>
  | TellingAction<'source'>
  | TellingAction<'report'>
  | { readonly verb: 'lang'; readonly language: Language; readonly told?: FactSelection | undefined }
  | { readonly verb: 'topics'; readonly page: number; readonly language?: Language | undefined }
  | { readonly verb: 'picture'; readonly kind: PictureKind; readonly language: Language }
  | { readonly verb: 'rate'; readonly helpful: boolean; readonly told: FactSelection }
  | { readonly verb: 'set'; readonly setting: Setting; readonly value: string };

/** The action of a verb. */
export type ActionOf<V extends ButtonAction['verb']> = Extract<ButtonAction, { verb: V }>;

/** The most that a button may carry, in bytes; all that is written here is ASCII. */
const MAX_BYTES = 64;
const TOLD = /^([a-z.,-]+)(?:([=!])(\d+(?:\.\d+)?)?)?$/;

/** `vote.for`, `vote.for,vote.against`; with a claim `vote.for!30` (it is not 30), `vote.for=23` (it is 23) or `vote.share!` (no). */
function formatTold({ facts, claim }: FactSelection): string {
  return `${facts.join(',')}${claim ? `${claim.holds ? '=' : '!'}${claim.claimed ?? ''}` : ''}`;
}

function parseTold(text: string | undefined): FactSelection | undefined {
  const [, facts, sign, claimed] = TOLD.exec(text ?? '') ?? [];
  if (facts === undefined) return undefined;
  return {
    facts: facts.split(','),
    ...(sign && { claim: { holds: sign === '=', ...(claimed && { claimed: Number(claimed) }) } }),
  };
}

function parseLanguage(text: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

function fieldsOf(action: ButtonAction): readonly (string | number | undefined)[] {
  switch (action.verb) {
    case 'fact':
    case 'source':
    case 'report':
      return [formatTold(action.told), action.language];
    case 'lang':
      return [action.language, action.told && formatTold(action.told)];
    case 'topics':
      return [action.page, action.language];
    case 'picture':
      return [action.kind, action.language];
    case 'rate':
      return [action.helpful ? 'up' : 'down', formatTold(action.told)];
    case 'set':
      return [action.setting, action.value];
    default:
      return action satisfies never;
  }
}

/** The data of a button, such as `fact:vote.for:ar` or `lang:en:vote.for`; undefined where it does not fit into one. */
export function formatAction(action: ButtonAction): string | undefined {
  const data = [action.verb, ...fieldsOf(action).filter((field) => field !== undefined)].join(':');
  return data.length <= MAX_BYTES ? data : undefined;
}

/** Reads the data of a button; undefined where this version of the bot has no such button. */
export function parseAction(data: string): ButtonAction | undefined {
  const [verb, first, second, ...rest] = data.split(':');
  if (rest.length > 0) return undefined;
  switch (verb) {
    case 'fact':
    case 'source':
    case 'report': {
      const [told, language] = [parseTold(first), parseLanguage(second)];
      return told && (second === undefined || language) ? { verb, told, language } : undefined;
    }
    case 'lang': {
      const [language, told] = [parseLanguage(first), parseTold(second)];
      return language && (second === undefined || told) ? { verb, language, told } : undefined;
    }
    case 'topics': {
      const [page, language] = [Number(first), parseLanguage(second)];
      return /^\d+$/.test(first ?? '') && (second === undefined || language) ? { verb, page, language } : undefined;
    }
    case 'picture': {
      const [kind, language] = [PICTURE_KINDS.find((each) => each === first), parseLanguage(second)];
      return kind && language && { verb, kind, language };
    }
    case 'rate': {
      const told = parseTold(second);
      return told && (first === 'up' || first === 'down') ? { verb, helpful: first === 'up', told } : undefined;
    }
    case 'set': {
      const setting = SETTINGS.find((each) => each === first);
      return setting && parseSetting(setting, second ?? '') && { verb, setting, value: second ?? '' };
    }
    default:
      return undefined;
  }
}
