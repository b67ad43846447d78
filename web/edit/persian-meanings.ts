/**
 * What each key of the scenario file means, in Persian, by its path (`*` stands for an id). The English meanings are
 * those of the scenario table; a test holds the two together.
 */
import { PERSIAN_MEANINGS as ASSUMPTIONS } from '../../src/report/words/persian-meanings.js'
import { STRATEGY_MEANINGS } from './persian-strategy-meanings.js'

const IN_ENGLISH = 'به انگلیسی.'
const IN_PERSIAN = 'به فارسی.'
const TOPICS = 'موضوع‌ها'

export const PERSIAN_MEANINGS: Readonly<Record<string, string>> = {
  version: 'نسخهٔ قالب این فایل.',
  name: 'نام سناریو برای آدم‌ها: یک متن، یا یکی برای هر زبان.',
  'name.en': IN_ENGLISH,
  'name.fa': IN_PERSIAN,
  seed: 'همهٔ بخت‌ها از این متن می‌آید؛ با متن یکسان، نتیجه تا آخرین بیت یکسان است.',
  horizon: 'چه مدت شبیه‌سازی می‌شود؛ آغاز، دوشنبه ساعت صفر است.',
  replications: 'هر استراتژی چند بار اجرا می‌شود.',
  currency: 'واحد پولِ همهٔ مبلغ‌های فایل.',
  population: 'آدم‌ها؛ یک نفر در دو شبکه همان یک نفر است.',
  'population.agents': 'شمار آدم‌های شبیه‌سازی‌شده در شبکه‌های ساختگی.',
  'population.peoplePerAgent':
    'هر آدمِ شبیه‌سازی‌شده نمایندهٔ چند آدم واقعی است؛ دسترسی، سفارش و پول بر پایهٔ آدم‌ها شمرده می‌شود.',
  'population.redraw': 'چند شبکه ساخته می‌شود؛ تکرارها به‌نوبت روی این شبکه‌ها اجرا می‌شوند.',
  'population.homophily': 'احتمال اینکه پیوندی درون همان گروه بماند (همسان‌گزینی گروه‌ها به تعریف نیومن).',
  'population.segments': 'گروه‌های مردم، هر کدام با شناسه‌ای.',
  'population.segments.*': 'یک گروه از مردم.',
  'population.segments.*.share': 'سهمی از مردم که در این گروه‌اند؛ جمع سهم‌ها ۱ است.',
  'population.segments.*.interests':
    'موضوع‌هایی که برای این گروه مهم است: محتوای مربوط به آن‌ها را بیشتر بازنشر و کلیک می‌کنند.',
  'population.segments.*.activity':
    'میزان بازنشر، پسند و کلیکِ این گروه در این عدد ضرب می‌شود؛ ۱ یعنی میانگین.',
  'population.segments.*.tone': 'لحنی که این گروه بیشتر می‌پسندد.',
  platforms: 'شبکه‌های اجتماعی این سناریو، هر کدام با شناسه‌ای.',
  'platforms.*': 'یک شبکهٔ اجتماعی با اعضا و پیوندهایش.',
  'platforms.*.profile':
    'خلق‌وخوی شبکه: عادت‌ها، تأخیرها، واکنش‌ها و بهای تبلیغ؛ هر کدام را می‌توان در زیر عوض کرد.',
  'platforms.*.members': 'چه کسی حساب دارد: یک احتمال برای همه، یا یکی برای هر گروه.',
  'platforms.*.members.*': 'احتمال داشتن حساب.',
  'platforms.*.network': 'چه کسی دنبال‌کنندهٔ کیست: شبکه‌ای ساختگی، خروجیِ یک مولد، یا شبکه‌ای از یک فایل.',
  'platforms.*.network.file':
    'شبکهٔ خودتان: فهرست یال‌ها، CSV، GEXF، GraphML یا JSON با قالب graphology؛ فشردهٔ gzip هم می‌شود.',
  'platforms.*.network.direction':
    'معنای سطر «u v»: محتوا از u به v می‌رود؛ یا u دنبال‌کنندهٔ v است و محتوا از v به u می‌رود؛ یا هر دو سو.',
  'platforms.*.network.spec': 'فراخوانی یک مولد شبکه، که با بذر خودش (seed=) ساخته می‌شود.',
  'platforms.*.network.model': 'شبکهٔ جهت‌دارِ دنبال‌کنندگان با دُم سنگین، گروه‌ها، پیوندهای دوطرفه و مثلث‌ها.',
  'platforms.*.network.followers': 'میانگین شمار دنبال‌کنندگان هر حساب، بر حسب آدم‌های شبیه‌سازی‌شده.',
  'platforms.*.network.reciprocity': 'سهم پیوندهای دوطرفه.',
  'platforms.*.network.exponent':
    'نمای چگالیِ شمار دنبال‌کنندگان (در پیام‌رسان‌ها: انحراف معیارِ لگاریتم شمار مخاطبان).',
  'platforms.*.network.closure': 'سهم پیوندهایی که با دنبال‌شدهٔ یک دنبال‌شده بسته می‌شود و مثلث می‌سازد.',
  'platforms.*.brandFollowers': 'سهمی از حساب‌های شبکه که از آغاز برند را دنبال می‌کنند.',
  'platforms.*.reproductionNumber':
    'هر بازنشرکنندهٔ محتوای معمولی چند بازنشرکنندهٔ تازه می‌آورد، پیش از اثرِ خستگی و تازگی (R0).',
  'platforms.*.viewProbability': 'احتمال اینکه دنبال‌کننده‌ای پستی را ببیند.',
  'platforms.*.likesPerView': 'احتمال اینکه آدمی با فعالیت میانگین، با هر بار دیدن، محتوای معمولی را بپسندد.',
  'platforms.*.commentsPerView':
    'احتمال اینکه آدمی با فعالیت میانگین، با هر بار دیدن، زیر محتوای معمولی نظر بگذارد.',
  'platforms.*.clicksPerView':
    'احتمال اینکه آدمی با فعالیت میانگین، با هر بار دیدن، روی محتوای معمولی کلیک کند.',
  'platforms.*.delay': 'قانون تأخیر از رسیدن تا دیدن.',
  'platforms.*.freshness': 'ثابت زمانیِ افت جذابیت محتوا؛ none: جذاب می‌ماند.',
  'platforms.*.mobileShare': 'سهم آدم‌هایی که با گوشی می‌آیند.',
  'platforms.*.cpm': 'بهای هزار بار نمایش تبلیغ.',
  'platforms.*.adClickRate': 'کلیک به ازای هر نمایش تبلیغ.',
  'platforms.*.conversionRate': 'سفارش به ازای هر بازدید با رایانهٔ رومیزی.',
  'platforms.*.ambientAudience':
    'پست جز دنبال‌کنندگان به چند نفر دیگر هم نشان داده می‌شود، بر حسب میانگین شمار دنبال‌کنندگان.',
  'platforms.*.audienceSaturation':
    'مخاطبانی که بیش از این باشند کمتر توجه می‌کنند، بر حسب میانگین شمار دنبال‌کنندگان.',
  'platforms.*.activitySpread': 'انحراف معیارِ لگاریتم فعالیت آدم‌ها.',
  'platforms.*.contentSpread': 'انحراف معیارِ لگاریتمِ آن بخش از جذابیت پست که کسی نمی‌تواند پیش‌بینی کند.',
  'platforms.*.tasteSpread': 'انحراف معیارِ لگاریتم سلیقهٔ هر نفر برای یک پست.',
  'platforms.*.fatigue': 'افتِ لگاریتم همهٔ واکنش‌ها با هر بار دیدنِ دوبارهٔ محتوای برند.',
  'platforms.*.fatigueHalfLife': 'مدتی که نیمی از دیدن‌های تکراری در آن فراموش می‌شود.',
  'platforms.*.idealLength': 'درازای پستی که بهتر از همه خوانده می‌شود، به نویسه.',
  'platforms.*.patience': 'میانگین مدتی که پرسندهٔ سؤالی از برند منتظر پاسخ می‌ماند.',
  attention: 'آدم‌ها چگونه پست‌ها را می‌بینند.',
  'attention.mode':
    'پست‌ها چگونه دیده می‌شوند: هر کدام با احتمال خودش، هر چه دیگر هم که باشد (independent)، یا در فهرستی رتبه‌بندی‌شده با پیمایش محدود (feed).',
  'attention.sessions': 'با feed: حسابی که آن روز فعال است چند بار به فهرست سر می‌زند.',
  'attention.activeDaily': 'با feed: احتمال اینکه حسابی در یک روز فعال باشد.',
  'attention.scrollDepth': 'با feed: میانگین شمار پست‌هایی که در هر بار سر زدن از آن‌ها می‌گذرند.',
  'attention.background': 'با feed: پست‌های دیگران که به فهرست می‌آیند.',
  'attention.recency': 'با feed: ثابت زمانیِ رتبه‌بندی بر پایهٔ سن پست؛ نزدیک صفر: تازه‌ترین در بالا.',
  'attention.window': 'با feed: پست‌های کهنه‌تر از این نشان داده نمی‌شوند.',
  'attention.retries': 'با feed: هر پست در چند بار سر زدن عرضه می‌شود، با شمردن بارِ نخست.',
  'attention.boost':
    'با feed: آنچه n بار بازنشر شده چنان رتبه می‌گیرد که ‎(1 + n)^boost‎ برابرِ پیش دیده شود.',
  product: 'آنچه فروخته می‌شود؛ برای یک کارزار اجتماعی آن را کنار بگذارید، که با دسترسی سنجیده می‌شود.',
  'product.name': 'نام کالا برای آدم‌ها: یک متن، یا یکی برای هر زبان.',
  'product.name.en': IN_ENGLISH,
  'product.name.fa': IN_PERSIAN,
  'product.interests': `${TOPICS}یی که کالا به آن‌ها مربوط است.`,
  'product.price': 'درآمد هر سفارش.',
  'product.margin': 'سهمی از قیمت که پس از بهای تمام‌شدهٔ کالا می‌ماند.',
  'product.quality': 'احتمال تجربهٔ خوب؛ نزد بقیه، تبلیغِ دهان‌به‌دهان تلخ می‌شود.',
  'product.repeatHalfLife': 'مدتی که نیمی از مشتریان در آن دوباره خریده‌اند؛ none: کسی دوباره نمی‌خرد.',
  'product.reviews': 'آنچه مشتریان خودشان می‌نویسند.',
  'product.reviews.buyers': 'احتمال اینکه خریداری با وفاداری میانگین از تجربهٔ خوبش بنویسد.',
  'product.reviews.forwarded': 'آیا پست‌ها و نظرهای مشتریان هم دست‌به‌دست می‌شود؟',
  'product.baselineOrders': 'آنچه بی هیچ فعالیتی در شبکه‌های اجتماعی فروخته می‌شود.',
  'product.baselineOrders.rate': 'سفارش‌ها بی هیچ فعالیتی در شبکه‌های اجتماعی.',
  'product.baselineOrders.per': 'این سفارش‌ها از چند نفر است.',
  competitors: 'برندهای رقیب، هر کدام با شناسه‌ای.',
  'competitors.*': 'برندی رقیب در همین دنیا: پست‌های خودش برای دنبال‌کنندگان خودش.',
  'competitors.*.label': 'نام رقیب برای آدم‌ها: یک متن، یا یکی برای هر زبان.',
  'competitors.*.label.en': IN_ENGLISH,
  'competitors.*.label.fa': IN_PERSIAN,
  'competitors.*.cadence': 'در هر شبکه هر چند وقت یک بار پست می‌گذارد؛ شبکه‌ای که نیامده باشد پستی نمی‌گیرد.',
  'competitors.*.cadence.*': 'شمار پست در واحد زمان.',
  'competitors.*.followers': 'در آغاز چه کسانی دنبالش می‌کنند: یک سهم برای همهٔ شبکه‌ها، یا یکی برای هر شبکه.',
  'competitors.*.followers.*': 'سهمی از حساب‌های این شبکه که دنبالش می‌کنند.',
  'competitors.*.quality': 'احتمال تجربهٔ خوب با آنچه می‌فروشد.',
  'competitors.*.headToHead':
    'اگر true باشد، هر که محتوای یکی از دو برند را بازنشر کند چیزی از دیگری بازنشر نمی‌کند.',
  creatives: 'پیام‌ها، هر کدام با شناسه‌ای.',
  'creatives.*': 'پیامی که می‌توان پست کرد.',
  'creatives.*.label': 'نام پیام برای آدم‌ها: یک متن، یا یکی برای هر زبان.',
  'creatives.*.label.en': IN_ENGLISH,
  'creatives.*.label.fa': IN_PERSIAN,
  'creatives.*.format': 'چه چیزی است: متن، تصویر یا ویدئو.',
  'creatives.*.text':
    'متن پست: یکی، یا یکی برای هر زبان. هر جا clarity داده نشده باشد، روشنیِ پیام در هر شبکه از روی این متن سنجیده می‌شود.',
  'creatives.*.text.en': IN_ENGLISH,
  'creatives.*.text.fa': IN_PERSIAN,
  'creatives.*.clarity': 'آیا بی‌درنگ فهمیده می‌شود؟',
  'creatives.*.visual': 'قدرت تصویری: ۰ فقط متن، ۰٫۶ تصویری معمولی، ۰٫۹ حرفه‌ای.',
  'creatives.*.mobile': 'روی گوشی چقدر خوب کار می‌کند؛ ۱: عمودی است و در یک ثانیه باز می‌شود.',
  'creatives.*.quality': 'کیفیت ساخت.',
  'creatives.*.shareability': 'آیا انگیزه‌ای برای بازنشر می‌دهد (شگفتی، شوخی، پاداش)؟',
  'creatives.*.usefulness': 'ارزش کاربردی و آگاهی از پیشنهاد فروش.',
  'creatives.*.sentiment': 'حال‌وهوای عاطفی: محتوای شاد بیشتر از خنثی بازنشر می‌شود و محتوای غمگین کمتر.',
  'creatives.*.fit': 'با هر شبکه چقدر جور است؛ برای شبکه‌ای که نیامده باشد ۰٫۵ است.',
  'creatives.*.fit.*': 'با این شبکه چقدر جور است.',
  'creatives.*.interests': `${TOPICS}ی پیام.`,
  defaults: 'آنچه همهٔ استراتژی‌ها در آن مشترک‌اند؛ هر کدام فقط تفاوت‌هایش را می‌گوید (null حذف می‌کند).',
  strategies: 'استراتژی‌هایی که مقایسه می‌شوند، هر کدام با شناسه‌ای.',
  ...STRATEGY_MEANINGS,
  compare: 'استراتژی‌ها چگونه سنجیده می‌شوند.',
  'compare.kpi': 'شاخصی که برنده را تعیین می‌کند.',
  'compare.also': 'شاخص‌هایی که در کنار آن نشان داده می‌شوند.',
  'compare.confidence': 'سطح اطمینان همهٔ بازه‌ها.',
  'compare.flopBelow': 'اجرایی که شاخص تعیین‌کننده‌اش از این کمتر باشد شکست است.',
  'compare.attribution':
    'سفارش‌ها به حساب کدام دیدنِ پیشین گذاشته شود: نخستین، آخرین، همه یکسان، یا بیشتر نخستین و آخرین (position)؛ incremental همان دنیا را هر بار بدون یکی از اهرم‌ها اجرا می‌کند.',
  expect: 'چه باید به دست آید، به شکل strategy.kpi > value؛ وگرنه فرمان با کد خروج ۴ تمام می‌شود.',
  assumptions: 'عددهای نامطمئنِ مدل که باید با مقدار پیش‌فرض فرق کنند.',
  ...Object.fromEntries(
    Object.entries(ASSUMPTIONS).map(([id, meaning]) => [`assumptions.${id}`, `${meaning}.`]),
  ),
}

/** What holds where a key is left out and the table says it in words. */
export const PERSIAN_OTHERWISE: Readonly<Record<string, string>> = {
  'Untitled scenario': 'سناریوی بی‌نام',
  'the id': 'همان شناسه',
  'none in particular': 'لحن خاصی نه',
  'one segment, `people`': 'یک گروه به نام people',
  none: 'هیچ',
  "the profile's": 'مقدار پروفایل',
  '100%': '۱۰۰٪',
  '4/week on every platform': 'هفته‌ای ۴ پست در هر شبکه',
  'as many as follow the brand': 'به شمار دنبال‌کنندگان برند',
  'scored from `text`, where there is one; else 0.5': 'از روی text سنجیده می‌شود، اگر باشد؛ وگرنه ۰٫۵',
  "the product's": 'موضوع‌های کالا',
  'nothing, where another line is given': 'اگر ردیف دیگری آمده باشد، هیچ',
  'production 30%, paid 40%, influencers 10%, staff 15%, tools 5%':
    'تولید ۳۰٪، تبلیغ ۴۰٪، چهره‌ها ۱۰٪، کارکنان ۱۵٪، ابزار ۵٪',
  'even over all creatives': 'به‌تساوی میان همهٔ پیام‌ها',
  'even over all platforms': 'به‌تساوی میان همهٔ شبکه‌ها',
  'no approvals, and making content is bound by money alone; the rest as below':
    'بی مرحلهٔ تأیید، و تولید محتوا را فقط پول محدود می‌کند؛ بقیه مانند زیر',
  'profit with a product, else reach': 'با کالا سود، وگرنه دسترسی',
  'reach, visits, conversions and roi with a product, else views, shares and engagementRate':
    'با کالا reach، visits، conversions و roi، وگرنه views، shares و engagementRate',
  'no flop line': 'بی مرز شکست',
}
