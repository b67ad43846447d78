import { inBoth } from '../words/language.js'
import type { LeverEffect, PlaySetup } from './types.js'

interface LeverWords {
  readonly label: string
  /** One sentence: what it is, and where it usually lies. */
  readonly sentence: string
}

interface Words {
  readonly levers: Readonly<Record<LeverEffect['lever'], LeverWords>>
  readonly networks: Readonly<Record<PlaySetup['network'], LeverWords>>
}

/** What each lever, and each kind of network, is called and does. */
export const leverWords = inBoth<Words>({
  en: {
    levers: {
      shareChance: {
        label: 'Share chance',
        sentence:
          'How likely somebody who sees a post is to pass it on; on big platforms about 1 in 100, higher here because this world is small.',
      },
      clickChance: {
        label: 'Click chance',
        sentence: 'How likely somebody who sees a post is to visit the site.',
      },
      attention: {
        label: 'Attention',
        sentence:
          'How likely a follower is to see what is posted; on big platforms about 1 in 10, higher here because this world is small.',
      },
      quality: {
        label: 'Quality',
        sentence:
          'How well the post is made: 0.5 is ordinary, and better posts are seen, shared and clicked more.',
      },
      stars: {
        label: 'Celebrities',
        sentence: 'How many of the most followed people post it; each asks 1 dollar a follower.',
      },
      fans: {
        label: 'Ordinary fans',
        sentence: 'How many ordinary people post it; each asks 1 dollar a follower.',
      },
      network: {
        label: 'Network',
        sentence: 'Who follows whom among the same number of people, twelve followers each on average.',
      },
    },
    networks: {
      celebrities: {
        label: 'A few celebrities',
        sentence: 'A few people have a hundred followers and more, most have fewer than ten.',
      },
      even: {
        label: 'Evenly spread',
        sentence: 'Everybody has about as many followers, so nobody is a celebrity.',
      },
      circles: {
        label: 'Circles of friends',
        sentence: 'Thirty circles that mostly follow each other, with few ties between them.',
      },
    },
  },
  fa: {
    levers: {
      shareChance: {
        label: 'احتمال بازنشر',
        sentence:
          'کسی که پست را می‌بیند با چه احتمالی آن را بازنشر می‌کند؛ در شبکه‌های بزرگ حدود ۱ از ۱۰۰ است و در این دنیای کوچک بیشتر.',
      },
      clickChance: {
        label: 'احتمال کلیک',
        sentence: 'کسی که پست را می‌بیند با چه احتمالی به سایت سر می‌زند.',
      },
      attention: {
        label: 'توجه',
        sentence:
          'دنبال‌کننده با چه احتمالی پست را می‌بیند؛ در شبکه‌های بزرگ حدود ۱ از ۱۰ است و در این دنیای کوچک بیشتر.',
      },
      quality: {
        label: 'کیفیت',
        sentence:
          'پست چقدر خوب ساخته شده است: ۰٫۵ معمولی است و پست بهتر بیشتر دیده و بازنشر می‌شود و کلیک بیشتری می‌گیرد.',
      },
      stars: {
        label: 'چهره‌های مشهور',
        sentence:
          'چند نفر از کسانی که بیشترین دنبال‌کننده را دارند پست می‌گذارند؛ هر کدام به ازای هر دنبال‌کننده ۱ دلار می‌گیرد.',
      },
      fans: {
        label: 'هواداران عادی',
        sentence: 'چند نفر از مردم عادی پست می‌گذارند؛ هر کدام به ازای هر دنبال‌کننده ۱ دلار می‌گیرد.',
      },
      network: {
        label: 'شبکه',
        sentence:
          'چه کسی چه کسی را دنبال می‌کند؛ تعداد آدم‌ها همان است و هر نفر به‌طور میانگین دوازده دنبال‌کننده دارد.',
      },
    },
    networks: {
      celebrities: {
        label: 'چند چهرهٔ مشهور',
        sentence: 'چند نفر صد دنبال‌کننده یا بیشتر دارند و بیشترِ آدم‌ها کمتر از ده تا.',
      },
      even: {
        label: 'یکنواخت',
        sentence: 'همه کم‌وبیش به یک اندازه دنبال‌کننده دارند و کسی چهرهٔ مشهور نیست.',
      },
      circles: {
        label: 'حلقه‌های دوستان',
        sentence: 'سی حلقهٔ دوستی که آدم‌هایشان بیشتر همدیگر را دنبال می‌کنند و میان حلقه‌ها پیوند کم است.',
      },
    },
  },
})
