import { ChatError } from '../model/chat-error.js';
import type { PasswordHash } from './records.js';

/**
 * Rounds of PBKDF2-HMAC-SHA-256, after OWASP's Password Storage Cheat Sheet, which asks for 600,000 (its 210,000 are
 * for SHA-512).
 */
const ITERATIONS = 600_000;

async function derive(password: string, salt: Uint8Array, iterations: number): Promise<Uint8Array> {
  // Pages that came over plain http have none.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new ChatError('unsupported', 'Passwords need a secure page (https or localhost)');
  const key = await subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: salt as BufferSource, iterations },
    key,
    256,
  );
  return new Uint8Array(bits);
}

/** What to store in place of a password. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, hash: await derive(password, salt, ITERATIONS), iterations: ITERATIONS };
}

/** Whether this is the password that was hashed. */
export async function isPassword(
  password: string,
  { salt, hash, iterations }: PasswordHash,
): Promise<boolean> {
  const given = await derive(password, salt, iterations);
  return given.reduce((difference, byte, index) => difference | (byte ^ (hash[index] ?? 0)), 0) === 0;
}
