import type { CustomMessage } from '../model/message.js';

/** A place on Earth, degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
}

/** Reads `{ latitude, longitude, name? }`, degrees; undefined where it is not a place on Earth. */
export function placeOf({ customData }: CustomMessage): Place | undefined {
  const { latitude, longitude, name } = customData as Partial<Record<string, unknown>>;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude, name: typeof name === 'string' ? name : '' };
}
