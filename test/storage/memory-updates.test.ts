import { createMemoryUpdates } from '../../src/storage/memory-updates.ts';
import { describeUpdates } from '../support/updates-contract.ts';

describeUpdates(async () => createMemoryUpdates());
