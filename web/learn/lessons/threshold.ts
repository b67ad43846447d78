import { formatDecimal } from '../../words/format.js'
import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

const SHARERS = [0.4, 0.7, 1, 1.3, 1.6]

export const threshold: Lesson = {
  id: 'threshold',
  minutes: 4,
  places: SHARERS.map((further) => ({
    strategy: 'post',
    set: [`platforms.town.reproductionNumber=${further}`],
  })),
  start: { before: 0, now: 1 },
  right: 2,
  unit: 'people',
  watched: true,
  twist: null,
  words: inBoth<LessonWords>({
    en: {
      title: 'The threshold of virality',
      story:
        'A town of a thousand people, twelve followers each. About sixty follow a page, and the page posts once. Whoever shares the post wins over some further people who share it too: fewer than one on average, or more.',
      question:
        'You raise the further sharers per sharer step by step, from 0.4 to 1.6. What happens to the reach?',
      guesses: [
        'It grows by about as much at every step.',
        'It hardly changes: the followers decide.',
        'Little happens at first; then, around 1, it leaps.',
      ],
      lever: 'Further sharers that each sharer brings',
      get places() {
        return SHARERS.map((further) => formatDecimal(further))
      },
      outcome: 'People reached, of a thousand',
      finding: (f) =>
        `At 0.7 the post typically reaches ${f.middle(1)} (nine campaigns in ten: ${f.range(1)}), at 1.3 it is ${f.middle(3)} (${f.range(3)}). Below 1 every chain dies out; above 1 it feeds itself until the town is used up. At 1 itself nobody can tell: ${f.range(2)}.`,
      why: [
        'If ten sharers bring seven more, those bring five, then three, two, one: the sum stays finite, 10 ÷ (1 − 0.7) ≈ 33. If ten bring thirteen, those bring seventeen, and so on, until everybody has seen it.',
        'This is the branching process of epidemics and family names. What counts is not how many see a post first but how many further sharers each sharer brings. Real posts nearly always stay below 1: in the retweet trees that hearsay was fitted to, a sharer brings 0.43 more.',
      ],
      assumed: [
        'Everybody is equally ready to share, and half of the followers see what is shared. That lets one number tell the story; real people differ widely.',
        'Everybody passes the post on once, and the town is closed: so even above 1 it ends.',
      ],
      sources: [
        {
          says: 'Why chains below 1 die out:',
          work: 'Watson & Galton (1875), On the probability of the extinction of families',
        },
        {
          says: 'How rarely real cascades grow long:',
          work: 'Goel, Anderson, Hofman & Watts (2016), The structural virality of online diffusion',
        },
        {
          says: 'The same number in epidemics, and how much luck matters near 1:',
          work: 'Lloyd-Smith, Schreiber, Kopp & Getz (2005), Superspreading and the effect of individual variation',
        },
      ],
      twist: null,
    },
    fa: {
      title: 'آستانهٔ همه‌گیر شدن',
      story:
        'شهری با هزار نفر که هر کدام حدود دوازده دنبال‌کننده دارند. نزدیک شصت نفر صفحه‌ای را دنبال می‌کنند و صفحه یک پست می‌گذارد. هر که پست را بازنشر کند چند نفر دیگر را هم به بازنشر می‌کشاند: به طور میانگین کمتر از یک نفر، یا بیشتر.',
      question:
        'شمار کسانی را که هر بازنشرکننده به بازنشر می‌کشاند پله‌پله بالا می‌بریم، از ۰٫۴ تا ۱٫۶. شمار بینندگان چه می‌شود؟',
      guesses: [
        'در هر پله تقریباً به یک اندازه زیاد می‌شود.',
        'تقریباً عوض نمی‌شود: دنبال‌کنندگان تعیین‌کننده‌اند.',
        'اول اتفاق مهمی نمی‌افتد؛ بعد، حوالی ۱، می‌جهد.',
      ],
      lever: 'هر بازنشرکننده چند نفر دیگر را به بازنشر می‌کشاند',
      get places() {
        return SHARERS.map((further) => formatDecimal(further))
      },
      outcome: 'پست از هزار نفر به چند نفر می‌رسد',
      finding: (f) =>
        `با ۰٫۷ پست معمولاً به ${f.middle(1)} می‌رسد (نُه کمپین از هر ده کمپین: ${f.range(1)})، با ۱٫۳ به ${f.middle(3)} (${f.range(3)}). زیر ۱ هر زنجیره‌ای خاموش می‌شود؛ بالای ۱ خودش را سر پا نگه می‌دارد تا شهر تمام شود. درست در ۱ هیچ‌کس نمی‌داند چه می‌شود: ${f.range(2)}.`,
      why: [
        'اگر ده بازنشرکننده هفت نفر بیاورند، آن هفت نفر پنج نفر می‌آورند، بعد سه، دو، یک: مجموع کراندار است، یعنی ۱۰ تقسیم بر (۱ منهای ۰٫۷)، نزدیک ۳۳. اگر ده نفر سیزده نفر بیاورند، آن‌ها هفده نفر می‌آورند و همین‌طور تا وقتی که همه دیده باشند.',
        'این همان فرایند شاخه‌ای است که همه‌گیری بیماری‌ها و ماندگاری نام‌های خانوادگی را هم توضیح می‌دهد. مهم نیست اول چند نفر پست را می‌بینند؛ مهم این است که هر بازنشرکننده چند بازنشرکنندهٔ دیگر می‌آورد. پست‌های واقعی تقریباً همیشه زیر ۱ می‌مانند: در درخت‌های بازتوییتی که این شبیه‌سازی با آن‌ها برازش شده، هر نفر ۰٫۴۳ نفر دیگر می‌آورد.',
      ],
      assumed: [
        'همه به یک اندازه اهل بازنشرند و نیمی از دنبال‌کنندگان هر بازنشر را می‌بینند. این‌طور یک عدد کل ماجرا را می‌گوید؛ آدم‌های واقعی خیلی با هم فرق دارند.',
        'هر کس پست را فقط یک بار بازنشر می‌کند و شهر بسته است: پس بالای ۱ هم سرانجام تمام می‌شود.',
      ],
      sources: [
        {
          says: 'چرا زنجیره‌های زیر ۱ خاموش می‌شوند:',
          work: 'Watson & Galton (1875), On the probability of the extinction of families',
        },
        {
          says: 'آبشارهای واقعی چه کم پیش می‌آید که بلند شوند:',
          work: 'Goel, Anderson, Hofman & Watts (2016), The structural virality of online diffusion',
        },
        {
          says: 'همین عدد در همه‌گیری بیماری‌ها، و نقش بخت نزدیک ۱:',
          work: 'Lloyd-Smith, Schreiber, Kopp & Getz (2005), Superspreading and the effect of individual variation',
        },
      ],
      twist: null,
    },
  }),
}
