/**
 * Frequent Persian words whose syllables the phonotactic count misses: doubled consonants that are not written (اول),
 * three short vowels in a row (کلمه), a short vowel inside what could be a final cluster (طرف), or none where
 * one would be put (متن), verbs (شود), and loans (سایت).
 */
const LISTS: Readonly<Record<number, string>> = {
  1:
    'آرد امن بانک بدر بورس پارت پارس پارک تایم جذب جلد چای چتر حلق حمل خلق خورد خویش ربع سایت سایز سبک سطر صبر صفر صلح ' +
    'طبل عصر عطر فارس فایل فتح فقه فیلم قبل قدر قشر قصر قلب کارت کارد کوه لاین لیتر لینک متر متن مثل منع ' +
    'نای نذر نسل نشر نصر نصف نفع وای وزن وصف',
  2:
    'آنلاین انبوه اول توییت خنک دایرکت دقت دوم رود سند سوم سوییت شبیه شرف شود طرف عرب عرق قسم قلم قوت کرم کند گریه گلم گهر ' +
    'مرض موبایل ورق زند',
  3:
    'اتفاق اطلاع اولین بتوان برکت بگوید تشکر تصور تعجب تفکر تنوع توقف تولد تومنه جایزه حرکت درجه دومین رایگان سومین ' +
    'شبکه صدقه طبقه ظرافت کلمه لطافت متفق مجدد محبت محقق محله مخفف مرتب مشخص معطر معلم موقت ویدئو ویدیو',
  4: 'اتفاقات اتفاقی اطلاعات اولویت تخصصی خانواده عملیات متاسف متحمل متعلق متفاوت متنوع متوجه متوسط مسابقه مشتریان',
  5: 'اطلاعاتی متشکرم',
  6: 'متاسفانه',
}

/** Syllables by word, in the spelling of `normalizePersian` without signs for short vowels. */
export const PERSIAN_SYLLABLES: ReadonlyMap<string, number> = new Map(
  Object.entries(LISTS).flatMap(([count, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(count)]),
  ),
)
