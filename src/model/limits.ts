import { ID_LENGTH } from './ids.js';

/** Every limit that the kit and the embedded service hold to. Lengths are UTF-16 code units unless said otherwise. */
export const LIMITS = {
  /** Items on a page. */
  page: 100,
  /** A uid, a guid, an app id. */
  id: ID_LENGTH,
  /** A user's or group's name. */
  name: 100,
  /** A group's description, a user's status message. */
  description: 255,
  /** A URL: avatar, icon, link. */
  url: 2048,
  /** A group's password. */
  password: 100,
  /** Metadata, bytes of its JSON in UTF-8. */
  metadataBytes: 5 * 1024,
  /** Custom data, bytes of its JSON in UTF-8. */
  customDataBytes: 10 * 1024,
  /** Tags on one thing. */
  tags: 25,
  /** One tag. */
  tag: 100,
  /** A message's text, bytes in UTF-8. */
  textBytes: 64 * 1024,
  /** Members added in one call. */
  membersPerCall: 25,
  /** A file, bytes. */
  fileBytes: 100 * 1024 * 1024,
  /** Attachments of one message. */
  attachments: 10,
  /** Messages of one user that wait for their time. */
  scheduled: 100,
  /** How far ahead a message may be scheduled, milliseconds: a year. */
  scheduleAhead: 366 * 24 * 60 * 60 * 1000,
  /** A group's slow mode, seconds: six hours. */
  slowMode: 6 * 60 * 60,
} as const;
