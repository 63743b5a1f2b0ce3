import type { Uid } from '../../model/ids.js';
import type { Me, User, UserChanges } from '../../model/user.js';
import type { UsersPort } from '../../transport/ports.js';
import type { Page, UserQuery } from '../../transport/queries.js';
import type { Core } from '../core.js';
import { isUser } from '../edge/nouns.js';
import { putUser } from '../reduce/users.js';

/** The people of the app. */
export class People {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async list(query: UserQuery, signal?: AbortSignal): Promise<Page<User>> {
    const core = this.#core;
    const page = await core.page(isUser, line => core.transport.users?.list(query, line), signal);
    core.update(draft => {
      for (const user of page.items) putUser(draft, user);
    });
    return page;
  }

  /** Asks for one user, or changes one, and takes in the answer. */
  async ask(call: (port: UsersPort, signal: AbortSignal) => Promise<User> | undefined): Promise<User> {
    const core = this.#core;
    const { users } = core.transport;
    const user = await core.ask(isUser, signal => users && call(users, signal));
    core.update(draft => putUser(draft, user));
    return user;
  }

  get(uid: Uid): Promise<User> {
    return this.ask((port, signal) => port.get(uid, signal));
  }

  async updateMe(changes: UserChanges): Promise<void> {
    const core = this.#core;
    const me = await core.ask(isUser, signal => core.transport.users?.update?.(changes, signal));
    core.update(draft => draft.assign({ me: me as Me }));
  }
}
