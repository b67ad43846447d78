import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

export const limitedAttention: Lesson = {
  id: 'limited-attention',
  minutes: 3,
  places: ['one', 'two', 'four', 'eight', 'sixteen'].map((strategy) => ({ strategy, set: [] })),
  start: { before: 0, now: 1 },
  right: 1,
  unit: 'people',
  watched: false,
  twist: ['attention.mode=independent'],
  words: inBoth<LessonWords>({
    en: {
      title: 'Limited attention',
      story:
        'A page with four thousand followers among twenty thousand people. People look into a ranked feed a few times a day and scroll past fifteen or so posts; new posts of others keep coming in.',
      question:
        'The page posts sixteen times a day instead of once. How many times as many people does it reach?',
      guesses: ['About sixteen times.', 'Not even three times.', 'No more than before: the feed is full.'],
      lever: 'Posts',
      places: ['1 a day', '2 a day', '4 a day', '8 a day', '16 a day'],
      outcome: 'People reached in a week',
      finding: (f) =>
        `Once a day reaches ${f.middle(0)} (nine campaigns in ten: ${f.range(0)}), sixteen times a day ${f.middle(4)} (${f.range(4)}): ${f.times(4, 0)} times as many for sixteen times the work.`,
      why: [
        'A feed shows a page’s posts mostly to those who follow it, and whoever has seen one of them is not reached anew by the next. New people come through sharing, and that grows slowly.',
        'Attention is the scarce thing. A session ends after so many posts, and what is further down waits for another session or is never seen. The page’s own posts compete for the same few places.',
      ],
      assumed: [
        'Six sessions on a day on which somebody is active, 40 % of people active on a day, fifteen posts a session, 12.5 posts of others an hour.',
        'All posts are of the same kind, and none is better than another. A better post would move up in the feed.',
      ],
      sources: [
        {
          says: 'Messages compete for attention:',
          work: 'Weng, Flammini, Vespignani & Menczer (2012), Competition among memes in a world with limited attention',
        },
        {
          says: 'The lower in the feed, the less often seen:',
          work: 'Hodas & Lerman (2012), How visibility and divided attention constrain social contagion',
        },
      ],
      twist: {
        ask: 'What if there were no feed, and each post were seen with a chance of its own?',
        finding: (f) =>
          `Then sixteen times as many posts reach ${f.times(4, 0)} times as many people, from ${f.middle(0)} to ${f.middle(4)}. Most of the difference to sixteen is not the feed: it is that the same people follow.`,
      },
    },
    fa: {
      title: 'توجه محدود',
      story:
        'صفحه‌ای با چهار هزار دنبال‌کننده در میان بیست هزار نفر. مردم روزی چند بار سری به خوراکِ رتبه‌بندی‌شدهٔ خود می‌زنند و پانزده‌تایی پست را رد می‌کنند؛ پست‌های تازهٔ دیگران هم مدام از راه می‌رسد.',
      question: 'صفحه به جای روزی یک بار، روزی شانزده بار پست می‌گذارد. شمار بینندگانش چند برابر می‌شود؟',
      guesses: ['حدود شانزده برابر.', 'سه برابر هم نمی‌شود.', 'هیچ بیشتر نمی‌شود: جا پر است.'],
      lever: 'شمار پست‌ها',
      places: ['روزی ۱', 'روزی ۲', 'روزی ۴', 'روزی ۸', 'روزی ۱۶'],
      outcome: 'پست‌ها در یک هفته به چند نفر می‌رسند',
      finding: (f) =>
        `روزی یک پست به ${f.middle(0)} می‌رسد (نُه کمپین از هر ده کمپین: ${f.range(0)}) و روزی شانزده پست به ${f.middle(4)} (${f.range(4)}): شانزده برابر زحمت، ${f.times(4, 0)} برابر آدم.`,
      why: [
        'خوراک پست‌های یک صفحه را بیشتر به دنبال‌کننده‌های خودش نشان می‌دهد، و کسی که یکی از آن‌ها را دیده با بعدی آدمِ تازه‌ای به حساب نمی‌آید. آدم‌های تازه از راه بازنشر می‌آیند و آن هم کند رشد می‌کند.',
        'آنچه کم است توجه است. هر سر زدن پس از چند پست تمام می‌شود و هر چه پایین‌تر باشد یا تا دفعهٔ بعد می‌ماند یا هرگز دیده نمی‌شود. پست‌های خودِ صفحه هم برای همان چند جا با هم رقابت می‌کنند.',
      ],
      assumed: [
        'هر کس در روزی که فعال است شش بار سر می‌زند، هر روز ۴۰٪ مردم فعال‌اند، هر بار پانزده پست دیده می‌شود و هر ساعت ۱۲٫۵ پست از دیگران می‌آید.',
        'همهٔ پست‌ها از یک جنس‌اند و هیچ‌کدام بهتر نیست. پست بهتر در خوراک بالاتر می‌رفت.',
      ],
      sources: [
        {
          says: 'پیام‌ها بر سر توجه رقابت می‌کنند:',
          work: 'Weng, Flammini, Vespignani & Menczer (2012), Competition among memes in a world with limited attention',
        },
        {
          says: 'هر چه پایین‌تر، کمتر دیده می‌شود:',
          work: 'Hodas & Lerman (2012), How visibility and divided attention constrain social contagion',
        },
      ],
      twist: {
        ask: 'اگر خوراکی در کار نبود و هر پست جداگانه بختِ دیده شدن داشت چه؟',
        finding: (f) =>
          `آن وقت شانزده برابر پست ${f.times(4, 0)} برابر آدم می‌آورد، از ${f.middle(0)} تا ${f.middle(4)}. پس بیشترِ فاصله تا شانزده از خوراک نیست: دنبال‌کننده‌ها همان‌ها هستند که بودند.`,
      },
    },
  }),
}
