/** Checks URLs as Telegram does. */

/** A URL in Telegram's form, or Telegram's description of what is wrong with it. */
export type UrlCheck = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: string };

const HOST = /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}$|^(?:\d{1,3}\.){3}\d{1,3}$/u;

/**
 * Checks the URL of a link or a button: `telegram.org` becomes `http://telegram.org/`, `tg://resolve?domain=x` is
 * accepted, `not-a-url` and `ftp://x.org` are not. Like Telegram, it does not accept `http://localhost`.
 */
export function checkUrl(given: string): UrlCheck {
  const trimmed = given.trim();
  const [, scheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/isu.exec(trimmed) ?? [];
  const protocol = scheme?.toLowerCase() ?? 'http';
  if (['tg', 'ton', 'tonsite'].includes(protocol)) return { ok: true, url: trimmed };
  if (protocol !== 'http' && protocol !== 'https') return { ok: false, problem: 'Unsupported URL protocol' };
  const [, authority = '', path = ''] = /^([^/?#]*)(.*)$/su.exec(rest) ?? [];
  if (authority === '') return { ok: false, problem: 'URL host is empty' };
  const host = authority.replace(/^[^@]*@/, '').replace(/:\d{1,5}$/, '');
  if (!HOST.test(host) || /\s/.test(path)) return { ok: false, problem: 'Wrong HTTP URL' };
  return { ok: true, url: `${protocol}://${authority.toLowerCase()}${path.startsWith('/') ? path : `/${path}`}` };
}
