import { inBoth } from '../words/language.js'

interface Words {
  readonly ready: string
  readonly reload: string
  readonly later: string
}

export const words = inBoth<Words>({
  en: {
    ready: 'A newer version of this page is ready. Save what you would like to keep, then reload.',
    reload: 'Reload',
    later: 'Later',
  },
  fa: {
    ready:
      'نسخهٔ تازه‌تری از این صفحه آماده است. هر چه را می‌خواهید نگه دارید ذخیره کنید و بعد صفحه را دوباره بارگیری کنید.',
    reload: 'بارگیری دوباره',
    later: 'بعداً',
  },
})
