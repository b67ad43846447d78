import { inBoth } from '../words/language.js'

interface Words {
  readonly savePicture: string
  /** The kind of file, and of which picture. */
  readonly saveAs: (kind: string, label: string) => string
  readonly failed: string
}

export const words = inBoth<Words>({
  en: {
    savePicture: 'Save picture',
    saveAs: (kind, label) => `Save picture as ${kind}: ${label}`,
    failed: 'This browser could not make the picture.',
  },
  fa: {
    savePicture: 'ذخیرهٔ تصویر',
    saveAs: (kind, label) => `ذخیرهٔ تصویر به‌صورت ${kind}: ${label}`,
    failed: 'این مرورگر نتوانست تصویر را بسازد.',
  },
})
