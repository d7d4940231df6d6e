/** The lists of commands that the bot has set. */

import type { BotCommand, BotCommandScope, ChatMember } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import type { ChatState, ChatStore } from './chat-store.ts';
import { checkLanguageCode } from './localized-text.ts';
import { isAdministrator } from './members.ts';

const MAX_COMMANDS = 100;
const SCOPES: Readonly<Record<BotCommandScope['type'], readonly string[]>> = {
  default: [],
  all_private_chats: [],
  all_group_chats: [],
  all_chat_administrators: [],
  chat: ['chat_id'],
  chat_administrators: ['chat_id'],
  chat_member: ['chat_id', 'user_id'],
};

/** A person who opens the command menu in a chat. */
export interface CommandMenuViewer {
  readonly state: ChatState;
  readonly userId: number;
  readonly language: string | undefined;
}

/** The bot's commands, with a list for each scope and language. */
export interface CommandLists {
  readonly handlers: Required<Pick<MethodHandlers, 'setMyCommands' | 'getMyCommands' | 'deleteMyCommands'>>;
  /** Returns the commands that a person sees: those of the narrowest scope that has a list, as in Telegram. */
  findFor(viewer: CommandMenuViewer): readonly BotCommand[];
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

function listScopes({ state, userId }: CommandMenuViewer): BotCommandScope[] {
  const { chat, members } = state;
  const member: ChatMember | undefined = members.get(userId);
  const isLeader = isAdministrator(member);
  const here = { chat_id: chat.id } as const;
  if (chat.type === 'channel') return [];
  if (chat.type === 'private') return [{ type: 'chat', ...here }, { type: 'all_private_chats' }, { type: 'default' }];
  return [
    { type: 'chat_member', ...here, user_id: userId },
    ...(isLeader ? [{ type: 'chat_administrators', ...here } as const] : []),
    { type: 'chat', ...here },
    ...(isLeader ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
}

/** Creates an empty set of lists. */
export function createCommandLists(chats: Pick<ChatStore, 'find'>): CommandLists {
  const lists = new Map<string, readonly BotCommand[]>();

  /** Creates the key of a list. Throws `BotApiError` if there can be no such list. */
  function createKey(scope: BotCommandScope = { type: 'default' }, language?: string): string {
    const fields = SCOPES[scope.type];
    if (fields === undefined) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
    const missing = fields.find((field) => !(field in scope));
    if (missing !== undefined) throw badRequest(`can't parse BotCommandScope: Can't find field "${missing}"`);
    const parts: unknown[] = [checkLanguageCode(language), scope.type];
    if ('chat_id' in scope) {
      const { chat } = chats.find(scope.chat_id);
      if (chat.type === 'channel') throw badRequest("can't change commands in channel chats");
      if (chat.type === 'private' && scope.type !== 'chat') {
        throw badRequest("can't use specified scope in private chats");
      }
      parts.push(chat.id);
    }
    if ('user_id' in scope) parts.push(scope.user_id);
    return parts.join(' ');
  }

  return {
    findFor(viewer) {
      const languages = [viewer.language?.slice(0, 2), undefined];
      const keys = listScopes(viewer).flatMap((scope) => languages.map((language) => createKey(scope, language)));
      return keys.map((key) => lists.get(key)).find((list) => list !== undefined) ?? [];
    },
    handlers: {
      setMyCommands(params) {
        if (params.commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
        const commands = params.commands.map(checkCommand);
        const key = createKey(params.scope, params.language_code);
        if (commands.length === 0) lists.delete(key);
        else lists.set(key, commands);
        return true;
      },
      deleteMyCommands(params = {}) {
        lists.delete(createKey(params.scope, params.language_code));
        return true;
      },
      getMyCommands: (params = {}) => [...(lists.get(createKey(params.scope, params.language_code)) ?? [])],
    },
  };
}
