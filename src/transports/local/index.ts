export type { AppSeed, SeedConversation, SeedGroup, SeedMessage, SeedUser } from '../../backend/app-seed.js';
export type { AppAuth } from '../../backend/service/sign-in.js';
export type { StorageChoice } from '../../backend/storage/open-storage.js';
export { createLocalTransport, type LocalTransport } from './local-transport.js';
export type { LocalMessages } from './ports.js';
export type { LocalOptions } from './options.js';
