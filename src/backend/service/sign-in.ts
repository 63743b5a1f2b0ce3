import { checkId } from '../../model/check-id.js';
import type { AppId, Uid } from '../../model/ids.js';
import type { Me } from '../../model/user.js';
import { newId } from '../../support/new-id.js';
import { checkName, refuse } from '../checks.js';
import { checkUrl } from '../../model/url.js';
import { meView } from '../views/user-view.js';
import type { Visit } from '../visit.js';

/** By what right people sign in. Without it anyone signs in as anyone: for development and demos. */
export interface AppAuth {
  /** Signs in, and creates, any user. */
  readonly authKey?: string | undefined;
  /** The auth tokens of single users. */
  readonly tokens?: Readonly<Record<Uid, string>> | undefined;
  /** Belongs on a server: whoever gives it is refused. */
  readonly restKey?: string | undefined;
}

/** Who signs in. */
export interface SignIn {
  readonly appId: AppId;
  readonly uid: Uid;
  readonly authToken?: string | undefined;
  readonly authKey?: string | undefined;
  readonly name?: string | undefined;
  readonly avatar?: string | undefined;
}

/** Refuses what can be seen to be wrong without looking anything up. */
export function checkSignIn(
  { appId, uid, authKey, authToken, name, avatar }: SignIn,
  auth: AppAuth | undefined,
): void {
  checkId(appId, 'appId');
  checkId(uid, 'uid');
  for (const secret of [authKey, authToken]) {
    if (secret && (secret === auth?.restKey || secret.startsWith('rest_'))) refuse('auth-rest-key');
  }
  if (auth && !authKey && !authToken) refuse('auth-missing');
  if (auth && authKey && authKey !== auth.authKey) refuse('auth-refused');
  if (name) checkName(name);
  if (avatar) checkUrl(avatar, 'avatar');
}

/** Signs in; makes the user where that is allowed. */
export async function signIn(
  visit: Visit,
  { uid, authKey, authToken, name, avatar }: SignIn,
  auth?: AppAuth,
): Promise<Me> {
  if (auth && !authKey && authToken) {
    const isHis = auth.tokens?.[uid] === authToken || (await visit.get('tokens', authToken)) === uid;
    if (!isHis) refuse('auth-refused');
  }
  const known = await visit.get('users', uid);
  if (!known && auth && !authKey) refuse('user-not-found');
  const user = known ?? { uid, name: name || uid, ...(avatar && { avatar }) };
  visit.put('users', uid, { ...user, lastActiveAt: visit.now });
  if (!known) visit.tell({ type: 'user', uid });
  const me = await meView(visit);
  if (!authKey) return me;
  const token = newId();
  visit.put('tokens', token, uid);
  return { ...me, authToken: token };
}

/** Notes when I was last seen. */
export async function signOff(visit: Visit): Promise<void> {
  const user = await visit.get('users', visit.me);
  if (user) visit.put('users', visit.me, { ...user, lastActiveAt: visit.now });
}
