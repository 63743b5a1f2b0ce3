import type { Attachment } from '../model/attachment.js';
import { ChatError, type ErrorCode } from '../model/chat-error.js';
import { LIMITS } from '../model/limits.js';
import type { Verdict } from '../model/policy.js';
import type { JsonObject } from '../model/json.js';
import { checkUrl } from '../model/url.js';

/** Refuses with a code. */
export function refuse(code: ErrorCode, message?: string): never {
  throw new ChatError(code, message);
}

/** Refuses unless the policy says yes. */
export function demand(verdict: Verdict): void {
  if (!verdict.ok) refuse(verdict.code);
}

/** What is there, else a refusal. */
export function must<T>(value: T | undefined, code: ErrorCode): T {
  return value ?? refuse(code);
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export function checkName(name: unknown): string {
  const isGood = typeof name === 'string' && name.trim() !== '' && name.length <= LIMITS.name;
  return isGood ? name : refuse('limit-name');
}

export function checkDescription(text: unknown): string {
  return typeof text === 'string' && text.length <= LIMITS.description ? text : refuse('limit-description');
}

function checkJson(value: unknown, limit: number, code: ErrorCode): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('invalid-argument');
  let json = '';
  try {
    json = JSON.stringify(value);
  } catch {
    refuse('invalid-argument');
  }
  if (bytesOf(json) > limit) refuse(code);
  // A copy: what the caller does with theirs later is nothing to us.
  return JSON.parse(json) as JsonObject;
}

export const checkMetadata = (value: unknown): JsonObject =>
  checkJson(value, LIMITS.metadataBytes, 'limit-metadata');

export const checkCustomData = (value: unknown): JsonObject =>
  checkJson(value, LIMITS.customDataBytes, 'limit-custom-data');

export function checkTags(tags: unknown): string[] {
  if (!Array.isArray(tags)) refuse('invalid-argument');
  const isGood = (tag: unknown): boolean => typeof tag === 'string' && tag !== '' && tag.length <= LIMITS.tag;
  return tags.length <= LIMITS.tags && tags.every(isGood)
    ? [...new Set(tags as string[])]
    : refuse('limit-tags');
}

export function checkSlowMode(seconds: unknown): number {
  const isGood =
    Number.isInteger(seconds) && (seconds as number) >= 0 && (seconds as number) <= LIMITS.slowMode;
  return isGood ? (seconds as number) : refuse('invalid-argument');
}

export function checkText(text: unknown, mayBeEmpty: boolean): string {
  if (typeof text !== 'string') refuse('invalid-argument');
  return bytesOf(text) > LIMITS.textBytes || (!mayBeEmpty && !text.trim()) ? refuse('limit-text') : text;
}

export function checkOneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  return choices.includes(value as T) ? (value as T) : refuse('invalid-argument');
}

export function checkAttachments(attachments: unknown): Attachment[] {
  if (!Array.isArray(attachments) || attachments.length === 0) refuse('invalid-argument');
  if (attachments.length > LIMITS.attachments) refuse('limit-attachments');
  return (attachments as Attachment[]).map(attachment => {
    const { url, name, size, mimeType, thumbnailUrl, placeholder } = attachment;
    if (typeof name !== 'string' || typeof size !== 'number' || typeof mimeType !== 'string')
      refuse('invalid-argument');
    for (const link of [url, thumbnailUrl ?? '.', placeholder ?? '.']) checkUrl(link, 'attachment');
    return JSON.parse(JSON.stringify(attachment)) as Attachment;
  });
}

interface Described {
  readonly description?: string | undefined;
  readonly statusMessage?: string | undefined;
  readonly avatar?: string | undefined;
  readonly icon?: string | undefined;
  readonly link?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
}

/** What users and groups both say of themselves: checked, and only what was given. An empty string clears a field. */
export function checkDescribed<T extends Described & { readonly name?: string | undefined }>(
  changes: T,
): Described & { readonly name?: string } {
  const checked: Record<string, unknown> = {};
  const { name, tags, metadata } = changes;
  if (name !== undefined) checked['name'] = checkName(name);
  for (const field of ['description', 'statusMessage'] as const) {
    if (changes[field] !== undefined) checked[field] = checkDescription(changes[field]) || undefined;
  }
  for (const field of ['avatar', 'icon', 'link'] as const) {
    if (changes[field] !== undefined) checked[field] = changes[field] && checkUrl(changes[field], field);
  }
  if (tags !== undefined) checked['tags'] = checkTags(tags);
  if (metadata !== undefined) checked['metadata'] = checkMetadata(metadata);
  return checked;
}
