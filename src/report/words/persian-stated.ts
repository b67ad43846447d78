import type { Named } from './english-sentences.js'
import { persianSentence, type Saying } from './persian-sayings.js'

/** A sentence on what a result rests on, or on what it leaves out. */
export function persianStated(sentence: string, named: Named): string {
  return persianSentence(sentence, SAYINGS, named)
}

const SAYINGS: readonly Saying[] = [
  [
    '{figure} people are simulated, each standing for {figure}; people, orders and money are counted in real people.',
    (people, each) =>
      `${people} نفر شبیه‌سازی می‌شوند و هر یک نمایندهٔ ${each} نفر است؛ آدم‌ها، سفارش‌ها و پول بر پایهٔ آدم‌های واقعی شمرده می‌شود.`,
  ],
  [
    'Followers on {list} are drawn at random from a heavy-tailed law, once, so every statement is about that one network.',
    (platforms) =>
      `دنبال‌کنندگان در ${platforms} یک بار به‌تصادف از توزیعی با دُم سنگین ساخته می‌شوند؛ پس هر گفته دربارهٔ همان یک شبکه است.`,
  ],
  [
    'Followers on {list} are drawn at random from a heavy-tailed law, {figure} times, so that intervals hold for networks of this kind and not for a single one.',
    (platforms, times) =>
      `دنبال‌کنندگان در ${platforms} ${times} بار به‌تصادف از توزیعی با دُم سنگین ساخته می‌شوند تا بازه‌ها برای شبکه‌هایی از این گونه درست باشند، نه فقط برای یکی.`,
  ],
  [
    'The network of {list} is given: statements are about this network.',
    (platforms) => `شبکهٔ ${platforms} داده شده است: گفته‌ها دربارهٔ همین شبکه است.`,
  ],
  [
    'Whether somebody sees a message does not depend on what else is in the feed.',
    () => 'اینکه کسی پیامی را ببیند به چیزهای دیگرِ جلوی چشمش بستگی ندارد.',
  ],
  [
    'Attention is limited: {figure} of the accounts are active on a day, look into a ranked feed about {figure} times that day and scroll past {figure} posts on average, while {figure} posts of others come in every hour.',
    (active, sessions, depth, others) =>
      `توجه محدود است: در هر روز ${active} از حساب‌ها فعال‌اند، حدود ${sessions} بار در روز به فهرستی رتبه‌بندی‌شده سر می‌زنند و به‌طور میانگین از ${depth} پست می‌گذرند؛ هر ساعت ${others} پست از دیگران هم می‌رسد.`,
  ],
  [
    "How readily people pass things on is set so that an ordinary message reaches the platform's reproduction number (further sharers per sharer): {list}.",
    (values) =>
      `میل آدم‌ها به بازنشر چنان تنظیم شده که یک پیام معمولی به عدد بازتولیدِ آن شبکه (بازنشرکنندگانِ تازه به ازای هر بازنشرکننده) برسد: ${values}.`,
  ],
  [
    'View, reaction and click rates, delays and ad prices are published figures or stated assumptions for each platform; ratios between strategies are surer than levels.',
    () =>
      'نرخ دیدن، واکنش و کلیک، تأخیرها و بهای تبلیغ برای هر شبکه یا منتشر شده‌اند یا فرض‌هایی گفته‌شده‌اند؛ نسبتِ استراتژی‌ها به هم مطمئن‌تر از خودِ مقدارهاست.',
  ],
  [
    '{label} posts in the same world to followers of its own; whoever has passed on its content passes on nothing of the brand, and the other way round.',
    (rival) =>
      `رقیبی به نام ${rival} در همین دنیا برای دنبال‌کنندگان خودش پست می‌گذارد؛ هر که محتوای او را بازنشر کرده باشد چیزی از برند بازنشر نمی‌کند، و برعکس.`,
  ],
  [
    '{label} posts in the same world to followers of its own; people may pass on both.',
    (rival) =>
      `رقیبی به نام ${rival} در همین دنیا برای دنبال‌کنندگان خودش پست می‌گذارد؛ آدم‌ها می‌توانند هر دو را بازنشر کنند.`,
  ],
  [
    'Production is bound by money alone, not by working hours.',
    () => 'تولید محتوا را فقط پول محدود می‌کند، نه ساعت کار.',
  ],
  [
    'Pieces are made and approved by people with working hours and random service times{names}: what is not ready in time skips its slot.',
    (whom) =>
      `محتوا را کسانی با ساعت کار معین و زمانِ تصادفیِ انجام می‌سازند و تأیید می‌کنند${whom}: هر چه به‌موقع آماده نشود نوبتش را از دست می‌دهد.`,
  ],
  ['Nobody answers questions or complaints.', () => 'کسی به پرسش‌ها و شکایت‌ها پاسخ نمی‌دهد.'],
  [
    'Questions and complaints wait for somebody at work{names}; people lose patience (mean: {list}), and the worth of an answer halves every {figure} minutes.',
    (whom, patience, minutes) =>
      `پرسش‌ها و شکایت‌ها منتظر کسی می‌مانند که سر کار باشد${whom}؛ آدم‌ها بی‌حوصله می‌شوند (میانگین: ${patience})، و ارزش هر پاسخ هر ${minutes} دقیقه نصف می‌شود.`,
  ],
  [
    'Loyalty starts at {figure} of 1; half of what is gained or lost is forgotten in {figure} days.',
    (base, days) =>
      `وفاداری از ${base} (روی مقیاس صفر تا یک) آغاز می‌شود؛ نیمی از آنچه به دست آید یا از دست برود در ${days} روز فراموش می‌شود.`,
  ],
  [
    'Profit counts only revenue above that of the same world without social activity.',
    () => 'سود فقط درآمدی را می‌شمارد که از درآمدِ همین دنیا بی فعالیت در شبکه‌های اجتماعی بیشتر باشد.',
  ],
  [
    'An experience with the product is good with a chance of {figure}; sour words stay sour when they are passed on.',
    (chance) => `تجربهٔ کالا با احتمال ${chance} خوب است؛ حرف ناخوش وقتی دست‌به‌دست می‌شود ناخوش می‌ماند.`,
  ],
  [
    'Of buyers with ordinary loyalty {figure} write of a good experience; such posts {travel on|are not passed on}.',
    (share, travel) =>
      `از خریدارانی با وفاداری معمولی ${share} از تجربهٔ خوبشان می‌نویسند؛ این پست‌ها ${travel === 'travel on' ? 'دست‌به‌دست می‌شوند' : 'بازنشر نمی‌شوند'}.`,
  ],
  [
    'Half of the customers of average loyalty buy again within {figure} days.',
    (days) => `نیمی از مشتریان با وفاداری میانگین تا ${days} روز دوباره می‌خرند.`,
  ],
  [
    'Buying signals are recognised{names} with a sensitivity of {figure} and a specificity of {figure}.',
    (whom, sensitivity, specificity) =>
      `نشانه‌های خرید${whom} با حساسیت ${sensitivity} و ویژگیِ ${specificity} شناخته می‌شوند.`,
  ],
  [
    'Buying signals are recognised{names} as well as a detector does that was trained on the labelled comments.',
    (whom) =>
      `نشانه‌های خرید${whom} به همان خوبیِ آشکارسازی شناخته می‌شوند که با نظرهای برچسب‌خورده آموزش دیده است.`,
  ],
  [
    'Set in the file over the defaults of the model: {list}.',
    (values) => `در فایل به‌جای پیش‌فرض‌های مدل گذاشته شده: ${values}.`,
  ],
  [
    'Every strategy meets the same people with the same luck in each replication (common random numbers); differences are paired.',
    () =>
      'در هر تکرار، هر استراتژی با همان آدم‌ها و همان بخت روبه‌رو می‌شود (اعداد تصادفی مشترک)؛ تفاوت‌ها جفت‌به‌جفت حساب می‌شوند.',
  ],
  [
    'A simulation of the stated assumptions, not a forecast.',
    () => 'این شبیه‌سازیِ فرض‌های گفته‌شده است، نه پیش‌بینی.',
  ],
  [
    'Many effects (of clarity, usefulness, voice, loyalty, readiness to buy) are assumptions without a measured size: hearsay compare --sensitivity shows which of them would change the answer.',
    () =>
      'بسیاری از اثرها (روشنی، سودمندی، لحن، وفاداری، آمادگی خرید) فرض‌هایی بی اندازهٔ سنجیده‌شده‌اند: فرمان \u2066hearsay compare -\u2060-\u2060sensitivity\u2069 نشان می‌دهد کدامشان پاسخ را عوض می‌کند.',
  ],
  [
    'Rivals, ad prices and the rules of the platforms do not react to what the brand does.',
    () => 'رقیبان، بهای تبلیغ و قاعده‌های شبکه‌ها به کارهای برند واکنش نشان نمی‌دهند.',
  ],
  [
    'Apart from new followers of the brand, networks and tastes stay as they are for the whole campaign.',
    () => 'جز دنبال‌کنندگان تازهٔ برند، شبکه‌ها و سلیقه‌ها در سراسر کمپین همان که هستند می‌مانند.',
  ],
  [
    'On a network smaller than the real one a share reaches fewer people, so people share more often per view than in reality: compare strategies, not levels.',
    () =>
      'در شبکه‌ای کوچک‌تر از واقعیت، هر بازنشر به آدم‌های کمتری می‌رسد؛ پس آدم‌ها به ازای هر بار دیدن بیشتر از واقعیت بازنشر می‌کنند: استراتژی‌ها را با هم بسنجید، نه مقدارها را.',
  ],
  [
    'Real cascades have heavier tails than simulated ones on small networks: rare great successes are understated.',
    () =>
      'آبشارهای واقعی دُمی سنگین‌تر از آبشارهای شبیه‌سازی‌شده در شبکه‌های کوچک دارند: موفقیت‌های بزرگ و کمیاب کمتر از واقع نشان داده می‌شوند.',
  ],
  [
    'Effects of single levers need not add up to the difference between two strategies: one lever may do nothing without another, or do the same as another.',
    () =>
      'جمعِ اثر اهرم‌ها لازم نیست به اندازهٔ تفاوت دو استراتژی باشد: شاید اهرمی بی اهرمی دیگر کاری نکند، یا همان کارِ دیگری را بکند.',
  ],
  [
    'The sensitivity analysis moves the uncertain assumptions through their stated ranges, one after the other along random walks (Morris screening), with the same people and the same luck at every point; an assumption that the scenario sets is taken as known.',
    () =>
      'تحلیل حساسیت فرض‌های نامطمئن را یکی پس از دیگری در مسیرهایی تصادفی در بازهٔ گفته‌شده‌شان جابه‌جا می‌کند (غربال موریس)، در هر نقطه با همان آدم‌ها و همان بخت؛ فرضی که سناریو گذاشته باشد دانسته به شمار می‌آید.',
  ],
  [
    "Incremental attribution runs the same world again without each combination of a strategy's levers and splits the difference by Shapley's rule. What staff and tools cost without them is paid either way; word of mouth is what people pass on, review and comment in public.",
    () =>
      'برای سهمِ افزوده، همین دنیا بدون هر ترکیبی از اهرم‌های استراتژی دوباره اجرا و تفاوت به قاعدهٔ شپلی میان آن‌ها بخش می‌شود. هزینهٔ کارکنان و ابزارها در هر دو حال پرداخت می‌شود؛ «دهان‌به‌دهان» یعنی آنچه آدم‌ها آشکارا بازنشر می‌کنند، دربارهٔ کالا می‌نویسند یا نظر می‌دهند.',
  ],
]
