/** What a page says of itself, as a card shows it. */
export interface LinkPreview {
  /** The page. */
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** URL of a picture, one that pages may ask: of the service itself, so that no reader is known to other sites. */
  readonly image?: string | undefined;
  readonly siteName?: string | undefined;
}
