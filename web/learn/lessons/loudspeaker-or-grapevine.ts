import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

/** The share of people who follow the page, and the further sharers per sharer, so that about as many are reached. */
const MIXTURES = [
  ['56%', 0.1],
  ['40%', 0.4],
  ['28%', 0.6],
  ['10%', 0.9],
  ['4%', 1.1],
] as const

export const loudspeakerOrGrapevine: Lesson = {
  id: 'loudspeaker-or-grapevine',
  minutes: 4,
  places: MIXTURES.map(([followers, further]) => ({
    strategy: 'one',
    set: [`platforms.town.brandFollowers=${followers}`, `platforms.town.reproductionNumber=${further}`],
  })),
  start: { before: 0, now: 3 },
  right: 1,
  unit: 'people',
  watched: true,
  twist: null,
  words: inBoth<LessonWords>({
    en: {
      title: 'Broadcast or viral',
      story:
        'There are two ways to reach three hundred of a thousand people with one post. Shout: many follow you, and hardly anybody passes it on. Or whisper: few follow you, and they tell others, who tell others.',
      question: 'Both reach three hundred people on average. What is different?',
      guesses: [
        'Nothing that matters: three hundred are three hundred.',
        'From mouth to mouth it is a gamble: sometimes far fewer, sometimes far more.',
        'From mouth to mouth it is the safer way: it does not hang on one loudspeaker.',
      ],
      lever: 'How the message gets around',
      places: ['Loudspeaker', 'Mostly followers', 'Half and half', 'Mostly sharing', 'Grapevine'],
      outcome: 'People reached, of a thousand',
      finding: (f) =>
        `By loudspeaker nine campaigns in ten reach ${f.range(0)}, by the grapevine ${f.range(4)}, though the middle one is about the same (${f.middle(0)} and ${f.middle(4)}). What spreads by sharing is not larger on average here; it is less certain.`,
      why: [
        'The page’s own followers are many small coincidences that even out. A chain of sharing multiplies: whether the second person passes it on decides about all who come after. Early luck is carried to the end.',
        'So two posts that reached the same number may have done so in different ways. Structural virality tells them apart: the mean distance between two sharers, 2 for a star, large for long chains. In life most large audiences come by broadcast.',
      ],
      assumed: [
        'Followers and further sharers were chosen so that all five mixtures reach about three hundred people on average.',
        'Everybody is alike, and every post has the same appeal. Differences in appeal would widen the ranges of the viral ones further.',
      ],
      sources: [
        {
          says: 'Broadcast or viral, measured on a billion cascades:',
          work: 'Goel, Anderson, Hofman & Watts (2016), The structural virality of online diffusion',
        },
        {
          says: 'Why social influence makes success hard to foresee:',
          work: 'Salganik, Dodds & Watts (2006), Experimental study of inequality and unpredictability in an artificial cultural market',
        },
      ],
      twist: null,
    },
    fa: {
      title: 'بلندگو یا دهان‌به‌دهان',
      story:
        'با یک پست از دو راه می‌شود به سیصد نفر از هزار نفر رسید. فریاد بزنید: خیلی‌ها دنبالتان می‌کنند و تقریباً هیچ‌کس بازنشر نمی‌کند. یا زمزمه کنید: چند نفری دنبالتان می‌کنند، به بقیه می‌گویند، و آن‌ها به بقیه.',
      question: 'هر دو به طور میانگین به سیصد نفر می‌رسند. پس فرقشان چیست؟',
      guesses: [
        'فرق مهمی ندارند: سیصد نفر سیصد نفر است.',
        'دهان‌به‌دهان قمار است: گاهی خیلی کمتر، گاهی خیلی بیشتر.',
        'دهان‌به‌دهان مطمئن‌تر است: به یک بلندگو بند نیست.',
      ],
      lever: 'پیام چطور می‌چرخد',
      places: ['بلندگو', 'بیشتر دنبال‌کننده‌ها', 'نصف‌نصف', 'بیشتر بازنشر', 'دهان‌به‌دهان'],
      outcome: 'پست از هزار نفر به چند نفر می‌رسد',
      finding: (f) =>
        `با بلندگو نُه کمپین از هر ده کمپین به ${f.range(0)} می‌رسد، با دهان‌به‌دهان به ${f.range(4)}؛ با اینکه کمپینِ میانی در هر دو نزدیک به هم است (${f.middle(0)} و ${f.middle(4)}). آنچه با بازنشر پخش می‌شود اینجا به طور میانگین بزرگ‌تر نیست؛ نامطمئن‌تر است.`,
      why: [
        'دنبال‌کننده‌های خودِ صفحه تصادف‌های کوچکِ فراوانی‌اند که همدیگر را جبران می‌کنند. زنجیرهٔ بازنشر ضرب می‌شود: اینکه نفر دوم بازنشر کند یا نه، سرنوشت همهٔ بعدی‌ها را تعیین می‌کند. بختِ اولِ کار تا آخر می‌ماند.',
        'پس دو پست که به یک تعداد آدم رسیده‌اند شاید از دو راه متفاوت رسیده باشند. «ویروسی‌بودن ساختاری» این دو را از هم جدا می‌کند: میانگین فاصلهٔ هر دو بازنشرکننده، که برای ستاره ۲ است و برای زنجیره‌های دراز بزرگ. در واقعیت بیشترِ پست‌های پربیننده با بلندگو پخش شده‌اند.',
      ],
      assumed: [
        'شمار دنبال‌کننده‌ها و قدرت بازنشر طوری انتخاب شده که هر پنج ترکیب به طور میانگین به حدود سیصد نفر برسند.',
        'همهٔ آدم‌ها مثل هم‌اند و همهٔ پست‌ها به یک اندازه گیرا. اگر گیرایی فرق می‌کرد، بازهٔ ترکیب‌های ویروسی از این هم پهن‌تر می‌شد.',
      ],
      sources: [
        {
          says: 'بلندگو یا ویروس، با یک میلیارد آبشار واقعی:',
          work: 'Goel, Anderson, Hofman & Watts (2016), The structural virality of online diffusion',
        },
        {
          says: 'چرا تأثیر آدم‌ها بر هم موفقیت را پیش‌بینی‌ناپذیر می‌کند:',
          work: 'Salganik, Dodds & Watts (2006), Experimental study of inequality and unpredictability in an artificial cultural market',
        },
      ],
      twist: null,
    },
  }),
}
