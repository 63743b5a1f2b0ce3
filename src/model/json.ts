/** What survives JSON: metadata and custom data are made of it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object, as metadata and custom data are. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
