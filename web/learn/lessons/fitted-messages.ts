import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

export const fittedMessages: Lesson = {
  id: 'fitted-messages',
  minutes: 3,
  places: ['one-for-all', 'fitted'].map((strategy) => ({ strategy, set: [] })),
  start: { before: 0, now: 1 },
  right: 1,
  unit: 'visits',
  watched: false,
  twist: ['assumptions.foreignFit=50%'],
  words: inBoth<LessonWords>({
    en: {
      title: 'Messages that fit',
      story:
        'One film, three platforms: Instagram, LinkedIn and X. For 3,000 dollars it can be sent everywhere as it is, which makes 24 posts, or be cut anew for each platform, which makes 18.',
      question: 'Which brings more visits to the site?',
      guesses: [
        '24 posts: more posts, more people, more visits.',
        '18 that fit: fewer people see them, and more of them come.',
        'About the same: what is lost in number is won in fit.',
      ],
      lever: 'What is sent',
      places: ['One for all, 24 posts', 'Fitted, 18 posts'],
      outcome: 'Visits to the site in two weeks',
      finding: (f) =>
        `The 24 posts typically bring ${f.middle(0)} (nine campaigns in ten: ${f.range(0)}), the 18 fitted ones ${f.middle(1)} (${f.range(1)}), ${f.times(1, 0)} times as many. They are seen by a few people fewer: reach is not what a site lives on.`,
      why: [
        'A message at home on its platform is clicked and passed on more; one made for elsewhere is scrolled past. With each post worth more, a quarter fewer of them still win.',
        'It depends on prices: here a further cut costs a fifth of the film. If every cut cost as much as the film itself, the choice would be between 24 posts and 8.',
      ],
      assumed: [
        'Sent unchanged, a film fits 0.35 of what it could away from home, and every 0.2 of fit raise sharing by 28 % and clicks by 16 %. These are assumptions; only their direction is sure.',
        'A film costs 350 dollars of work, a further cut a fifth of that.',
      ],
      sources: [
        {
          says: 'What content does depends on where it is shown:',
          work: 'Li & Xie (2020), Is a picture worth a thousand words? An empirical study of image content and social media engagement',
        },
      ],
      twist: {
        ask: 'What if a message made for elsewhere fitted half, not just about a third?',
        finding: (f) =>
          `Then one message for all brings ${f.middle(0)} and the fitted ones ${f.middle(1)}: still ahead, but by ${f.more(1, 0)} only. How large the gain is hangs on this one assumption.`,
      },
    },
    fa: {
      title: 'پیام درخور هر شبکه',
      story:
        'یک فیلم و سه شبکه: اینستاگرام، لینکدین و ایکس. با ۳٬۰۰۰ دلار یا همان فیلم بی‌تغییر همه‌جا فرستاده می‌شود، که ۲۴ پست می‌شود، یا برای هر شبکه از نو تدوین می‌شود، که ۱۸ پست می‌شود.',
      question: 'کدام بازدید بیشتری به سایت می‌آورد؟',
      guesses: [
        '۲۴ پست: پست بیشتر، آدم بیشتر، بازدید بیشتر.',
        '۱۸ پستِ درخور: آدم‌های کمتری می‌بینند و بیشترشان می‌آیند.',
        'تقریباً یکی: آنچه در شمار از دست می‌رود در برازندگی به دست می‌آید.',
      ],
      lever: 'چه چیزی فرستاده شود',
      places: ['یکی برای همه، ۲۴ پست', 'درخور هر شبکه، ۱۸ پست'],
      outcome: 'بازدید سایت در دو هفته',
      finding: (f) =>
        `۲۴ پست معمولاً ${f.middle(0)} می‌آورد (نُه کمپین از هر ده کمپین: ${f.range(0)}) و ۱۸ پستِ درخور ${f.middle(1)} (${f.range(1)})، یعنی ${f.times(1, 0)} برابر. با اینکه چند نفری کمتر آن‌ها را می‌بینند: سایت با دیده شدنِ تنها زنده نمی‌ماند.`,
      why: [
        'پیامی که در شبکهٔ خودش است بیشتر کلیک و بازنشر می‌شود؛ از کنار پیامی که برای جای دیگری ساخته شده رد می‌شوند. چون هر پست بیشتر می‌ارزد، حتی با یک‌چهارم پستِ کمتر هم جلوتر است.',
        'به قیمت‌ها هم بستگی دارد: اینجا هر تدوین تازه یک‌پنجم خود فیلم خرج دارد. اگر هر تدوین به اندازهٔ خود فیلم خرج داشت، انتخاب میان ۲۴ پست و ۸ پست بود.',
      ],
      assumed: [
        'فیلمِ بی‌تغییر بیرون از شبکهٔ خودش فقط ۰٫۳۵ برازنده است، و هر ۰٫۲ برازندگی بازنشر را ۲۸٪ و کلیک را ۱۶٪ بالا می‌برد. این‌ها فرض است؛ فقط جهتشان روشن است.',
        'ساختن فیلم ۳۵۰ دلار خرج دارد و هر تدوین تازه یک‌پنجم آن.',
      ],
      sources: [
        {
          says: 'اثر محتوا به جای نمایشش بستگی دارد:',
          work: 'Li & Xie (2020), Is a picture worth a thousand words? An empirical study of image content and social media engagement',
        },
      ],
      twist: {
        ask: 'اگر پیامی که برای جای دیگر ساخته شده نصفه‌نیمه برازنده بود، نه فقط حدود یک‌سوم، چه؟',
        finding: (f) =>
          `آن وقت یک پیام برای همه ${f.middle(0)} می‌آورد و پیام‌های درخور ${f.middle(1)}: باز هم جلوتر، ولی فقط با ${f.more(1, 0)}. اینکه سودش چقدر است به همین یک فرض بند است.`,
      },
    },
  }),
}
