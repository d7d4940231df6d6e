import type { BotCommand, BotCommandScope, UserFromGetMe } from '@grammyjs/types';
import { badRequest } from './errors.ts';
import type { Handlers } from './handlers.ts';

const MAX_COMMANDS = 100;
/** The most characters of each text; the words of the refusals are ours. */
const LIMITS = { name: 64, description: 512, 'short description': 120 } as const;
const SCOPES: Readonly<Record<BotCommandScope['type'], readonly string[]>> = {
  default: [],
  all_private_chats: [],
  all_group_chats: [],
  all_chat_administrators: [],
  chat: ['chat_id'],
  chat_administrators: ['chat_id'],
  chat_member: ['chat_id', 'user_id'],
};

function checkLanguage(code = ''): string {
  if (!/^([a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

function scopeKey(scope: BotCommandScope = { type: 'default' }, language?: string): string {
  const fields = SCOPES[scope.type];
  if (fields === undefined) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  const missing = fields.find((field) => !(field in scope));
  if (missing !== undefined) throw badRequest(`can't parse BotCommandScope: Can't find field "${missing}"`);
  return [checkLanguage(language), scope.type, ...fields.map((field) => scope[field as keyof typeof scope])].join(' ');
}

function checkCommand({ command, description }: BotCommand): BotCommand {
  if (typeof command !== 'string' || typeof description !== 'string') {
    throw badRequest("can't parse BotCommand: fields must be of type String");
  }
  const name = command.replace(/^\//, '');
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest('BOT_COMMAND_INVALID');
  const text = description.trim();
  if (text === '' || text.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  return { command: name, description: text };
}

/** A text of the profile by language; a language without one of its own shows the text of no language. */
function createLocalizedText(kind: keyof typeof LIMITS) {
  const texts = new Map<string, string>();
  return {
    set(text = '', language?: string): true {
      if (text.length > LIMITS[kind]) throw badRequest(`bot ${kind} is too long`);
      texts.set(checkLanguage(language), text);
      return true;
    },
    get: (language?: string): string => texts.get(checkLanguage(language)) || texts.get('') || '',
  };
}

/** The methods about the bot itself: who it is, its commands, name and descriptions, which read back what was set. */
export function createProfile(bot: UserFromGetMe): Handlers {
  const commands = new Map<string, readonly BotCommand[]>();
  const name = createLocalizedText('name');
  const description = createLocalizedText('description');
  const shortDescription = createLocalizedText('short description');
  name.set(bot.first_name);
  return {
    getMe: () => ({ ...bot, first_name: name.get() }),
    logOut: () => true,
    close: () => true,
    setMyCommands(params) {
      if (params.commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      commands.set(scopeKey(params.scope, params.language_code), params.commands.map(checkCommand));
      return true;
    },
    deleteMyCommands(params = {}) {
      commands.delete(scopeKey(params.scope, params.language_code));
      return true;
    },
    getMyCommands: (params = {}) => [...(commands.get(scopeKey(params.scope, params.language_code)) ?? [])],
    setMyName: (params) => name.set(params.name || bot.first_name, params.language_code),
    getMyName: (params) => ({ name: name.get(params.language_code) }),
    setMyDescription: (params) => description.set(params.description, params.language_code),
    getMyDescription: (params) => ({ description: description.get(params.language_code) }),
    setMyShortDescription: (params) => shortDescription.set(params.short_description, params.language_code),
    getMyShortDescription: (params) => ({ short_description: shortDescription.get(params.language_code) }),
  };
}
