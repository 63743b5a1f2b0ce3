import type { Credentials } from '../../transport/transport.js';

const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|.*\.localhost|)$/;

/** Warns whoever builds a page that an auth key in it lets anyone sign in as anyone. */
export function warnOfAuthKey({ authKey }: Credentials, { hostname }: Pick<Location, 'hostname'>): void {
  if (!authKey || LOCAL.test(hostname)) return;
  console.warn(
    '[parlour] This page carries an auth key, with which any visitor can sign in as any user. ' +
      'Auth keys are for development; give the page an auth-token made by your server.',
  );
}
