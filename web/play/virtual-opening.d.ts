/** Made by the bundler (vite.config.ts): a `PackedOpening`. */
declare module 'virtual:opening' {
  export const packed: {
    readonly horizonHours: number
    readonly resultHash: string
    readonly network: string
    readonly traces: readonly [string, string]
  }
}
