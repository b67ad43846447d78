import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

export const answeringPeople: Lesson = {
  id: 'answering-people',
  minutes: 4,
  places: ['nobody', 'office', 'late', 'always'].map((strategy) => ({ strategy, set: [] })),
  start: { before: 0, now: 1 },
  right: 2,
  unit: 'USD',
  watched: false,
  twist: null,
  words: inBoth<LessonWords>({
    en: {
      title: 'Answering people',
      story:
        'A maker of headphones is asked things on X and Facebook, at all hours, for three months. It may let nobody answer, somebody in office hours, somebody every day until ten, or people day and night. Staff are paid for the minutes they work.',
      question: 'What does answering bring?',
      guesses: [
        'Any answer is better than none.',
        'None pays: it costs more than it brings.',
        'In office hours it costs more than silence; day and night it pays.',
      ],
      lever: 'Who answers, and when',
      places: ['Nobody', 'Office hours', 'Until ten', 'Day and night'],
      outcome: 'Profit after three months, USD',
      finding: (f) =>
        `In office hours the company earns ${f.more(1, 0)} less than with nobody answering; day and night it earns ${f.more(3, 0)} more. Until ten is too close to call against silence. Typical profits: ${f.middle(0)}, ${f.middle(1)}, ${f.middle(2)} and ${f.middle(3)}; how well the campaign itself does makes them vary much more (day and night, nine in ten: ${f.range(3)}).`,
      why: [
        'A question has a clock. On X people wait for about an hour, on Facebook for three; after that they have gone, and an answer that comes on Monday morning costs as much as one that came at once. In office hours about two in three come too late.',
        'An answer in time works twice: it makes the asker more loyal, and it convinces some who were about to buy.',
      ],
      assumed: [
        'Staff are paid by the minute, as by an agency. Somebody employed to sit and wait through the night would cost many times what the night brings.',
        'A fourth of the questions come from people who consider buying, and an answer in time moves a fourth of them on. Both are assumptions.',
        'How long people wait, and how fast an answer loses its worth, are published figures.',
      ],
      sources: [
        {
          says: 'What an answer is worth after 6, 22 and 60 minutes:',
          work: 'Huang, Mitchell, Dibner, Ruttenberg & Tripp (2018), How customer service can turn angry customers into loyal ones, Harvard Business Review',
        },
      ],
      twist: null,
    },
    fa: {
      title: 'پاسخ به مردم',
      story:
        'از سازندهٔ هدفونی سه ماه در ایکس و فیسبوک وقت و بی‌وقت چیز می‌پرسند. می‌تواند کسی را برای پاسخ نگذارد، یا در ساعت اداری، یا هر روز تا ده شب، یا شبانه‌روز. مزد کارکنان به دقیقه‌هایی است که کار می‌کنند.',
      question: 'پاسخ دادن چه می‌آورد؟',
      guesses: [
        'هر پاسخی از بی‌پاسخی بهتر است.',
        'هیچ‌کدام نمی‌ارزد: خرجش بیشتر از دخلش است.',
        'در ساعت اداری از سکوت هم گران‌تر تمام می‌شود؛ شبانه‌روزی می‌ارزد.',
      ],
      lever: 'چه وقت کسی پاسخ می‌دهد',
      places: ['هیچ‌وقت', 'ساعت اداری', 'تا ده شب', 'شبانه‌روز'],
      outcome: 'سود پس از سه ماه (دلار)',
      finding: (f) =>
        `شرکت در ساعت اداری ${f.more(1, 0)} کمتر از وقتی سود می‌کند که هیچ‌کس پاسخ نمی‌دهد؛ شبانه‌روزی ${f.more(3, 0)} بیشتر. تا ده شب با سکوت فرقِ روشنی ندارد. سودهای معمول: ${f.middle(0)}، ${f.middle(1)}، ${f.middle(2)} و ${f.middle(3)}؛ اینکه خود کمپین چقدر بگیرد خیلی بیشتر جابه‌جایشان می‌کند (شبانه‌روز، نُه تا از هر ده تا: ${f.range(3)}).`,
      why: [
        'هر پرسش ساعتی دارد که کار می‌کند. در ایکس مردم حدود یک ساعت منتظر می‌مانند، در فیسبوک سه ساعت؛ بعد رفته‌اند، و پاسخی که شنبه صبح برسد همان‌قدر خرج دارد که پاسخِ بی‌درنگ. در ساعت اداری از هر سه پاسخ دو تا دیر می‌رسد.',
        'پاسخِ به‌موقع دو جا اثر می‌کند: پرسنده را وفادارتر می‌کند و بعضی از کسانی را که در فکر خرید بودند قانع می‌کند.',
      ],
      assumed: [
        'مزد کارکنان دقیقه‌ای است، مثل کار با یک آژانس. کسی که استخدام شود تا شب را بنشیند و منتظر بماند چندین برابرِ آنچه شب می‌آورد خرج دارد.',
        'یک‌چهارم پرسش‌ها از کسانی است که در فکر خریدند، و پاسخِ به‌موقع یک‌چهارمِ آن‌ها را یک گام جلو می‌برد. هر دو فرض است.',
        'اینکه مردم چقدر منتظر می‌مانند و ارزش پاسخ با چه سرعتی کم می‌شود از عددهای منتشرشده آمده است.',
      ],
      sources: [
        {
          says: 'پاسخ پس از ۶، ۲۲ و ۶۰ دقیقه چقدر می‌ارزد:',
          work: 'Huang, Mitchell, Dibner, Ruttenberg & Tripp (2018), How customer service can turn angry customers into loyal ones, Harvard Business Review',
        },
      ],
      twist: null,
    },
  }),
}
