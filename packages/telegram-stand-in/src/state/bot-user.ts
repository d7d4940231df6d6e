/** The bot as a Telegram user. */

import type { User, UserFromGetMe } from '@grammyjs/types';

/**
 * Creates the user that `getMe` returns. By default the bot is `@stand_in_bot`, has privacy mode in groups, and has
 * neither inline nor guest mode; `fields` override that.
 */
export function createBotUser(token: string, fields: Partial<UserFromGetMe> = {}): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Stand-in',
    username: 'stand_in_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
    ...fields,
  };
}

/** Returns the bot as it appears in messages. */
export const toSender = ({ id, is_bot, first_name, username }: UserFromGetMe): User => ({
  id,
  is_bot,
  first_name,
  username,
});
