/** The part of pngjs that the visual tests use. */
declare module 'pngjs' {
  export class PNG {
    static readonly sync: {
      read(bytes: Buffer): PNG;
      write(picture: PNG, options?: { colorType?: 2 | 6; deflateLevel?: number }): Buffer;
    };
    /** Copies a part of one picture to a place in another. */
    static bitblt(
      from: PNG,
      to: PNG,
      fromX: number,
      fromY: number,
      width: number,
      height: number,
      toX: number,
      toY: number,
    ): void;
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
    constructor(size: { width: number; height: number });
  }
}
