import type { PolicyFile } from '../../src/knowledge/schema.ts';
import { type Tried } from './calibrate.ts';
/** Messages by the name of the set that they are of; the first is what a reader looks at for reliability. */
export type Sets = Readonly<Record<string, readonly Tried[]>>;
/** Writes a policy as the file that is read when the bot starts. */
export declare function formatPolicy({ confidence, ambiguityGap, weights }: PolicyFile): string;
/** Writes what a policy was chosen by: what it does to each set, what its neighbours would do, and how far it can be relied on. */
export declare function formatCalibration({ confidence, weights }: PolicyFile, sets: Sets): string;
