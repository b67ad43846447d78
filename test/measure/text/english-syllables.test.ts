import { describe, expect, test } from 'vitest'
import { englishSyllables } from '../../../src/measure/text/english-syllables.js'
import { countedWords, expectMostlyRight } from './counted-words.js'

/** Words counted by hand, hard ones among them, with which the mends were made. */
const KNOWN: Readonly<Record<number, string>> = {
  1:
    "the lamp real price shipped asked loved used baked tired hired fire hour our your you're " +
    "we're don't it's i'm they'll let's friend friends eight weight height queue league tongue " +
    'vague guide guest clothes times shoes goes does share shared like likes liked tagged free ' +
    'called filled rolled planned stopped launched matched reached touched',
  2:
    'every evening people little something because business discount really social special ' +
    'ocean million prices shipping wanted needed using handmade homemade today tonight weekend ' +
    'monday wednesday coffee water wireless headphones charger cookie cookies apple apples ' +
    'science quiet diet client clients trial dial poem poet being seeing doing going buying ' +
    "playing trying carried worried flower power didn't isn't couldn't again against believe " +
    'neighbour beauty bureau unique technique language question questions lovely likely safely ' +
    'rarely hopeless careless useful hopeful statement movement judgement changes pages boxes ' +
    'wishes watches places houses roses heroes photo photos precious gorgeous region fashion ' +
    'cushion passion mission version vision machine engine online offline website follow ' +
    'comment comments sharing winner winners winning agree agreed degree coffees cafe naive ' +
    'chaos create react value values issue issues tissue virtue rhythm prism spasm able table ' +
    'tables simple simply gentle gently battle bottle bottles castle whistle muscle puzzle ' +
    'settled handled doubled started ended added rated hated noted painted printed crafted ' +
    'designed inspired surprised promised finished published sixty seven dozen hundred ' +
    'thousand billion someone somewhere therefore before became become welcome sometimes ' +
    'lifetime lifestyle smartphone laptop keyboard',
  3:
    'beautiful everything different announcement celebrate favourite favorite chocolate ' +
    'restaurant camera family several idea area created creating creative creation video radio ' +
    'opinion customer customers tomorrow yesterday saturday battery organic natural recipe ' +
    'recipes bicycle vehicle quietly theater museum dialogue catalogue guarantee suggestion ' +
    'completely excitement management tomatoes potatoes studio audio patio ratio serious ' +
    'various obvious curious delicious courageous religion decision musician magazine imagine ' +
    'medicine examine newsletter giveaway follower followers employee refugee mosaic theory ' +
    'period serial financial commercial initial potential essential graduate casual visual ' +
    'manual annual usual continue decided included eleven seventeen anyone everyone everywhere ' +
    'whatever wherever forever',
  4:
    'available delivery introducing comfortable interesting experience january february ' +
    'sustainable ingredients information technology absolutely definitely reality material ' +
    'industrial appreciate associate negotiate situation actually usually gradually algorithm ' +
    'anybody',
  5:
    'communication organization university opportunity immediately unfortunately association ' +
    'appreciation capitalism enthusiasm',
  6: 'responsibility',
}

/** Words of posts counted by hand before any of them was tried. */
const UNTRIED: Readonly<Record<number, string>> = {
  1:
    'our new this twelve from yours they meet she roasts beans since turned stop by taste ' +
    'smooth off straps shows glue trees cleaned fixed breathe',
  2:
    'autumn arrives friday morning pieces woven cotton before anna behind garage nineteen ' +
    'hobby into promise receive early access fifteen percent vintage leather backpack zipper ' +
    'sturdy students folding lampshade minutes scissors required patience helpful mistakes ' +
    'avoid paper matters planting coastline beaches plastic removed grateful heroes donate ' +
    'software released faster update crashes keyboard shortcut dashboard settings improved ' +
    'feedback hundreds thoughtful tested yoga opened schedule classes stretching slowly exhale ' +
    'muscles bodies ages trainers pastries croissants baguette sourdough flavours gluten ' +
    'nearby tables outside terrace',
  3:
    'collection recycled preorder disappear neighborhood espresso instructions included ' +
    'limited edition subscribers waterproof commuters weekenders exactly beginner quality ' +
    'announcing partnership nonprofit volunteers engineers privacy messages studio relaxing ' +
    'flexible certified holiday cinnamon vanilla caramel seasonal allergies',
  4: 'roastery tutorial origami kilometers community analytics reservation',
  5: 'vegetarian',
}

describe('englishSyllables', () => {
  test('counts the words it was made with', () => {
    for (const { word, syllables } of countedWords(KNOWN)) {
      expect([word, englishSyllables(word)]).toEqual([word, syllables])
    }
  })

  test('of words it was not made with, fewer than 5 % are miscounted, and their sum is off by less than 2 %', () => {
    expectMostlyRight(englishSyllables, UNTRIED, { miscounted: 0.05, sum: 0.02 })
  })

  test('case and the kind of apostrophe make no difference, hyphened parts add up', () => {
    expect(englishSyllables('BEAUTIFUL')).toBe(3)
    expect(englishSyllables('didn’t')).toBe(englishSyllables("didn't"))
    expect(englishSyllables('well-known')).toBe(2)
    expect(englishSyllables('world-famous')).toBe(3)
  })

  test('every word has a syllable, of whatever letters', () => {
    expect(['hmm', 'x', 'привет', 'constructor', '__proto__'].map(englishSyllables)).toEqual([1, 1, 1, 3, 2])
  })
})
