import type { Language } from '../../language/detect.ts';

/** How the page looks: as the machine is set, or always one way. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The language that was chosen, else the first of the browser's that the page speaks, else Arabic. */
export function readLanguage(): Language {
  const wanted = [localStorage.getItem('language'), ...navigator.languages].map((each) => each?.slice(0, 2));
  return wanted.find((each) => each === 'ar' || each === 'en') ?? 'ar';
}

/** Keeps a choice of language, and opens the page in it. */
export function changeLanguage(language: Language): void {
  localStorage.setItem('language', language);
  location.reload();
}

/** The theme that was chosen. */
export function readTheme(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem('theme')) ?? 'auto';
}

/** Keeps a theme, and shows the page in it. */
export function changeTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
  document.documentElement.dataset.theme = theme;
}
