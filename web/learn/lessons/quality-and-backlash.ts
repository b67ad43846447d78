import { formatShare } from '../../words/format.js'
import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

const QUALITIES = [0.4, 0.6, 0.8, 0.95]

export const qualityAndBacklash: Lesson = {
  id: 'quality-and-backlash',
  minutes: 4,
  places: QUALITIES.map((quality) => ({ strategy: 'ads', set: [`product.quality=${quality}`] })),
  start: { before: 0, now: 1 },
  right: 1,
  unit: 'USD',
  watched: false,
  twist: ['product.reviews.buyers=0%'],
  words: inBoth<LessonWords>({
    en: {
      title: 'Quality and backlash',
      story:
        'A maker of meal boxes spends 3,000 dollars on advertising on Facebook, to a hundred thousand people in four months. Some boxes please, some disappoint. Those who are pleased order again and may recommend them; those who are not may say so.',
      question: 'From which quality on does the advertising pay for itself?',
      guesses: [
        'At any: advertising sells, and the complaints come later.',
        'Only when more than about six boxes in ten please.',
        'Never: advertising only makes the bad word travel further.',
      ],
      lever: 'Boxes that please',
      get places() {
        return QUALITIES.map((quality) => formatShare(quality))
      },
      outcome: 'Profit of the advertising after four months, USD',
      finding: (f) =>
        `Where four boxes in ten please, the advertising loses money: typically ${f.middle(0)} (nine campaigns in ten: ${f.range(0)}). At six in ten it about comes out even (${f.middle(1)}), at eight it earns ${f.middle(2)}, and at ninety-five in a hundred ${f.middle(3)} (${f.range(3)}).`,
      why: [
        'The advertisement brings about as many first orders whatever is in the box, because those who see it have not tasted it yet. Those orders alone do not pay for it. What pays is the second and third order, and those depend on the first box.',
        'Disappointed customers also speak, and more readily than contented ones. But among a hundred thousand people a few dozen buyers are few voices: what a bad box costs is the customer, hardly ever the ones who hear of it.',
      ],
      assumed: [
        'Half of the contented would buy again within thirty days; one buyer in ten writes a review, a disappointed one 1.6 times as often.',
        'Four months. A longer look back would favour good boxes even more.',
        'Profit is the margin of orders that would not have come without the advertising, less what it costs.',
      ],
      sources: [
        {
          says: 'How bad words spread when a product is not always good:',
          work: 'Chen et al. (2011), Influence maximization in social networks when negative opinions may emerge and propagate',
        },
        {
          says: 'Customers won by recommendation are worth 16 % more:',
          work: 'Schmitt, Skiera & Van den Bulte (2011), Referral programs and customer value',
        },
      ],
      twist: {
        ask: 'What if no customer ever wrote a review, good or bad?',
        finding: (f) =>
          `Next to nothing changes: ${f.middle(0)} at four boxes in ten, ${f.middle(3)} at ninety-five in a hundred. The backlash that everybody fears is small here; the customers who do not come back are not. For a brand that many people talk about it may be otherwise.`,
      },
    },
    fa: {
      title: 'کیفیت و واکنش مردم',
      story:
        'سازندهٔ بستهٔ غذا در چهار ماه ۳٬۰۰۰ دلار خرج تبلیغ در فیسبوک برای صد هزار نفر می‌کند. بعضی بسته‌ها به دل می‌نشیند و بعضی نه. راضی‌ها دوباره سفارش می‌دهند و شاید توصیه کنند؛ ناراضی‌ها شاید بگویند چه دیدند.',
      question: 'از چه کیفیتی به بعد تبلیغ خرج خودش را درمی‌آورد؟',
      guesses: [
        'با هر کیفیتی: تبلیغ می‌فروشد، شکایت‌ها بعد می‌آید.',
        'فقط وقتی بیش از حدود شش بسته از هر ده بسته خوب باشد.',
        'هیچ‌وقت: تبلیغ فقط حرف بد را دورتر می‌برد.',
      ],
      lever: 'سهم بسته‌های خوب',
      get places() {
        return QUALITIES.map((quality) => formatShare(quality))
      },
      outcome: 'سود تبلیغ پس از چهار ماه (دلار)',
      finding: (f) =>
        `وقتی از هر ده بسته چهار تا خوب است، تبلیغ ضرر می‌دهد: معمولاً ${f.middle(0)} (نُه کمپین از هر ده کمپین: ${f.range(0)}). با شش تا از ده تا تقریباً سربه‌سر می‌شود (${f.middle(1)})، با هشت تا ${f.middle(2)} سود دارد و با نودوپنج تا از صد تا ${f.middle(3)} (${f.range(3)}).`,
      why: [
        'تبلیغ تقریباً به یک اندازه سفارشِ اول می‌آورد، توی بسته هر چه باشد؛ چون کسی که تبلیغ را می‌بیند هنوز نچشیده است. این سفارش‌ها به‌تنهایی خرج تبلیغ را درنمی‌آورد. سود در سفارش دوم و سوم است و آن‌ها به بستهٔ اول بستگی دارد.',
        'مشتری ناراضی حرف هم می‌زند، بیشتر از مشتری راضی. ولی چند ده خریدار در میان صد هزار نفر صداهای کمی‌اند: بستهٔ بد خودِ مشتری را می‌پراند، نه چندان کسانی را که خبرش به گوششان می‌رسد.',
      ],
      assumed: [
        'نیمی از راضی‌ها تا سی روز دوباره می‌خرند؛ از هر ده خریدار یک نفر نظر می‌نویسد و ناراضی‌ها ۱٫۶ برابر.',
        'چهار ماه. اگر دورتر را نگاه می‌کردیم بسته‌های خوب باز هم جلوتر بودند.',
        'سود یعنی حاشیهٔ سودِ سفارش‌هایی که بی تبلیغ نمی‌آمد، منهای خرج تبلیغ.',
      ],
      sources: [
        {
          says: 'حرف بد چطور پخش می‌شود وقتی کالا همیشه خوب نیست:',
          work: 'Chen et al. (2011), Influence maximization in social networks when negative opinions may emerge and propagate',
        },
        {
          says: 'مشتری‌ای که با توصیه آمده ۱۶٪ بیشتر می‌ارزد:',
          work: 'Schmitt, Skiera & Van den Bulte (2011), Referral programs and customer value',
        },
      ],
      twist: {
        ask: 'اگر هیچ مشتری‌ای هرگز نظری نمی‌نوشت، نه خوب نه بد، چه؟',
        finding: (f) =>
          `تقریباً هیچ چیز عوض نمی‌شود: ${f.middle(0)} با چهار بستهٔ خوب از ده تا، ${f.middle(3)} با نودوپنج تا از صد تا. موجِ منفی که همه از آن می‌ترسند اینجا کوچک است؛ مشتری‌هایی که برنمی‌گردند کم نیستند. برای برندی که خیلی‌ها درباره‌اش حرف می‌زنند شاید جور دیگری باشد.`,
      },
    },
  }),
}
