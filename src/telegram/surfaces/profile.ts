/** The bot's profile on Telegram: its commands and descriptions. */

import type { Api } from 'grammy';
import { createResolutionDescriber, type Translator } from '../../answering/texts.ts';
import { LANGUAGES } from '../../language/detect.ts';
import { COMMANDS } from './commands.ts';

/**
 * Registers the commands for each scope, the description and the short description, in each language. Clients in any
 * other language get Arabic. Makes a call only for what has changed.
 *
 * @returns the number of changes
 */
export async function registerProfile(api: Api, translate: Translator): Promise<number> {
  const about = createResolutionDescriber(translate);
  let changed = 0;
  for (const code of [undefined, ...LANGUAGES]) {
    const language = code ?? 'ar';
    const languageCode = code && { language_code: code };
    const say = (key: string) => translate(language, key, about(language));

    for (const [type, names] of Object.entries(COMMANDS)) {
      const scope = { type: type as keyof typeof COMMANDS };
      const commands = names.map((command) => ({ command, description: say(`command.${command}`) }));
      const current = (await api.getMyCommands({ scope, ...languageCode })).map(({ command, description }) => ({
        command,
        description,
      }));
      if (JSON.stringify(current) === JSON.stringify(commands)) continue;
      await api.setMyCommands(commands, { scope, ...languageCode });
      changed += 1;
    }
    const [description, shortDescription] = [say('profile.description'), say('profile.short')];
    if ((await api.getMyDescription({ ...languageCode })).description !== description) {
      await api.setMyDescription(description, { ...languageCode });
      changed += 1;
    }
    if ((await api.getMyShortDescription({ ...languageCode })).short_description !== shortDescription) {
      await api.setMyShortDescription(shortDescription, { ...languageCode });
      changed += 1;
    }
  }
  return changed;
}
