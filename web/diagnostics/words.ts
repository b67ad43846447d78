import { formatCount } from '../words/format.js'
import { inBoth } from '../words/language.js'

interface DiagnosticsWords {
  readonly problems: (count: number) => string
  readonly got: string
  readonly expected: string
  readonly mend: string
  readonly stopped: string
  readonly bug: string
  readonly report: string
  readonly details: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
}

export const words = inBoth<DiagnosticsWords>({
  en: {
    problems: (count) => (count === 1 ? '1 problem' : `${formatCount(count)} problems`),
    got: 'Found',
    expected: 'Expected',
    mend: 'To mend it',
    stopped: 'Stopped.',
    bug: 'This is a bug in hearsay, not a mistake of yours. What you have typed is kept.',
    report: 'Please report it, with your scenario and these lines:',
    details: 'Lines to report',
    copy: 'Copy the lines',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy; select the lines and copy them.',
  },
  fa: {
    problems: (count) => `${formatCount(count)} ایراد`,
    got: 'آمده است',
    expected: 'باید باشد',
    mend: 'چاره',
    stopped: 'متوقف شد.',
    bug: 'این اشکالی در خود hearsay است، نه اشتباه شما. آنچه نوشته‌اید سر جایش است.',
    report: 'لطفاً آن را همراه با سناریوی خود و این خط‌ها گزارش کنید:',
    details: 'خط‌های گزارش',
    copy: 'کپی خط‌ها',
    copied: 'کپی شد.',
    notCopied: 'مرورگر اجازهٔ کپی نمی‌دهد؛ خط‌ها را برگزینید و خودتان کپی کنید.',
  },
})
