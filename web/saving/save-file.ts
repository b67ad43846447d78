/** Files that the page hands out. */

const LONGEST_NAME = 100

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = harmlessName(name)
  link.click()
  // The download has begun by then; the content need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/**
 * A name for a file on any system, whoever made it up: in one folder, without what a shell, a disk or the direction of
 * writing could be misled by. Its ending stays.
 */
export function harmlessName(name: string): string {
  const plain = name
    // Control characters, and those that turn the direction of writing: `exe.txt` must not read `txt.exe`.
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\\/:*?"'<>|`$&;!#%{}]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[-. ]+|[-. ]+$/g, '')
  const [, stem = '', ending = ''] = /^(.*?)((?:\.[a-z0-9]{1,8})?)$/is.exec(plain) ?? []
  const kept = [...stem].slice(0, LONGEST_NAME).join('').trimEnd()
  // Names of devices, as Windows has them, with any ending.
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(kept)
  return `${isDevice ? '_' : ''}${kept || 'hearsay'}${ending}`
}
