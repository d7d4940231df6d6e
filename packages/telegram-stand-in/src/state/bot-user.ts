import type { User, UserFromGetMe } from '@grammyjs/types';

/** The bot as `getMe` tells it: in groups with privacy mode, without inline and guest mode, unless `fields` say otherwise. */
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

/** The bot as it stands in messages. */
export const toSender = ({ id, is_bot, first_name, username }: UserFromGetMe): User => ({
  id,
  is_bot,
  first_name,
  username,
});
