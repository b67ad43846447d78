import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

export const hubsOrFans: Lesson = {
  id: 'hubs-or-fans',
  minutes: 4,
  places: ['hubs', 'fans', 'chosen'].map((strategy) => ({ strategy, set: [] })),
  start: { before: 0, now: 1 },
  right: 2,
  unit: 'people',
  watched: true,
  twist: ['platforms.town.ambientAudience=2.4'],
  words: inBoth<LessonWords>({
    en: {
      title: 'Hubs or many fans',
      story:
        'You have 300 dollars for people who post about you, and everybody asks a dollar a follower. That pays for the three most followed people in town, or for about forty with at most fifteen followers each.',
      question: 'For the same 300 dollars, who reaches more people?',
      guesses: [
        'The most followed, clearly: that is what influence is.',
        'Ordinary fans, clearly: there are so many of them.',
        'Both about as many; whom to choose matters more than how large.',
      ],
      lever: 'Who posts',
      places: ['The most followed', 'Ordinary fans', 'Fans chosen together'],
      outcome: 'People reached, of a thousand',
      finding: (f) =>
        `The most followed typically reach ${f.middle(0)} (nine campaigns in ten: ${f.range(0)}), ordinary fans ${f.middle(1)} (${f.range(1)}): next to no difference. Fans who were chosen together reach ${f.middle(2)} (${f.range(2)}), ${f.times(2, 1)} times as many as fans picked at random.`,
      why: [
        'A dollar buys a follower either way, and a follower is as likely to see and to share. So size alone makes next to no difference: a large audience is only more expensive.',
        'What is wasted is paying twice for the same eyes. Fans chosen together are chosen one after the other, each for the people whom the ones before do not reach. Such a greedy choice comes close to the best one, provably.',
      ],
      assumed: [
        'Everybody asks the same price for a follower. If the most followed ask more, or are believed less, they fall behind.',
        'Only followers see a post; nobody is shown it by the platform. The switch above changes that.',
        'Who would reach whom is known exactly. In life it has to be estimated from data.',
      ],
      sources: [
        {
          says: 'Ordinary influencers were often the better buy:',
          work: 'Bakshy, Hofman, Mason & Watts (2011), Everyone’s an influencer',
        },
        {
          says: 'Choosing people together, with a guarantee:',
          work: 'Kempe, Kleinberg & Tardos (2003), Maximizing the spread of influence through a social network',
        },
        {
          says: 'How it is computed here:',
          work: 'Tang, Shi & Xiao (2015), Influence maximization in near-linear time',
        },
      ],
      twist: {
        ask: 'What if the platform also showed every post to strangers, on average two and a half times as many as a person has followers?',
        finding: (f) =>
          `Then each post brings strangers of its own, and many posts bring many: ordinary fans reach ${f.middle(1)}, the most followed ${f.middle(0)}. Which world you are in decides, not a law of influence.`,
      },
    },
    fa: {
      title: 'چند چهره یا هوادارانِ بسیار',
      story:
        '۳۰۰ دلار دارید برای کسانی که درباره‌تان پست بگذارند، و هر کس به ازای هر دنبال‌کننده یک دلار می‌خواهد. با این پول یا سه نفر از پرطرفدارترین‌های شهر را می‌گیرید، یا حدود چهل نفر را که هر کدام حداکثر پانزده دنبال‌کننده دارند.',
      question: 'با همان ۳۰۰ دلار، کدام به آدم‌های بیشتری می‌رسد؟',
      guesses: [
        'پرطرفدارترین‌ها، بی‌بروبرگرد: اینفلوئنسر بودن یعنی همین.',
        'هواداران عادی، بی‌بروبرگرد: تعدادشان زیاد است.',
        'تقریباً مساوی؛ اینکه چه کسانی را انتخاب کنید مهم‌تر است تا اینکه چقدر بزرگ باشند.',
      ],
      lever: 'چه کسانی پست بگذارند',
      places: ['پرطرفدارترین‌ها', 'هواداران عادی', 'هواداران برگزیده'],
      outcome: 'پست از هزار نفر به چند نفر می‌رسد',
      finding: (f) =>
        `پرطرفدارترین‌ها معمولاً به ${f.middle(0)} می‌رسند (نُه کمپین از هر ده کمپین: ${f.range(0)}) و هواداران عادی به ${f.middle(1)} (${f.range(1)}): تقریباً بی‌تفاوت. هوادارانی که با هم برگزیده شده‌اند به ${f.middle(2)} می‌رسند (${f.range(2)})، یعنی ${f.times(2, 1)} برابرِ هوادارانی که تصادفی انتخاب شده‌اند.`,
      why: [
        'یک دلار در هر دو حالت یک دنبال‌کننده می‌خرد، و دنبال‌کننده در هر دو حالت به یک اندازه می‌بیند و بازنشر می‌کند. پس بزرگی به‌تنهایی تقریباً فرقی نمی‌کند: مخاطب بیشتر فقط گران‌تر است.',
        'هدر رفتنِ پول وقتی است که برای همان چشم‌ها دو بار پول بدهید. هواداران برگزیده یکی‌یکی انتخاب می‌شوند، هر کدام به خاطر کسانی که قبلی‌ها به آن‌ها نمی‌رسند. ثابت شده است که چنین انتخاب حریصانه‌ای به بهترین انتخاب نزدیک است.',
      ],
      assumed: [
        'همه برای هر دنبال‌کننده یک قیمت می‌خواهند. اگر پرطرفدارها گران‌تر باشند یا حرفشان کمتر خریدار داشته باشد، عقب می‌افتند.',
        'پست را فقط دنبال‌کننده‌ها می‌بینند و خودِ شبکه آن را به کسی نشان نمی‌دهد. کلیدِ بالا همین را عوض می‌کند.',
        'دقیقاً معلوم است چه کسی به چه کسی می‌رسد. در واقعیت باید آن را از داده‌ها تخمین زد.',
      ],
      sources: [
        {
          says: 'اینفلوئنسرهای عادی بارها خرید بهتری بودند:',
          work: 'Bakshy, Hofman, Mason & Watts (2011), Everyone’s an influencer',
        },
        {
          says: 'انتخاب گروهی، با ضمانت:',
          work: 'Kempe, Kleinberg & Tardos (2003), Maximizing the spread of influence through a social network',
        },
        {
          says: 'روش محاسبه در اینجا:',
          work: 'Tang, Shi & Xiao (2015), Influence maximization in near-linear time',
        },
      ],
      twist: {
        ask: 'اگر شبکه هر پست را به غریبه‌ها هم نشان می‌داد چه؟ به طور میانگین دو و نیم برابرِ دنبال‌کننده‌های یک نفر.',
        finding: (f) =>
          `آن وقت هر پست غریبه‌های خودش را می‌آورد و پست‌های زیاد غریبه‌های زیاد: هواداران عادی به ${f.middle(1)} می‌رسند و پرطرفدارترین‌ها به ${f.middle(0)}. پس تعیین‌کننده این است که در کدام دنیا باشید، نه قانونی دربارهٔ نفوذ.`,
      },
    },
  }),
}
