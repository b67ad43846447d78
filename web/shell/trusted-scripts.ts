/**
 * The page's policy (`index.html`) lets no text become a script or markup. Workers alone are named by text: those of the
 * page's own folder may start. Browsers without trusted types do without.
 */

/** As browsers have it; TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown
}

export function trustOwnScripts(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes }
  const folder = new URL('.', document.baseURI).href
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) =>
      new URL(address, document.baseURI).href.startsWith(folder) ? address : null,
  })
}
