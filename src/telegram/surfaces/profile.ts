import type { Api } from 'grammy';
import { createResolutionDescriber, type Translator } from '../../answering/texts.ts';
import { LANGUAGES } from '../../language/detect.ts';
import { COMMANDS } from './commands.ts';

/**
 * Registers the commands of each kind of chat, the description and the short description in each language, and Arabic for
 * clients in any other; only what differs from what is set is set.
 *
 * @returns how many of them were set
 */
export async function registerProfile(api: Api, translate: Translator): Promise<number> {
  const about = createResolutionDescriber(translate);
  let changed = 0;
  for (const code of [undefined, ...LANGUAGES]) {
    const language = code ?? 'ar';
    const inLanguage = code && { language_code: code };
    const say = (key: string) => translate(language, key, about(language));

    for (const [type, names] of Object.entries(COMMANDS)) {
      const scope = { type: type as keyof typeof COMMANDS };
      const commands = names.map((command) => ({ command, description: say(`command.${command}`) }));
      const set = await api.getMyCommands({ scope, ...inLanguage });
      const isSet =
        JSON.stringify(set.map(({ command, description }) => ({ command, description }))) === JSON.stringify(commands);
      if (isSet) continue;
      await api.setMyCommands(commands, { scope, ...inLanguage });
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
