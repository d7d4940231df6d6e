import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { encodePng } from './encode-png.ts';
import { FONT_FAMILY } from './pen.ts';

const FONTS = ['400Regular/NotoSansArabic_400Regular.ttf', '700Bold/NotoSansArabic_700Bold.ttf'];

/** The font files that pictures are written with. */
export function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return FONTS.map((file) => resolve(`@expo-google-fonts/noto-sans-arabic/${file}`));
}

/**
 * Renders SVG as PNG. The renderer, a native module, is loaded with the first picture. Between the steps, of some twenty
 * or thirty milliseconds each, others get their turn: its own asynchronous form keeps twice the memory for good.
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const renderer = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT_FAMILY },
  });
  await setImmediate();
  const { pixels, width, height } = renderer.render();
  await setImmediate();
  return encodePng(pixels, width, height);
}
