import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_SCRIPTS_FOLDER, PUBLIC_FOLDER } from '../paths.ts';

/** A file of the page. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

/** The files that the page loads, by their addresses: what is written as it is served, and what was compiled. */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  const read = (folder: string, name: string, type: string): PageFile => ({
    type: `${type}; charset=utf-8`,
    body: readFileSync(join(folder, name), 'utf8'),
  });
  const scripts = readdirSync(join(PAGE_SCRIPTS_FOLDER, 'page')).filter((name) => name.endsWith('.js'));
  return new Map([
    ['/', read(PUBLIC_FOLDER, 'page.html', 'text/html')],
    ['/page/page.css', read(PUBLIC_FOLDER, 'page/page.css', 'text/css')],
    ['/page/icon.svg', read(PUBLIC_FOLDER, 'page/icon.svg', 'image/svg+xml')],
    ...['protocol.js', ...scripts.map((name) => `page/${name}`)].map(
      (name) => [`/${name}`, read(PAGE_SCRIPTS_FOLDER, name, 'text/javascript')] as const,
    ),
  ]);
}
