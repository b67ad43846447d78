import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

export const testFirst: Lesson = {
  id: 'test-first',
  minutes: 4,
  places: ['none', 'pilot', 'halving', 'thompson'].map((strategy) => ({ strategy, set: [] })),
  start: { before: 0, now: 1 },
  right: 1,
  unit: 'USD',
  watched: false,
  twist: ['assumptions.contentEffects=0'],
  words: inBoth<LessonWords>({
    en: {
      title: 'Test before you spend',
      story:
        'Four drafts of an advertisement for a standing desk, 6,000 dollars, and nobody knows which draft works best. You may spend part of the money to find out: in one pilot, by halving the field in rounds, or by learning as you go.',
      question: 'Does testing pay, and does it matter how you test?',
      guesses: [
        'It does not pay: the test eats the money that it saves.',
        'Any test pays; how you test matters little.',
        'Only the cleverest way pays: learning as you go.',
      ],
      lever: 'How drafts are tested',
      places: ['No test', 'A pilot first', 'Halve the field', 'Learn as you go'],
      outcome: 'Profit after four weeks, USD',
      finding: (f) =>
        `Without a test the typical profit is ${f.middle(0)} (nine campaigns in ten: ${f.range(0)}), with a pilot ${f.middle(1)} (${f.range(1)}): ${f.more(1, 0)} more on average. Halving brings ${f.more(2, 0)} more, learning as you go ${f.more(3, 0)}: among the three it is too close to call.`,
      why: [
        'The drafts differ: the best is clicked nearly a third more than the average one. Without a test all four get the same share of the money. A test finds the best one, or the second best, early enough for most of the money to follow it.',
        'Beware of the lift that a test reports. What was lucky in the test is what gets chosen, so the measured lead is larger than the true one, always. The campaign is better than without the test, and worse than promised.',
      ],
      assumed: [
        'The four drafts have different qualities, and what qualities do to clicks is partly measured, partly assumed. Here it is as strong as in the literature.',
        'The tests share 15 % of the money or the whole, and cost an analyst’s and an ad manager’s hours.',
      ],
      sources: [
        {
          says: 'Halving the field in rounds:',
          work: 'Karnin, Koren & Somekh (2013), Almost optimal exploration in multi-armed bandits',
        },
        {
          says: 'Learning as you go:',
          work: 'Thompson (1933), On the likelihood that one unknown probability exceeds another',
        },
      ],
      twist: {
        ask: 'What if the four drafts did not differ at all?',
        finding: (f) =>
          `Then there is nothing to find. Learning as you go costs ${f.more(3, 0)} on average, and the pilot and the halving bring nothing (too close to call at best). Who tests what does not differ pays for a coin toss.`,
      },
    },
    fa: {
      title: 'پیش از خرج کردن بیازمایید',
      story:
        'چهار پیش‌نویس تبلیغ برای یک میز ایستاده، ۶٬۰۰۰ دلار پول، و هیچ‌کس نمی‌داند کدام پیش‌نویس بهتر جواب می‌دهد. می‌توانید بخشی از پول را خرج فهمیدنش کنید: با یک آزمایش مقدماتی، با نصف کردنِ دور به دورِ گزینه‌ها، یا با یادگیری در حین کار.',
      question: 'آزمودن می‌ارزد؟ و مهم است چطور بیازمایید؟',
      guesses: [
        'نمی‌ارزد: آزمون همان پولی را که نگه می‌دارد خودش می‌خورد.',
        'هر آزمونی می‌ارزد؛ اینکه چطور باشد مهم نیست.',
        'فقط زیرکانه‌ترین راه می‌ارزد: یادگیری در حین کار.',
      ],
      lever: 'پیش‌نویس‌ها چطور آزموده شوند',
      places: ['بدون آزمایش', 'آزمایش مقدماتی', 'نصف کردن گزینه‌ها', 'یادگیری در حین کار'],
      outcome: 'سود پس از چهار هفته (دلار)',
      finding: (f) =>
        `بدون آزمایش سود معمولاً ${f.middle(0)} است (نُه کمپین از هر ده کمپین: ${f.range(0)})، با آزمایش مقدماتی ${f.middle(1)} (${f.range(1)}): به طور میانگین ${f.more(1, 0)} بیشتر. نصف کردن ${f.more(2, 0)} بیشتر می‌آورد و یادگیری در حین کار ${f.more(3, 0)}: میان این سه نمی‌شود گفت کدام بهتر است.`,
      why: [
        'پیش‌نویس‌ها فرق دارند: بهترینشان نزدیک به یک‌سوم بیشتر از میانگین کلیک می‌گیرد. بی آزمایش، پول میان هر چهار تا یکسان پخش می‌شود. آزمایش بهترین یا دومین را آن‌قدر زود پیدا می‌کند که بیشترِ پول دنبالش برود.',
        'مراقب برتری‌ای باشید که آزمون گزارش می‌کند. هر چه در آزمون بخت یارش بوده انتخاب می‌شود، پس برتریِ اندازه‌گرفته‌شده همیشه بزرگ‌تر از برتریِ واقعی است. کمپین از بی‌آزمون بهتر می‌شود و از وعده‌اش بدتر.',
      ],
      assumed: [
        'چهار پیش‌نویس ویژگی‌های متفاوتی دارند، و اثر ویژگی‌ها بر کلیک بخشی اندازه‌گیری شده و بخشی فرض است. اینجا به قوتی است که در پژوهش‌ها آمده.',
        'آزمون‌ها ۱۵٪ پول یا همهٔ آن را می‌گیرند و ساعت‌هایی از کار تحلیلگر و مدیر تبلیغات را.',
      ],
      sources: [
        {
          says: 'نصف کردن گزینه‌ها دور به دور:',
          work: 'Karnin, Koren & Somekh (2013), Almost optimal exploration in multi-armed bandits',
        },
        {
          says: 'یادگیری در حین کار:',
          work: 'Thompson (1933), On the likelihood that one unknown probability exceeds another',
        },
      ],
      twist: {
        ask: 'اگر چهار پیش‌نویس هیچ فرقی با هم نداشتند چه؟',
        finding: (f) =>
          `آن وقت چیزی برای یافتن نیست. یادگیری در حین کار به طور میانگین ${f.more(3, 0)} ضرر می‌زند، و آزمایش مقدماتی و نصف کردن هم چیزی نمی‌آورند (دست بالا نمی‌شود گفت). هر که چیزهای یکسان را بیازماید پولِ شیر یا خط می‌دهد.`,
      },
    },
  }),
}
