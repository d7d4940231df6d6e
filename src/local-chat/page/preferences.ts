/** The language and theme that a person has chosen, in local storage. */

import type { Language } from '../../language/detect.ts';

/** The themes; `auto` follows the system. */
export const THEMES = ['auto', 'light', 'dark'] as const;
/** One of the themes. */
export type Theme = (typeof THEMES)[number];

/** Returns the chosen language, else the browser's first supported one, else Arabic. */
export function readLanguage(): Language {
  const preferred = [localStorage.getItem('language'), ...navigator.languages].map((each) => each?.slice(0, 2));
  return preferred.find((each) => each === 'ar' || each === 'en') ?? 'ar';
}

/** Saves the choice of a language and reloads the page in it. */
export function changeLanguage(language: Language): void {
  localStorage.setItem('language', language);
  location.reload();
}

/** Returns the chosen theme, else `auto`. */
export function readTheme(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem('theme')) ?? 'auto';
}

/** Saves the choice of a theme and applies it. */
export function changeTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
  document.documentElement.dataset.theme = theme;
}
