import type { Api } from 'grammy';
import { createAbout, type Translate } from '../answering/texts.ts';
import { LANGUAGES } from '../language/detect.ts';
import { COMMANDS } from './commands.ts';

const SCOPE = { type: 'all_private_chats' } as const;

/**
 * Registers the commands, the description and the short description in each language, and Arabic for clients in any
 * other; only what differs from what is set is set.
 *
 * @returns how many of them were set
 */
export async function registerProfile(api: Api, translate: Translate): Promise<number> {
  const about = createAbout(translate);
  let changed = 0;
  for (const code of [undefined, ...LANGUAGES]) {
    const language = code ?? 'ar';
    const inLanguage = code && { language_code: code };
    const say = (key: string) => translate(language, key, about(language));

    const commands = COMMANDS.map((command) => ({ command, description: say(`command.${command}`) }));
    const set = await api.getMyCommands({ scope: SCOPE, ...inLanguage });
    if (
      JSON.stringify(set.map(({ command, description }) => ({ command, description }))) !== JSON.stringify(commands)
    ) {
      await api.setMyCommands(commands, { scope: SCOPE, ...inLanguage });
      changed += 1;
    }
    const [description, short] = [say('profile.description'), say('profile.short')];
    if ((await api.getMyDescription({ ...inLanguage })).description !== description) {
      await api.setMyDescription(description, { ...inLanguage });
      changed += 1;
    }
    if ((await api.getMyShortDescription({ ...inLanguage })).short_description !== short) {
      await api.setMyShortDescription(short, { ...inLanguage });
      changed += 1;
    }
  }
  return changed;
}
