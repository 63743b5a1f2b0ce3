import type { ErrorCode } from '../../../model/chat-error.js';
import { cleanName } from '../../../support/file-name.js';
import { typeOfFile } from '../../../support/file-type.js';
import { faultOf, type Refusal, type Rules } from './rules.js';

/**
 * Looks at files that somebody chose, dropped or pasted: each gets a clean name and the type of its content. What
 * cannot be sent is refused by itself; the others are taken.
 */
export async function takeIn(files: readonly File[], rules: Rules): Promise<[File[], Refusal[]]> {
  const taken: File[] = [];
  const refused: Refusal[] = [];
  for (const looked of await Promise.all(files.map(file => look(file, rules)))) {
    if ('code' in looked) refused.push(looked);
    else taken.push(looked);
  }
  return [taken, refused];
}

async function look(given: File, rules: Rules): Promise<File | Refusal> {
  const name = cleanName(given.name);
  const refusal = (code: ErrorCode): Refusal => ({ code, name });
  // What is too large is not read, and whether a type is accepted is known only after reading.
  const early = faultOf(given, { ...rules, accept: '' });
  if (early) return refusal(early);
  try {
    const type = await typeOfFile(given);
    const { lastModified } = given;
    const isSame = type === given.type && name === given.name;
    const file = isSame ? given : new File([given], name, { type, lastModified });
    const fault = faultOf(file, rules, given.type);
    return fault ? refusal(fault) : file;
  } catch {
    return refusal('file-unreadable');
  }
}
