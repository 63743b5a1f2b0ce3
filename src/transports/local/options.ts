import type { LinkPreview } from '../../model/link-preview.js';
import type { AppSeed } from '../../backend/app-seed.js';
import type { AppAuth } from '../../backend/service/sign-in.js';
import type { StorageChoice } from '../../backend/storage/open-storage.js';

/** How the embedded service runs. Nothing of it is needed. */
export interface LocalOptions {
  /** Names the database; apps of different names never meet. Default `parlour`. */
  readonly name?: string | undefined;
  /** Where to keep things. Default `auto`: IndexedDB, or memory where there is none. */
  readonly storage?: StorageChoice | undefined;
  /** Fills the app of that `appId`, once, when it does not exist yet. */
  readonly seed?: AppSeed | (() => AppSeed | Promise<AppSeed>) | undefined;
  /** By what right people sign in. Default: anyone as anyone, which is for development and demos. */
  readonly auth?: AppAuth | undefined;
  /** Whether an app that does not exist is created on first connect. Default true; else `app-not-found`. */
  readonly createApp?: boolean | undefined;
  /** Milliseconds that each request takes longer: to see how a page behaves on a slow line. */
  readonly latency?: number | undefined;
  /** What the page behind a link says of itself: asked from your own server, say. Without it there are no cards. */
  readonly linkPreview?: ((url: string, signal: AbortSignal) => Promise<LinkPreview | undefined>) | undefined;
  /** The clock, epoch milliseconds. */
  readonly now?: (() => number) | undefined;
}
