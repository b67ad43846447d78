import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExperimentResult, PieceResult } from '../../src/experiment/result.js'
import { dayChart } from '../../src/report/page/day-chart.js'
import { intervalRows } from '../../src/report/page/interval-rows.js'
import { tornado } from '../../src/report/page/tornado.js'
import { writeMarkup } from '../../src/report/page/write-markup.js'
import { reportHtml } from '../../src/report/html.js'
import { reportContext } from '../../src/report/report-context.js'
import { formatPercent, sensibleNumber } from '../../src/report/sensible-number.js'
import { ENGLISH } from '../../src/report/words.js'
import { readTags } from './markup-reader.js'
import { resultFixture } from './result-fixture.js'

const result = resultFixture({ replications: 30 })
const html = reportHtml(result)

/** The markup of one section; empty where the page does not have it. */
function sectionOf(page: string, id: string): string {
  const start = page.indexOf(`<section id="${id}"`)
  return start < 0 ? '' : page.slice(start, page.indexOf('</section>', start) + '</section>'.length)
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
}

/** The cells of each body row, the row's head first, as texts. */
function rowsOf(markup: string): string[][] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)]
    .map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => textOf(cell!).trim()),
    )
    .filter((_, i, all) => i > 0 && all.length > 1)
}

const DETAILS = ['levers', 'sensitivity', 'testing', 'conversation']

describe('the sections that go into detail', () => {
  it('stand in the contents, which lead to every section and to nothing else', () => {
    const links = [...html.matchAll(/<a href="#([a-z]+)">(.*?)<\/a>/g)].map(([, id, text]) => [id, text])
    const headings = [...html.matchAll(/<h2 id="([a-z]+)-heading">(.*?)<\/h2>/g)].map(([, id, text]) => [
      id,
      text,
    ])
    expect(links).toEqual(headings)
    expect(links.map(([id]) => id)).toEqual(expect.arrayContaining([...DETAILS, 'risk', 'daily', 'pieces']))
  })

  it('are left out where they would be empty', () => {
    const plain = resultFixture({ replications: 10, details: false, horizonHours: 20 })
    const nothing = {
      ...plain,
      strategies: plain.strategies.map((strategy) => ({
        ...strategy,
        pieces: [],
        risk: { worst5Mean: null, backlash: 0 },
        attribution: { paid: 0, owned: 0, earned: 0 },
        attributionPaths: Object.fromEntries(
          ['first', 'last', 'linear', 'position'].map((model) => [model, { paid: 0, owned: 0, earned: 0 }]),
        ) as ExperimentResult['strategies'][number]['attributionPaths'],
      })),
    }
    const page = reportHtml(nothing)
    for (const id of [...DETAILS, 'daily', 'pieces', 'risk', 'credit']) expect(sectionOf(page, id)).toBe('')
    expect(sectionOf(page, 'spend')).not.toBe('')
  })

  it('have a table behind every chart', () => {
    for (const [, section] of html.matchAll(/(<section .*?<\/section>)/gs)) {
      if (!section!.includes('class="chart"')) continue
      expect(section).toMatch(/<details class="data"><summary>Show table<\/summary>.*<tbody>/s)
    }
  })

  it('stay whole where figures are not finite', () => {
    const spoiled: ExperimentResult = {
      ...result,
      explained: result.explained!.map((effect, i) => ({ ...effect, mean: [null, NaN, Infinity][i % 3]! })),
      sensitivity: {
        ...result.sensitivity!,
        rows: result.sensitivity!.rows.map((row) => ({ ...row, leadLow: NaN })),
      },
      incremental: result.incremental!.map((one) => ({
        ...one,
        levers: one.levers.map((lever) => ({ ...lever, mean: NaN })),
      })),
      strategies: result.strategies.map((strategy) => ({
        ...strategy,
        daily: { ...strategy.daily, reach: strategy.daily.reach.map(() => NaN) },
      })),
    }
    const page = reportHtml(spoiled)
    readTags(page)
    expect(sectionOf(page, 'sensitivity')).toBe('')
    // Sentences say themselves that nothing can be judged.
    expect(sectionOf(page, 'levers')).not.toContain('class="chart"')
    expect(textOf(sectionOf(page, 'levers'))).toContain(result.explained![0]!.sentence)
    expect(sectionOf(page, 'credit')).not.toContain('What each lever really adds')
    expect(page.slice(0, page.indexOf('<script'))).not.toMatch(/NaN|Infinity/)
  })
})

describe('one lever at a time', () => {
  const section = sectionOf(html, 'levers')

  const [first, second] = [0, 1].map((place) => {
    const { strategy } = result.explained![place]!
    return result
      .explained!.filter((effect) => effect.strategy === strategy)
      .sort((a, b) => Math.abs(b.mean!) - Math.abs(a.mean!))
      .map(({ sentence }) => sentence)
  })
  const sentencesIn = (markup: string): string[] =>
    [...markup.matchAll(/<li><bdi>(.*?)<\/bdi><\/li>/g)].map(([, item]) => textOf(item!))

  it('tells one sentence for each lever of the closest rival, the largest effect first; others unfold', () => {
    const [open, folded] = section.split('<details class="data"><summary><svg')
    expect(sentencesIn(open!)).toEqual(first)
    expect(sentencesIn(folded!)).toEqual(second)
    const [rival, leader] = [result.explained![0]!.strategy, result.explained![0]!.towards].map(
      (id) => result.strategies.find((strategy) => strategy.id === id)!.label.en,
    )
    expect(textOf(open!)).toContain(`${rival} with one setting of ${leader}`)
    expect(textOf(folded!)).toContain(`${leader} with one setting of ${rival}`)
  })

  it('keeps the per cent sign beside its number', () => {
    const sentence =
      'Posting would take about 7 USD off (95 % interval −9,300 to −6 USD) of always-on 5-a-day.'
    const one = { ...result, explained: [{ ...result.explained![0]!, sentence }] }
    expect(sectionOf(reportHtml(one), 'levers')).toContain(
      '(95\u00a0% interval −9,300 to −6 USD) of always-on 5-a-day.',
    )
  })

  it('draws what is not certain hollow', () => {
    const wide = section.slice(section.indexOf('class="wide"'), section.indexOf('class="narrow"'))
    const unsure = result.explained!.filter(({ low, high }) => low! <= 0 && high! >= 0).length
    expect(unsure).toBeGreaterThan(0)
    expect([...wide.matchAll(/class="mark s\d mean hollow"/g)]).toHaveLength(unsure)
    expect([...wide.matchAll(/class="mark s\d mean"/g)]).toHaveLength(result.explained!.length - unsure)
  })

  it('draws the largest of very many and keeps all in the table', () => {
    const explained = Array.from({ length: 30 }, (_, i) => ({ ...result.explained![0]!, mean: i + 1 }))
    const many = sectionOf(reportHtml({ ...result, explained }), 'levers')
    expect(sentencesIn(many)).toHaveLength(24)
    expect(textOf(many)).toContain('The 24 largest of 30 effects')
    expect(rowsOf(many.slice(many.indexOf('<table')))).toHaveLength(30)
  })

  it('calls levers by their names, and gives the key of the file in the table', () => {
    const rows = rowsOf(section.slice(section.indexOf('<table')))
    expect(rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(['budget split budget.split', 'posting cadence content.cadence', 'voice']),
    )
    const chart = section.slice(0, section.indexOf('<table'))
    expect(chart).toContain('posting cadence')
    expect(chart.replace(/<li>.*?<\/li>/g, '')).not.toContain('content.cadence')
  })
})

describe('intervalRows', () => {
  const { strategies } = reportContext(result, ENGLISH)

  it.each([540, 328])('puts means and ends in true proportion, %i pixels wide', (width) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 99 })), {
          minLength: 2,
          maxLength: 6,
        }),
        (values) => {
          const rows = values.map(([mean, half]) => ({
            strategy: strategies[0]!,
            label: 'lever',
            figure: String(mean),
            mean,
            low: mean - half,
            high: mean + half,
          }))
          const { body } = intervalRows([{ strategy: null, rows }], {
            width,
            percent: false,
            title: 'x',
            figures: ENGLISH.figures,
          })
          const drawn = writeMarkup(body)
          const bars = [...drawn.matchAll(/<rect class="bar[^"]*" x="([\d.]+)"[^>]* width="([\d.]+)"/g)].map(
            ([, x, length]) => ({ x: Number(x), length: Number(length) }),
          )
          // Every bar's length, and its distance from the first, are the same multiple of the numbers.
          const scale = bars[0]!.length / (2 * values[0]![1])
          bars.forEach(({ x, length }, i) => {
            expect(Math.abs(length - 2 * values[i]![1] * scale)).toBeLessThan(0.03 * values[i]![1] + 0.03)
            const wanted = (rows[i]!.low - rows[0]!.low) * scale
            expect(Math.abs(x - bars[0]!.x - wanted)).toBeLessThan(0.03 * Math.abs(wanted / scale) + 0.05)
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x + length).toBeLessThanOrEqual(width)
          })
        },
      ),
      { seed: 12, numRuns: 40 },
    )
  })
})

describe('what would change the answer', () => {
  const section = sectionOf(html, 'sensitivity')
  const { rows, sentence } = result.sensitivity!

  it('says the sentence, the share of points and what each assumption means', () => {
    const text = textOf(section)
    expect(text).toContain(sentence)
    expect(text).toContain('keeps the lead at 87 % of the points tried')
    expect(text).toContain('The 12 most influential of 14 assumptions')
    expect(rowsOf(section).map(([name]) => name)).toEqual(
      rows.map(({ assumption, meaning }) => `${meaning} ${assumption}`),
    )
  })

  it('names every bar by what the assumption means, in two lines where one is too short', () => {
    const wide = section.slice(section.indexOf('class="wide"'), section.indexOf('class="narrow"'))
    const labels = [...wide.matchAll(/<text class="row-label halo"[^>]*>(.*?)<\/text>/g)].map(([, label]) =>
      textOf(label!),
    )
    expect(labels.join(' ')).toBe(
      rows
        .slice(0, 12)
        .map(({ meaning }) => meaning)
        .join(' '),
    )
    expect(labels.length).toBeGreaterThan(12)
    expect(wide).not.toContain('loyaltyHalfLife')
    const nameless = { ...result.sensitivity!, rows: [{ ...rows[0]!, meaning: '' }] }
    expect(sectionOf(reportHtml({ ...result, sensitivity: nameless }), 'sensitivity')).toContain('sharing')
  })

  it('puts both ends of every bar on one axis, and the rival’s colour only where the rival leads', () => {
    const { strategies } = reportContext(result, ENGLISH)
    const [leader, rival] = [strategies[1]!, strategies[0]!]
    const { body } = tornado(
      { leader, rival, rows, now: null },
      { width: 540, kpi: 'profit', title: 'Lead', nowLabel: 'now', writing: ENGLISH },
    )
    const drawn = writeMarkup(body)
    const ends = (side: string): number[] =>
      [...drawn.matchAll(new RegExp(`<circle class="end ${side}" cx="([\\d.]+)"`, 'g'))].map(([, x]) =>
        Number(x),
      )
    const [low, high] = [ends('low'), ends('high')]
    const zero = Number(/<line class="zero" x1="([\d.]+)"/.exec(drawn)![1])
    const perUnit = (high[0]! - zero) / rows[0]!.leadHigh
    rows.forEach((row, i) => {
      expect(low[i]!).toBeCloseTo(zero + perUnit * row.leadLow, 0)
      expect(high[i]!).toBeCloseTo(zero + perUnit * row.leadHigh, 0)
    })
    const turned = [...drawn.matchAll(/<rect class="bar s1" x="([\d.]+)"[^>]* width="([\d.]+)"/g)]
    expect(turned).toHaveLength(
      rows.filter(({ leadLow, leadHigh }) => Math.min(leadLow, leadHigh) < 0).length,
    )
    for (const [, x, width] of turned) expect(Number(x) + Number(width)).toBeCloseTo(zero, 1)
  })

  it('marks the lead that this comparison found, with its sign, also where less is better', () => {
    const less: ExperimentResult = {
      ...result,
      differences: [{ ...result.differences[0]!, kpi: 'cac', a: 'big-bang', b: 'influencers', mean: 9 }],
      sensitivity: { ...result.sensitivity!, kpi: 'cac', leader: 'influencers', rival: 'big-bang' },
    }
    const chart = sectionOf(reportHtml(less), 'sensitivity')
    const zero = Number(/<line class="zero" x1="([\d.]+)"/.exec(chart)![1])
    const now = Number(/<line class="flop" x1="([\d.]+)"/.exec(chart)![1])
    expect(now).toBeGreaterThan(zero)
  })
})

/** As `textOf` gives it. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}

describe('from a screen to an order', () => {
  const section = sectionOf(html, 'funnel')
  const steps = ['impressions', 'views', 'clicks', 'visits', 'conversions'] as const

  it('stands after the money, and names every step with what its shares are shares of', () => {
    expect(html.indexOf('id="funnel"')).toBeGreaterThan(html.indexOf('id="risk"'))
    expect(html.indexOf('id="funnel"')).toBeLessThan(html.indexOf('id="time"'))
    const chart = section.slice(section.indexOf('class="wide"'), section.indexOf('class="narrow"'))
    expect([...chart.matchAll(/<text class="label"[^>]*>(.*?)</g)].map(([, name]) => name)).toEqual([
      'Impressions',
      'Views',
      'Clicks',
      'Visits',
      'Orders',
    ])
    const texts = textOf(chart)
    for (const before of ['impressions', 'views', 'clicks', 'visits']) expect(texts).toContain(`of ${before}`)
  })

  it('has the means of all strategies in its table, with the share that is left of the step before', () => {
    const rows = rowsOf(section)
    expect(rows.map(([name]) => name)).toEqual([
      'Impressions',
      'Views',
      'Clicks',
      'Visits',
      'Orders',
      'Revenue, USD',
      'Repeat revenue, USD',
    ])
    steps.forEach((step, i) => {
      result.strategies.forEach(({ kpis }, s) => {
        const cell = rows[i]![s + 1]!
        expect(cell.startsWith(sensibleNumber(kpis[step].mean))).toBe(true)
        const before = steps[i - 1]
        if (before !== undefined)
          expect(cell.endsWith(spaced(formatPercent(kpis[step].mean! / kpis[before].mean!)))).toBe(true)
      })
    })
  })

  it('draws bars whose lengths are the logarithms of the means', () => {
    const chart = section.slice(section.indexOf('class="wide"'), section.indexOf('class="narrow"'))
    const bars = [...chart.matchAll(/<rect class="bar[^"]*" x="([\d.]+)"[^>]* width="([\d.]+)"/g)].map(
      ([, x, width]) => ({ x: Number(x), width: Number(width) }),
    )
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1)
    const means = steps.flatMap((step) => result.strategies.map(({ kpis }) => kpis[step].mean!))
    expect(bars).toHaveLength(means.length)
    const decade = (bars[0]!.width - bars.at(-1)!.width) / Math.log10(means[0]! / means.at(-1)!)
    bars.forEach(({ width }, i) => {
      expect(width).toBeCloseTo(bars[0]!.width - decade * Math.log10(means[0]! / means[i]!), 0)
    })
  })

  it('says with which strategy most and fewest are left, or that all are alike', () => {
    const said = [...section.matchAll(/<li>(From .*?)<\/li>/g)].map(([, sentence]) => textOf(sentence!))
    expect(said).toHaveLength(4)
    const shares = result.strategies.map(({ kpis }) => kpis.clicks.mean! / kpis.views.mean!)
    const [most, least] = [Math.max(...shares), Math.min(...shares)]
    const name = (share: number): string => result.strategies[shares.indexOf(share)]!.label.en
    expect(said[1]).toBe(
      spaced(
        `From views to clicks: most are left with ${name(most)} (${formatPercent(most)}), fewest with ${name(least)} (${formatPercent(least)}).`,
      ),
    )
    expect(said[3]).toBe('From visits to orders: 3.00 % are left with every strategy.')
  })

  it('ends with the last step that anybody got to, and is left out where nothing was seen', () => {
    const without = (...ids: readonly (typeof steps)[number][]): string => {
      const nothing = { mean: 0, low: 0, high: 0, p05: 0, p50: 0, p95: 0, undefined: 0 }
      const strategies = result.strategies.map((strategy) => ({
        ...strategy,
        kpis: { ...strategy.kpis, ...Object.fromEntries(ids.map((id) => [id, nothing])) },
      }))
      return sectionOf(reportHtml({ ...result, strategies }), 'funnel')
    }
    expect(textOf(without('visits', 'conversions'))).not.toContain('of clicks')
    expect(textOf(without('visits', 'conversions'))).toContain('of views')
    expect(without('views', 'clicks', 'visits', 'conversions')).toBe('')
    const topic = sectionOf(reportHtml(resultFixture({ product: false, replications: 10 })), 'funnel')
    expect(textOf(topic)).toContain('From a screen to a visit')
    expect(textOf(topic)).not.toMatch(/Orders|Revenue/)
  })
})

describe('day by day', () => {
  it('shows reach, engagements, visits and orders of each strategy, with every day in the table', () => {
    const section = sectionOf(html, 'daily')
    expect([...section.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, heading]) => heading)).toEqual([
      'People reached for the first time',
      'Engagements',
      'Visits',
      'Orders',
    ])
    expect([...section.matchAll(/<figure>/g)]).toHaveLength(16)
    expect(rowsOf(section.slice(0, section.indexOf('<h3>Eng')))).toHaveLength(30)
    expect(textOf(section)).toContain('Shaded: Saturday and Sunday.')
  })

  it('draws columns as high as the days, on the scale of the highest of all', () => {
    const context = reportContext(result, ENGLISH)
    const values = [10, 0, 40, 25.5]
    const { body } = dayChart(
      context,
      context.strategies[0]!,
      { values, unitDays: 1, horizonHours: 96, highest: 80 },
      250,
    )
    const path = /<path class="columns-of s1" d="([^"]*)"/.exec(writeMarkup(body))![1]!
    const columns = [...path.matchAll(/M([\d.]+),([\d.]+)V([\d.]+)H([\d.]+)V/g)].map((match) =>
      match.slice(1).map(Number),
    )
    const heights = columns.map(([, base, top]) => base! - top!)
    expect(heights).toHaveLength(3)
    expect(heights[0]! / heights[1]!).toBeCloseTo(0.25, 1)
    expect(heights[2]! / heights[1]!).toBeCloseTo(25.5 / 40, 1)
    const [first, third] = [columns[0]!, columns[1]!]
    expect((third[0]! - first[0]!) / 2).toBeCloseTo(first[3]! + 1 - first[0]!, 0)
  })

  it('adds up weeks where days would be too many', () => {
    const year = resultFixture({ replications: 5, horizonHours: 8760 })
    const section = sectionOf(reportHtml(year), 'daily')
    const rows = rowsOf(section.slice(0, section.indexOf('<h3>Eng')))
    expect(rows).toHaveLength(53)
    const week = year.strategies[0]!.daily.reach.slice(7, 14).reduce((sum, people) => sum + people, 0)
    expect(Number(rows[1]![1]!.replaceAll(',', '')) / week).toBeCloseTo(1, 2)
    expect(textOf(section)).not.toContain('Shaded')
  })
})

describe('what each piece brought', () => {
  const section = sectionOf(html, 'pieces')

  it('lists each piece of each strategy, the one with the most orders first', () => {
    const blocks = section.split('<h3>').slice(1)
    expect(blocks).toHaveLength(4)
    blocks.forEach((block, s) => {
      const { pieces } = result.strategies[s]!
      const listed = [...block.matchAll(/<th role="rowheader"[^>]*>(.*?)<\/th>/g)].map(([, head]) =>
        textOf(head!),
      )
      expect(listed).toHaveLength(pieces.length)
      const most = Math.max(...pieces.map(({ orders }) => orders))
      const first = pieces.find(
        ({ creative, platform }) => `${creative} on ${platform}` === listed[0]!.trim(),
      )
      expect(first!.orders).toBe(most)
      expect(block).toContain(`Show ${pieces.length - 3} more`)
    })
  })

  it('marks the best of each column in print and for readers', () => {
    const block = section.split('<h3>')[1]!
    const { pieces } = result.strategies[0]!
    const rate = ({ clicks, comments, likes, shares, views }: PieceResult): number =>
      (likes + comments + shares + clicks) / views
    const best = (value: (piece: PieceResult) => number): string => {
      const winner = pieces.reduce((a, b) => (value(b) > value(a) ? b : a))
      return `${winner.creative} on ${winner.platform}`
    }
    const marked = rowsOf(block).flatMap(([name, ...cells]) =>
      cells.flatMap((cell, column) => (cell.endsWith('(best)') ? [[column, name!] as const] : [])),
    )
    expect(new Map(marked)).toEqual(
      new Map([
        [1, best(({ views }) => views)],
        [2, best(rate)],
        [3, best(({ shares }) => shares)],
        [4, best(({ clicks }) => clicks)],
        [5, best(({ visits }) => visits)],
        [6, best(({ orders }) => orders)],
      ]),
    )
  })

  it('gives no prize for a rate of a handful of views, nor to a piece without a rival', () => {
    const [one, two] = result.strategies[0]!.pieces as [PieceResult, PieceResult]
    const tiny = { ...two, views: 1, likes: 1 }
    const page = (pieces: readonly PieceResult[]): string =>
      sectionOf(
        reportHtml({ ...result, strategies: [{ ...result.strategies[0]!, pieces }, result.strategies[1]!] }),
        'pieces',
      ).split('<h3>')[1]!
    const rates = rowsOf(page([one, tiny])).map((cells) => cells[3])
    expect(rates.filter((cell) => cell!.endsWith('(best)'))).toHaveLength(1)
    expect(rowsOf(page([one, tiny])).find(([name]) => name!.startsWith(two.creative))![3]).not.toContain(
      'best',
    )
    expect(page([one])).not.toContain('(best)')
  })
})

describe('who gets the credit', () => {
  const section = sectionOf(html, 'credit')

  it('shows all four models for every strategy, in shares that fill the bar', () => {
    const label = /class="wide"><svg[^>]*aria-label="([^"]*)"/.exec(section)![1]!
    for (const model of ['first touch', 'last touch', 'linear', 'position']) {
      expect(label.split(model)).toHaveLength(5)
    }
    const wide = section.slice(section.indexOf('class="wide"'), section.indexOf('class="narrow"'))
    const widths = [...wide.matchAll(/<rect class="part [^"]*"[^>]* width="([\d.]+)"/g)].map(([, w]) =>
      Number(w),
    )
    expect(widths).toHaveLength(4 * 4 * 3)
    for (let bar = 0; bar < 16; bar++) {
      const sum = widths.slice(3 * bar, 3 * bar + 3).reduce((total, width) => total + width + 1, 0)
      expect(sum).toBeCloseTo(
        widths.slice(0, 3).reduce((total, width) => total + width + 1, 0),
        1,
      )
    }
  })

  it('draws and tells exactly the models that were asked for', () => {
    const asked = sectionOf(reportHtml({ ...result, attributionModels: ['last', 'linear'] }), 'credit')
    expect(asked).toContain('last touch')
    expect(asked).toContain('linear')
    expect(asked).not.toMatch(/first touch|position</)
    const rows = rowsOf(asked.slice(asked.indexOf('<table'), asked.indexOf('</table>')))
    expect(rows.map(([, model]) => model)).toEqual(result.strategies.flatMap(() => ['last touch', 'linear']))
    const none = sectionOf(reportHtml({ ...result, attributionModels: [] }), 'credit')
    expect(none).not.toContain('Orders by path')
    expect(none).toContain('What each lever really adds')
    expect(sectionOf(reportHtml({ ...result, attributionModels: [], incremental: null }), 'credit')).toBe('')
  })

  it('says that path models share out and that re-runs count what is lost', () => {
    const text = textOf(section)
    expect(text).toContain('cannot know what would have come anyway')
    expect(text).toContain('what is lost without it')
    expect(rowsOf(section.slice(section.indexOf('What each lever really adds'))).length).toBe(
      result.incremental!.reduce((sum, { levers }) => sum + levers.length, 0),
    )
  })

  it('shows the paths alone where nothing was re-run', () => {
    const alone = sectionOf(reportHtml({ ...result, incremental: null }), 'credit')
    expect(alone).toContain('Orders by path')
    expect(alone).not.toContain('What each lever really adds')
  })
})

describe('test advertising', () => {
  it('sets what was measured beside what is true, and warns of the winner’s curse', () => {
    const text = textOf(sectionOf(html, 'testing'))
    expect(text).toContain('winner’s curse')
    expect(text).toContain('measured lift +22 % true lift +9 %')
    expect(text).toContain(
      'settled on launch-film in 83 % of runs, how-to in 14 % of runs, offer in 4 % of runs.',
    )
    expect(text).toContain('The test took 20,000 impressions')
    expect(text).toContain('would have brought 14 more successes')
    expect(text).not.toContain('A few influencers settled')
  })

  it('says so where a test never settled on anything', () => {
    const [first, ...others] = result.strategies
    const unsettled = { ...first!, testing: { ...first!.testing!, chosen: {} } }
    const page = reportHtml({ ...result, strategies: [unsettled, ...others] })
    expect(textOf(sectionOf(page, 'testing'))).toContain('Big-bang advertising never settled on a creative.')
  })
})

describe('conversation and loyalty', () => {
  it('writes times as people say them', () => {
    const times = { mean: 0.3, low: 0.2, high: 0.4, p05: 0.1, p50: 0.235, p95: 1.44, undefined: 0 }
    const quick = {
      ...result,
      strategies: result.strategies.map((strategy) => ({
        ...strategy,
        kpis: { ...strategy.kpis, replyTimeMedianHours: times },
      })),
    }
    const row = rowsOf(sectionOf(reportHtml(quick), 'conversation')).find(([name]) =>
      name!.startsWith('Median time'),
    )
    expect(row![1]).toBe('14 min 6 min–1.44 h')
  })

  const namesOf = (page: string): string[] => rowsOf(sectionOf(page, 'conversation')).map(([name]) => name!)

  it('has a row for what was said, answered and felt', () => {
    expect(namesOf(html)).toEqual(
      expect.arrayContaining([
        'Questions and complaints',
        'Answered in time (mean)',
        'Median time to an answer',
        'Loyalty of followers',
        'Followers gained',
        'Views of sour words',
      ]),
    )
    const answered = rowsOf(sectionOf(html, 'conversation')).find(([name]) => name!.startsWith('Answered'))
    expect(answered!.slice(1)).toEqual(['38 %', '82 %', '38 %', '82 %'])
  })

  it('leaves out what is nothing everywhere, and what rests and never varies', () => {
    const still = { mean: 0.05, low: 0.05, high: 0.05, p05: 0.05, p50: 0.05, p95: 0.05, undefined: 0 }
    const zero = { mean: 0, low: 0, high: 0, p05: 0, p50: 0, p95: 0, undefined: 0 }
    const quiet = {
      ...result,
      strategies: result.strategies.map((strategy) => ({
        ...strategy,
        kpis: { ...strategy.kpis, loyaltyMean: still, sourViews: zero, repliesMissed: zero },
      })),
    }
    const names = namesOf(reportHtml(quiet))
    expect(names).not.toContain('Loyalty of followers')
    expect(names).not.toContain('Views of sour words')
    const answered = rowsOf(sectionOf(reportHtml(quiet), 'conversation')).find(([name]) =>
      name!.startsWith('Answered'),
    )
    expect(answered![1]).toBe('100 %')
  })
})

describe('what may go wrong', () => {
  it('shows the worst twentieth, the flops and the backlash', () => {
    const [first] = rowsOf(sectionOf(html, 'risk'))
    const { worst5Mean } = result.strategies[0]!.risk
    expect(Number(first![1]!.split(' ')[0]!.replaceAll(',', '').replace('−', '-')) / worst5Mean!).toBeCloseTo(
      1,
      2,
    )
    expect(first).toHaveLength(4)
  })

  it('keeps quiet of a backlash where no word was sour, and of a flop where no line was drawn', () => {
    const zero = { mean: 0, low: 0, high: 0, p05: 0, p50: 0, p95: 0, undefined: 0 }
    const kind = {
      ...result,
      flopBelow: null,
      strategies: result.strategies.map((strategy) => ({
        ...strategy,
        risk: { ...strategy.risk, backlash: 0 },
        kpis: { ...strategy.kpis, sourViews: zero },
      })),
    }
    const section = sectionOf(reportHtml(kind), 'risk')
    expect(section).not.toMatch(/[Bb]acklash|[Ff]lop/)
    expect(rowsOf(section)[0]).toHaveLength(2)
  })
})

it('the command to repeat it asks for the same further runs', () => {
  expect(html).toContain('--replications 30 --explain --sensitivity --trajectories 10</code>')
  const plain = reportHtml(resultFixture({ replications: 7, details: false }))
  expect(plain).toContain('--replications 7</code>')
})
