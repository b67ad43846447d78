import { inBoth } from '../words/language.js'

interface AboutPart {
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly points?: readonly string[]
}

interface AboutWords {
  readonly heading: string
  readonly lead: string
  readonly parts: readonly AboutPart[]
  readonly cite: string
  readonly citeNote: string
  readonly citation: (version: string) => string
  readonly versions: string
  readonly page: string
  readonly browser: string
  readonly threads: string
  readonly shared: string
  readonly yes: string
  readonly no: string
  readonly libraries: string
}

export const words = inBoth<AboutWords>({
  en: {
    heading: 'About hearsay',
    lead: 'hearsay simulates word of mouth in social media marketing: who sees a post, who passes it on, who clicks and who buys, and which of several strategies does better, by how much, and how surely.',
    parts: [
      {
        heading: 'What it does',
        paragraphs: [
          'People are drawn onto follower networks. A post is seen by some of them; each decides by chance whether to pass it on, to click, to buy. What is passed on is seen by further people, and so on until it dies down: a cascade.',
          'Every strategy meets the same people with the same luck, a hundred times and more. So a difference between strategies is the doing of the strategies, and one lucky campaign proves nothing.',
        ],
      },
      {
        heading: 'How to read it',
        points: [
          '“First in 87 of 100” means: with the same people and the same luck, this strategy came first that often.',
          'The 90 % range holds nine simulated campaigns in ten. It is the risk of one campaign; more runs do not make it narrower.',
          'The interval of a difference says how well the mean difference is known. More runs do make it narrower.',
          '“Too close to call” means that these runs cannot tell the strategies apart. That is an answer, too.',
          'Compare strategies, not levels: ratios between strategies are the finding.',
        ],
      },
      {
        heading: 'What it is not',
        points: [
          'It is not a forecast. It shows what could happen under the assumptions that are stated with every result.',
          'It does not know your customers. Rates and delays are published averages or assumptions until you put in your own.',
          'Many effects (of clarity, usefulness, voice, loyalty, readiness to buy) are assumptions of which nobody has measured the size.',
          'Rivals, prices of advertising and the rules of the platforms do not react to what you do.',
          'Small networks understate rare, great successes: real cascades have heavier tails.',
          'The people here are made up. Nobody is identified, followed or scored, and it should not be used to do so.',
        ],
      },
      {
        heading: 'Why believe it',
        points: [
          'Its models are checked against exact answers, a second algorithm and invariants: identical strategies differ by exactly nothing.',
          'Cascades on X are fitted to measured ones: 31,524 retweet trees, 3,333 tweets and 394,987 delays of reactions. What is not met is said, too.',
          'A winner is named only when it beats every rival beyond doubt.',
          'The same seed gives the same numbers to the last bit, in the browser and on the command line; the result hash proves it.',
        ],
      },
      {
        heading: 'Your data',
        paragraphs: [
          'Everything is computed on this machine. The page asks nobody but its own server for its own files, sets no cookies and measures nobody. In this browser it remembers your language, your colours, your choice of keys and the lessons you have done, what you edit until you close the tab, and its own files for times without a network. What you set is in the address after the #, which browsers do not send.',
        ],
      },
    ],
    cite: 'How to cite',
    citeNote:
      'Name the version, the scenario file, the seed and the result hash: with them anybody gets your numbers.',
    citation: (version) =>
      `hearsay, version ${version}: simulation of word of mouth in social media marketing. Scenario …, seed …, result hash ….`,
    versions: 'Versions',
    page: 'hearsay',
    browser: 'Browser',
    threads: 'Threads that may work at once',
    shared: 'Memory shared between threads',
    yes: 'yes',
    no: 'no: networks are copied to each, which takes a little longer',
    libraries:
      'Made with preact, d3, comlink, graphology, yaml and @noble/hashes; all of them are part of the page.',
  },
  fa: {
    heading: 'دربارهٔ hearsay',
    lead: 'hearsay حرف‌هایی را شبیه‌سازی می‌کند که در بازاریابیِ شبکه‌های اجتماعی دهان‌به‌دهان می‌گردد: چه کسی پست را می‌بیند، چه کسی بازنشرش می‌کند، چه کسی کلیک می‌کند و چه کسی می‌خرد؛ و اینکه از میان چند استراتژی کدام بهتر است، چقدر، و با چه اطمینانی.',
    parts: [
      {
        heading: 'چه می‌کند',
        paragraphs: [
          'آدم‌ها روی شبکه‌ای از دنبال‌کنندگان نشانده می‌شوند. پست را چند نفرشان می‌بینند؛ هر کدام به‌حکم بخت بازنشر می‌کند، کلیک می‌کند یا می‌خرد. آنچه بازنشر شود را کسان دیگری می‌بینند، و همین‌طور تا فرو بنشیند: یک آبشار.',
          'هر استراتژی صد بار و بیشتر با همان آدم‌ها و همان بخت روبه‌رو می‌شود. پس تفاوتِ استراتژی‌ها کارِ خودِ استراتژی‌هاست، و یک کمپینِ خوش‌اقبال چیزی را ثابت نمی‌کند.',
        ],
      },
      {
        heading: 'چگونه بخوانیمش',
        points: [
          '«۸۷ بار از ۱۰۰ بار اول شد» یعنی با همان آدم‌ها و همان بخت، این استراتژی همین‌قدر اول شده است.',
          'بازهٔ ۹۰٪ نُه کمپین از هر ده کمپینِ شبیه‌سازی‌شده را در بر دارد. این خطرِ یک کمپین است و با اجرای بیشتر تنگ‌تر نمی‌شود.',
          'بازهٔ یک تفاوت می‌گوید میانگینِ تفاوت چقدر دقیق شناخته شده است. این یکی با اجرای بیشتر تنگ‌تر می‌شود.',
          '«هنوز نمی‌توان برنده را گفت» یعنی این اجراها استراتژی‌ها را از هم باز نمی‌شناسد. این هم خودش پاسخ است.',
          'استراتژی‌ها را با هم بسنجید، نه مقدارها را: یافته همان نسبتِ استراتژی‌ها به یکدیگر است.',
        ],
      },
      {
        heading: 'چه نیست',
        points: [
          'پیش‌بینی نیست. نشان می‌دهد با فرض‌هایی که کنار هر نتیجه گفته شده، چه ممکن است رخ دهد.',
          'مشتریان شما را نمی‌شناسد. تا وقتی عددهای خودتان را نداده‌اید، نرخ‌ها و تأخیرها میانگین‌های منتشرشده یا فرض‌اند.',
          'بسیاری از اثرها (روشنی، سودمندی، لحن، وفاداری، آمادگی خرید) فرض‌هایی‌اند که کسی اندازه‌شان را نسنجیده است.',
          'رقیبان، بهای تبلیغ و قاعده‌های شبکه‌ها به کار شما واکنش نشان نمی‌دهند.',
          'شبکه‌های کوچک موفقیت‌های بزرگ و کمیاب را کمتر از واقع نشان می‌دهند: آبشارهای واقعی دُمی سنگین‌تر دارند.',
          'آدم‌های اینجا ساختگی‌اند. هیچ‌کس شناسایی، دنبال یا امتیازدهی نمی‌شود و نباید برای چنین کاری به کار رود.',
        ],
      },
      {
        heading: 'چرا باورش کنیم',
        points: [
          'مدل‌ها با پاسخ‌های دقیق، با الگوریتمی دوم و با ناوردایی‌ها سنجیده شده‌اند: دو استراتژیِ یکسان دقیقاً هیچ تفاوتی ندارند.',
          'آبشارهای ایکس با داده‌های سنجیده‌شده تنظیم شده‌اند: ۳۱٬۵۲۴ درخت بازنشر، ۳٬۳۳۳ توییت و ۳۹۴٬۹۸۷ تأخیرِ واکنش. هر جا هم که نمی‌خواند، گفته شده است.',
          'برنده فقط وقتی نام برده می‌شود که بی‌تردید از همهٔ رقیبان بهتر باشد.',
          'با بذرِ یکسان، عددها در مرورگر و در خط فرمان تا آخرین بیت یکی است؛ اثر انگشتِ نتیجه گواه آن است.',
        ],
      },
      {
        heading: 'داده‌های شما',
        paragraphs: [
          'همه چیز در همین دستگاه حساب می‌شود. صفحه فقط فایل‌های خودش را از سرور خودش می‌خواهد، کوکی نمی‌گذارد و کسی را نمی‌سنجد. زبان، رنگ‌ها، انتخابِ کلیدها و درس‌های گذرانده‌شده را در همین مرورگر به یاد می‌سپارد؛ آنچه ویرایش می‌کنید تا بستن زبانه می‌ماند، و فایل‌های خود صفحه برای وقت‌هایی که شبکه نیست. آنچه تنظیم می‌کنید پس از # در نشانی می‌ماند که مرورگر آن را نمی‌فرستد.',
        ],
      },
    ],
    cite: 'چگونه به آن ارجاع دهیم',
    citeNote:
      'نسخه، فایل سناریو، بذر و اثر انگشتِ نتیجه را بنویسید: با این‌ها هر کسی به همان عددهای شما می‌رسد.',
    citation: (version) =>
      `hearsay، نسخهٔ \u2066${version}\u2069: شبیه‌سازی تبلیغ دهان‌به‌دهان در بازاریابی شبکه‌های اجتماعی. سناریوی …، بذر …، اثر انگشتِ نتیجه ….`,
    versions: 'نسخه‌ها',
    page: 'hearsay',
    browser: 'مرورگر',
    threads: 'رشته‌هایی که هم‌زمان کار می‌کنند',
    shared: 'حافظهٔ مشترک میان رشته‌ها',
    yes: 'دارد',
    no: 'ندارد: شبکه‌ها برای هر رشته رونوشت می‌شود و کمی بیشتر طول می‌کشد',
    libraries:
      'ساخته‌شده با \u2066preact\u2069، \u2066d3\u2069، \u2066comlink\u2069، \u2066graphology\u2069، \u2066yaml\u2069 و \u2066@noble/hashes\u2069؛ همه بخشی از خود صفحه‌اند.',
  },
})
