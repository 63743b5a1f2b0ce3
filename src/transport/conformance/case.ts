import type { App } from './app.js';
import type { Ability } from './client.js';

/** One thing that a transport must do. */
export interface Case {
  readonly name: string;
  /** What the transport must be able to for this to be run. */
  readonly needs: readonly Ability[];
  readonly run: (app: App) => Promise<void>;
}

/** Writes down a case. */
export const when = (name: string, needs: readonly Ability[], run: Case['run']): Case => ({
  name,
  needs,
  run,
});
