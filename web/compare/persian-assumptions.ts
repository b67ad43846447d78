/**
 * The engine's sentences on what a result rests on, in Persian. The engine says them in English with its numbers in
 * them; each is recognised by its wording (a test holds the two together) and said anew.
 */
import { persianFigures } from './values.js'

type Saying = readonly [english: RegExp, persian: (...parts: string[]) => string]

const SAYINGS: readonly Saying[] = [
  [
    /^(.+) people are simulated, each standing for (.+); people, orders and money are counted in real people\.$/,
    (people, each) =>
      `${people} نفر شبیه‌سازی می‌شوند و هر یک نمایندهٔ ${each} نفر است؛ آدم‌ها، سفارش‌ها و پول بر پایهٔ آدم‌های واقعی شمرده می‌شود.`,
  ],
  [
    /^Followers on (.+) are drawn at random from a heavy-tailed law, once, so every statement is about that one network\.$/,
    (platforms) =>
      `دنبال‌کنندگان در ${platforms} یک بار به‌تصادف از توزیعی با دُم سنگین ساخته می‌شوند؛ پس هر گفته دربارهٔ همان یک شبکه است.`,
  ],
  [
    /^Followers on (.+) are drawn at random from a heavy-tailed law, (.+) times, so that intervals hold for networks of this kind and not for a single one\.$/,
    (platforms, times) =>
      `دنبال‌کنندگان در ${platforms} ${times} بار به‌تصادف از توزیعی با دُم سنگین ساخته می‌شوند تا بازه‌ها برای شبکه‌هایی از این گونه درست باشند، نه فقط برای یکی.`,
  ],
  [
    /^The network of (.+) is given: statements are about this network\.$/,
    (platforms) => `شبکهٔ ${platforms} داده شده است: گفته‌ها دربارهٔ همین شبکه است.`,
  ],
  [
    /^Whether somebody sees a message does not depend on what else is in the feed\.$/,
    () => 'اینکه کسی پیامی را ببیند به چیزهای دیگرِ جلوی چشمش بستگی ندارد.',
  ],
  [
    /^Attention is limited: (.+) of the accounts are active on a day, look into a ranked feed about (.+) times that day and scroll past (.+) posts on average, while (.+) posts of others come in every hour\.$/,
    (active, sessions, depth, others) =>
      `توجه محدود است: در هر روز ${active} از حساب‌ها فعال‌اند، حدود ${sessions} بار در روز به فهرستی رتبه‌بندی‌شده سر می‌زنند و به‌طور میانگین از ${depth} پست می‌گذرند؛ هر ساعت ${others} پست از دیگران هم می‌رسد.`,
  ],
  [
    /^How readily people pass things on is set so that an ordinary message reaches the platform's reproduction number \(further sharers per sharer\): (.+)\.$/,
    (values) =>
      `میل آدم‌ها به بازنشر چنان تنظیم شده که یک پیام معمولی به عدد بازتولیدِ آن شبکه (بازنشرکنندگانِ تازه به ازای هر بازنشرکننده) برسد: ${values}.`,
  ],
  [
    /^View, reaction and click rates, delays and ad prices are published figures or stated assumptions for each platform; ratios between strategies are surer than levels\.$/,
    () =>
      'نرخ دیدن، واکنش و کلیک، تأخیرها و بهای تبلیغ برای هر شبکه یا منتشر شده‌اند یا فرض‌هایی گفته‌شده‌اند؛ نسبتِ استراتژی‌ها به هم مطمئن‌تر از خودِ مقدارهاست.',
  ],
  [
    /^(.+) posts in the same world to followers of its own; whoever has passed on its content passes on nothing of the brand, and the other way round\.$/,
    (rival) =>
      `${rival} در همین دنیا برای دنبال‌کنندگان خودش پست می‌گذارد؛ هر که محتوای او را بازنشر کرده باشد چیزی از برند بازنشر نمی‌کند، و برعکس.`,
  ],
  [
    /^(.+) posts in the same world to followers of its own; people may pass on both\.$/,
    (rival) =>
      `${rival} در همین دنیا برای دنبال‌کنندگان خودش پست می‌گذارد؛ آدم‌ها می‌توانند هر دو را بازنشر کنند.`,
  ],
  [
    /^Production is bound by money alone, not by working hours\.$/,
    () => 'تولید محتوا را فقط پول محدود می‌کند، نه ساعت کار.',
  ],
  [
    /^Pieces are made and approved by people with working hours and random service times(.*): what is not ready in time skips its slot\.$/,
    (whom) =>
      `محتوا را کسانی با ساعت کار معین و زمانِ تصادفیِ انجام می‌سازند و تأیید می‌کنند${whom}: هر چه به‌موقع آماده نشود نوبتش را از دست می‌دهد.`,
  ],
  [/^Nobody answers questions or complaints\.$/, () => 'کسی به پرسش‌ها و شکایت‌ها پاسخ نمی‌دهد.'],
  [
    /^Questions and complaints wait for somebody at work(.*); people lose patience \(mean: (.+)\), and the worth of an answer halves every (.+) minutes\.$/,
    (whom, patience, minutes) =>
      `پرسش‌ها و شکایت‌ها منتظر کسی می‌مانند که سر کار باشد${whom}؛ آدم‌ها بی‌حوصله می‌شوند (میانگین: ${patience})، و ارزش هر پاسخ هر ${minutes} دقیقه نصف می‌شود.`,
  ],
  [
    /^Loyalty starts at (.+) of 1; half of what is gained or lost is forgotten in (.+) days\.$/,
    (base, days) =>
      `وفاداری از ${base} (از ۱) آغاز می‌شود؛ نیمی از آنچه به دست آید یا از دست برود در ${days} روز فراموش می‌شود.`,
  ],
  [
    /^Profit counts only revenue above that of the same world without social activity\.$/,
    () => 'سود فقط درآمدی را می‌شمارد که از درآمدِ همین دنیا بی فعالیت در شبکه‌های اجتماعی بیشتر باشد.',
  ],
  [
    /^An experience with the product is good with a chance of (.+); sour words stay sour when they are passed on\.$/,
    (chance) => `تجربهٔ کالا با احتمال ${chance} خوب است؛ حرف ناخوش وقتی دست‌به‌دست می‌شود ناخوش می‌ماند.`,
  ],
  [
    /^Of buyers with ordinary loyalty (.+) write of a good experience; such posts travel on\.$/,
    (share) =>
      `از خریدارانی با وفاداری معمولی ${share} از تجربهٔ خوبشان می‌نویسند؛ این پست‌ها دست‌به‌دست می‌شوند.`,
  ],
  [
    /^Of buyers with ordinary loyalty (.+) write of a good experience; such posts are not passed on\.$/,
    (share) =>
      `از خریدارانی با وفاداری معمولی ${share} از تجربهٔ خوبشان می‌نویسند؛ این پست‌ها بازنشر نمی‌شوند.`,
  ],
  [
    /^Half of the customers of average loyalty buy again within (.+) days\.$/,
    (days) => `نیمی از مشتریان با وفاداری میانگین تا ${days} روز دوباره می‌خرند.`,
  ],
  [
    /^Buying signals are recognised(.*) with a sensitivity of (.+) and a specificity of (.+)\.$/,
    (whom, sensitivity, specificity) =>
      `نشانه‌های خرید${whom} با حساسیت ${sensitivity} و ویژگیِ ${specificity} شناخته می‌شوند.`,
  ],
  [
    /^Buying signals are recognised(.*) as well as a detector does that was trained on the labelled comments\.$/,
    (whom) =>
      `نشانه‌های خرید${whom} به همان خوبیِ آشکارسازی شناخته می‌شوند که با نظرهای برچسب‌خورده آموزش دیده است.`,
  ],
  [
    /^Set in the file over the defaults of the model: (.+)\.$/,
    (values) => `در فایل به‌جای پیش‌فرض‌های مدل گذاشته شده: ${values}.`,
  ],
  [
    /^Every strategy meets the same people with the same luck in each replication \(common random numbers\); differences are paired\.$/,
    () =>
      'در هر تکرار، هر استراتژی با همان آدم‌ها و همان بخت روبه‌رو می‌شود (اعداد تصادفی مشترک)؛ تفاوت‌ها جفت‌به‌جفت حساب می‌شوند.',
  ],
  [
    /^A simulation of the stated assumptions, not a forecast\.$/,
    () => 'این شبیه‌سازیِ فرض‌های گفته‌شده است، نه پیش‌بینی.',
  ],
  [
    /^Many effects \(of clarity, usefulness, voice, loyalty, readiness to buy\) are assumptions without a measured size: hearsay compare --sensitivity shows which of them would change the answer\.$/,
    () =>
      'بسیاری از اثرها (روشنی، سودمندی، لحن، وفاداری، آمادگی خرید) فرض‌هایی بی اندازهٔ سنجیده‌شده‌اند: گزینهٔ \u2066-\u2060-\u2060sensitivity\u2069 در خط فرمان نشان می‌دهد کدامشان پاسخ را عوض می‌کند.',
  ],
  [
    /^Rivals, ad prices and the rules of the platforms do not react to what the brand does\.$/,
    () => 'رقیبان، بهای تبلیغ و قاعده‌های شبکه‌ها به کارهای برند واکنش نشان نمی‌دهند.',
  ],
  [
    /^Apart from new followers of the brand, networks and tastes stay as they are for the whole campaign\.$/,
    () => 'جز دنبال‌کنندگان تازهٔ برند، شبکه‌ها و سلیقه‌ها در سراسر کمپین همان که هستند می‌مانند.',
  ],
  [
    /^On a network smaller than the real one a share reaches fewer people, so people share more often per view than in reality: compare strategies, not levels\.$/,
    () =>
      'در شبکه‌ای کوچک‌تر از واقعیت، هر بازنشر به آدم‌های کمتری می‌رسد؛ پس آدم‌ها به ازای هر بار دیدن بیشتر از واقعیت بازنشر می‌کنند: استراتژی‌ها را با هم بسنجید، نه مقدارها را.',
  ],
  [
    /^Real cascades have heavier tails than simulated ones on small networks: rare great successes are understated\.$/,
    () =>
      'آبشارهای واقعی دُمی سنگین‌تر از آبشارهای شبیه‌سازی‌شده در شبکه‌های کوچک دارند: موفقیت‌های بزرگ و کمیاب کمتر از واقع نشان داده می‌شوند.',
  ],
]

/**
 * Null for a sentence that is not known.
 * @param names Persian names by the English ones that may stand in a sentence.
 */
export function persianAssumption(
  sentence: string,
  names: ReadonlyMap<string, string> = new Map(),
): string | null {
  for (const [english, persian] of SAYINGS) {
    const match = english.exec(sentence)
    if (match !== null) return persian(...match.slice(1).map((part) => persianPart(part, names)))
  }
  return null
}

/** What stands in an English sentence: numbers, `4 %`, `1.5 h`, lists of names. */
function persianPart(part: string, names: ReadonlyMap<string, string>): string {
  let persian = part
  for (const [english, name] of names) persian = persian.replaceAll(english, name)
  const said = persian
    .replace(/(\d) %/g, '$1٪')
    .replace(/(\d) h\b/g, '$1 ساعت')
    .replace(/ and /g, ' و ')
    .replaceAll(', ', '، ')
  // Apart from its neighbours: an id in Latin letters would draw the number after it to its other side.
  return said === '' ? '' : `\u2068${persianFigures(said)}\u2069`
}
