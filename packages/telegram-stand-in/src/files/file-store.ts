import { createHash } from 'node:crypto';
import type { File } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';

/** A file as it came in a multipart form. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that the server keeps: what `getFile` tells, and its bytes. */
export interface StoredFile extends Required<File> {
  readonly bytes: Uint8Array;
}

/** The files of the server, those of the bot and those of people. */
export interface FileStore {
  /** Keeps the bytes in a folder such as `photos`; the same bytes have the same `file_unique_id`. */
  add(folder: string, upload: Upload): StoredFile;
  /** Throws `RefusedCall` where there is no such file. */
  findById(fileId: string): StoredFile;
  findByPath(path: string): StoredFile | undefined;
}

/** Whether a parameter is an uploaded file rather than text. */
export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;

/** An empty store of files. */
export function createFileStore(): FileStore {
  const stored: StoredFile[] = [];
  return {
    add(folder, { name, bytes }) {
      const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 20);
      const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
      const file = {
        file_id: `AgAC${digest}${stored.length}`,
        file_unique_id: digest.slice(0, 15),
        file_size: bytes.length,
        file_path: `${folder}/file_${stored.length}${extension}`,
        bytes,
      };
      stored.push(file);
      return file;
    },
    findById(fileId) {
      const file = stored.find(({ file_id }) => file_id === fileId);
      if (file === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
      return file;
    },
    findByPath: (path) => stored.find(({ file_path }) => file_path === path),
  };
}
