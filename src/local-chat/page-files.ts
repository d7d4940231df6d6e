import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the page. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

/** The files that the page loads, by their addresses: what is written as it is served, and what was compiled. */
export function readPageFiles(root: string): ReadonlyMap<string, PageFile> {
  const written = join(root, 'src/local-chat/page');
  const compiled = join(root, 'dist/local-chat');
  const read = (folder: string, name: string, type: string): PageFile => ({
    type: `${type}; charset=utf-8`,
    body: readFileSync(join(folder, name), 'utf8'),
  });
  const scripts = readdirSync(join(compiled, 'page')).filter((name) => name.endsWith('.js'));
  return new Map([
    ['/', read(written, 'page.html', 'text/html')],
    ['/page/page.css', read(written, 'page.css', 'text/css')],
    ['/page/icon.svg', read(written, 'icon.svg', 'image/svg+xml')],
    ...['protocol.js', ...scripts.map((name) => `page/${name}`)].map(
      (name) => [`/${name}`, read(compiled, name, 'text/javascript')] as const,
    ),
  ]);
}
