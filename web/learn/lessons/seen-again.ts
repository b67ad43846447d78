import { inBoth } from '../../words/language.js'
import type { Lesson, LessonWords } from '../lesson.js'

export const seenAgain: Lesson = {
  id: 'seen-again',
  minutes: 3,
  places: ['fifty', 'hundred', 'two-hundred', 'four-hundred', 'eight-hundred'].map((strategy) => ({
    strategy,
    set: [],
  })),
  start: { before: 0, now: 1 },
  right: 1,
  unit: 'visits',
  watched: false,
  twist: ['platforms.instagram.fatigue=0'],
  words: inBoth<LessonWords>({
    en: {
      title: 'Seen again and again',
      story:
        'A page with four thousand followers shows them one advertisement for four weeks. Fifty dollars show it to them a little more than once each, 800 dollars about seventeen times.',
      question: 'Sixteen times the money: how many times the visits?',
      guesses: [
        'About sixteen times: what is paid for is what one gets.',
        'About five times: each doubling brings less than the one before.',
        'Fewer visits than before: people are put off.',
      ],
      lever: 'Money for the advertisement',
      places: ['50 USD', '100 USD', '200 USD', '400 USD', '800 USD'],
      outcome: 'Visits to the site in four weeks',
      finding: (f) =>
        `50 dollars typically bring ${f.middle(0)} (nine campaigns in ten: ${f.range(0)}), 800 dollars ${f.middle(4)} (${f.range(4)}): ${f.times(4, 0)} times as many for sixteen times the money. It never brings fewer, but the last doubling cost 400 dollars for ${f.more(4, 3)}.`,
      why: [
        'Being seen once is seldom enough: in the model every view adds a little pressure to react, so repeating helps. But it helps less and less. Whoever has clicked does not click as somebody new, and whoever has seen a brand often reacts less to it: each remembered repeat costs about 14 % of the reaction.',
        'So a frequency is not good or bad by itself. The question is what the same money would bring among people who have not seen it.',
      ],
      assumed: [
        'Fatigue of 0.15 a repeat: four repeats cost 45 % of the reactions, a published figure quoted second-hand. Repeats are forgotten with a half-life of three and a half days.',
        'Attitudes may go on improving with repetition (loyalty does, a little, in the model); here visits alone are counted.',
      ],
      sources: [
        {
          says: 'How repeated advertising works, over many experiments:',
          work: 'Schmidt & Eisend (2015), Advertising repetition: a meta-analysis on effective frequency',
        },
        {
          says: 'Why exposures add up when what is seen is what is counted:',
          work: 'Hodas & Lerman (2014), The simple rules of social contagion',
        },
      ],
      twist: {
        ask: 'What if nobody ever tired of it?',
        finding: (f) =>
          `Then 800 dollars bring ${f.middle(4)}, ${f.times(4, 0)} times as many as 50 dollars: still not sixteen times, because whoever has clicked or passed it on does not do so again. The rest of what was missing was weariness.`,
      },
    },
    fa: {
      title: 'دوباره و دوباره',
      story:
        'صفحه‌ای با چهار هزار دنبال‌کننده چهار هفته یک تبلیغ را به آن‌ها نشان می‌دهد. با پنجاه دلار هر نفر آن را کمی بیش از یک بار می‌بیند، با ۸۰۰ دلار حدود هفده بار.',
      question: 'شانزده برابرِ پول چند برابرِ بازدید می‌آورد؟',
      guesses: [
        'حدود شانزده برابر: هر چقدر پول بدهی همان‌قدر آش می‌خوری.',
        'حدود پنج برابر: هر دو برابر کردن کمتر از قبلی می‌آورد.',
        'کمتر از قبل: مردم دلزده می‌شوند.',
      ],
      lever: 'پول تبلیغ',
      places: ['۵۰ دلار', '۱۰۰ دلار', '۲۰۰ دلار', '۴۰۰ دلار', '۸۰۰ دلار'],
      outcome: 'بازدید سایت در چهار هفته',
      finding: (f) =>
        `۵۰ دلار معمولاً ${f.middle(0)} می‌آورد (نُه کمپین از هر ده کمپین: ${f.range(0)}) و ۸۰۰ دلار ${f.middle(4)} (${f.range(4)}): شانزده برابرِ پول، ${f.times(4, 0)} برابرِ بازدید. هیچ‌وقت کمتر نمی‌شود، ولی آخرین دو برابر کردن ۴۰۰ دلار خرج داشت و ${f.more(4, 3)} بیشتر آورد.`,
      why: [
        'یک بار دیدن کمتر پیش می‌آید که کافی باشد: در این مدل هر بار دیدن اندکی به میلِ واکنش نشان دادن می‌افزاید، پس تکرار کمک می‌کند. ولی هر بار کمتر. کسی که کلیک کرده دیگر آدمِ تازه‌ای نیست، و کسی که برندی را زیاد دیده کمتر به آن واکنش نشان می‌دهد: هر تکراری که یادش مانده حدود ۱۴٪ از واکنش کم می‌کند.',
        'پس هیچ بسامدی به خودیِ خود خوب یا بد نیست. پرسش این است که همان پول نزد کسانی که هنوز ندیده‌اند چه می‌آورْد.',
      ],
      assumed: [
        'خستگیِ ۰٫۱۵ به ازای هر تکرار: چهار بار تکرار ۴۵٪ از واکنش‌ها کم می‌کند، عددی منتشرشده که دست دوم نقل شده است. نیمی از تکرارها پس از سه روز و نیم فراموش می‌شوند.',
        'شاید نظر مردم با تکرار باز هم بهتر شود (در مدل هم وفاداری اندکی بالا می‌رود)؛ اینجا فقط بازدید شمرده می‌شود.',
      ],
      sources: [
        {
          says: 'تکرارِ تبلیغ چطور اثر می‌کند، بر پایهٔ آزمایش‌های بسیار:',
          work: 'Schmidt & Eisend (2015), Advertising repetition: a meta-analysis on effective frequency',
        },
        {
          says: 'چرا دیدن‌ها روی هم جمع می‌شوند:',
          work: 'Hodas & Lerman (2014), The simple rules of social contagion',
        },
      ],
      twist: {
        ask: 'اگر هیچ‌کس هرگز خسته نمی‌شد چه؟',
        finding: (f) =>
          `آن وقت ۸۰۰ دلار ${f.middle(4)} می‌آورد، ${f.times(4, 0)} برابرِ ۵۰ دلار: باز هم شانزده برابر نیست، چون کسی که یک بار کلیک یا بازنشر کرده دوباره نمی‌کند. بقیهٔ کمبود از خستگی بود.`,
      },
    },
  }),
}
