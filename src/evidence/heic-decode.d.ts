declare module 'heic-decode' {
  interface Decoded {
    readonly width: number;
    readonly height: number;
    /** Four bytes a point: red, green, blue, opacity. */
    readonly data: Uint8ClampedArray;
  }
  interface Undecoded {
    readonly width: number;
    readonly height: number;
    decode(): Promise<Decoded>;
  }
  export function all(given: { readonly buffer: Uint8Array }): Promise<readonly Undecoded[] & { dispose(): void }>;
}
