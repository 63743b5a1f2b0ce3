/** The part of pngjs that the visual tests use. */
declare module 'pngjs' {
  export class PNG {
    static readonly sync: {
      read(bytes: Buffer): PNG;
      write(picture: PNG, options?: { colorType?: 2 | 6; deflateLevel?: number }): Buffer;
    };
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
    constructor(size: { width: number; height: number });
  }
}
