/** The model's defaults as Markdown tables, made from the tables that the engine itself reads. */
import { ASSUMPTIONS } from '../../campaign/assumptions.js'
import { effectsOf } from '../../campaign/effects.js'
import { PROFILES, type PlatformProfile } from '../../campaign/profiles.js'
import { TASKS } from '../../campaign/team/tasks.js'
import { toneFit } from '../../campaign/voice.js'
import { ordinaryCreative } from '../../campaign/voice-effects.js'
import { log } from '../../math/log.js'
import { formatNumber } from '../../measure/format-number.js'
import { ATTRIBUTES, PROFILE_IDS, TONES, type ProfileId } from '../../scenario/scenario.js'
import { PROFILE_FACTS, PROFILE_SOURCES } from './profile-facts.js'

type ProfileKey = keyof PlatformProfile

/** `| a | b |` with a ruled head. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

/** Every value of every profile with its status, then the sources that say more than that. */
export function platformTable(): string {
  const keys = Object.keys(PROFILE_FACTS) as ProfileKey[]
  const rows = keys.map((key) => {
    const { meaning, unit } = PROFILE_FACTS[key]
    const cells = PROFILE_IDS.map((id) => `${valueText(PROFILES[id][key])}${statusOf(id, key)}`)
    return [`\`${key}\``, unit === '' ? meaning : `${meaning}, ${unit}`, ...cells]
  })
  const details = keys.flatMap((key) =>
    (['generic', ...PROFILE_IDS.filter((id) => id !== 'generic')] as const).flatMap((id) => {
      const source = PROFILE_SOURCES[id][key]
      return source === undefined || /^\[\w+\]$/.test(source) ? [] : [`- \`${key}\`, ${id}: ${source}`]
    }),
  )
  return [markdownTable(['key', 'meaning', ...PROFILE_IDS], rows), '', ...details].join('\n')
}

/** `[fit]` out of the source's words; what a platform does not set itself has the status of the generic value. */
function statusOf(id: ProfileId, key: ProfileKey): string {
  const own = Object.hasOwn(PROFILE_SOURCES[id], key) || differs(id, key)
  const source = PROFILE_SOURCES[own ? id : 'generic'][key] ?? ''
  const status = /\[\w+\]/.exec(source)
  return status === null ? '' : ` ${status[0]}`
}

function differs(id: ProfileId, key: ProfileKey): boolean {
  return PROFILES[id][key] !== PROFILES.generic[key]
}

function valueText(value: PlatformProfile[ProfileKey]): string {
  if (typeof value === 'number') return value === Infinity ? 'none' : formatNumber(value, 6)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  return Object.values(value).join(', ')
}

/** Every uncertain number that is no platform's own. */
export function assumptionTable(): string {
  return markdownTable(
    ['key', 'meaning', 'value', 'range', 'unit', 'source'],
    Object.entries(ASSUMPTIONS).map(([key, { meaning, value, low, high, unit, source }]) => [
      `\`${key}\``,
      meaning,
      formatNumber(value, 6),
      `${formatNumber(low, 6)} to ${formatNumber(high, 6)}`,
      unit,
      source,
    ]),
  )
}

const REACTIONS = ['view', 'share', 'like', 'click', 'convert'] as const

/** What a standard deviation (0.2) of each quality does to the log of each reaction, read off the engine. */
export function effectTable(): string {
  const plain = ordinaryCreative(0.5)
  const neutral = effectsOf(plain, 0.5, PROFILES.generic)
  const rows = [...ATTRIBUTES, 'fit' as const].map((quality) => {
    const better = { ...plain, attributes: { ...plain.attributes, [quality]: 0.7 } }
    const effects = effectsOf(
      quality === 'fit' ? plain : better,
      quality === 'fit' ? 0.7 : 0.5,
      PROFILES.generic,
    )
    return [quality, ...REACTIONS.map((reaction) => rounded(log(effects[reaction] / neutral[reaction])))]
  })
  return markdownTable(['quality', ...REACTIONS], rows)
}

/** What a manner of speaking adds to the fit on each platform. */
export function toneTable(): string {
  return markdownTable(
    ['tone', ...PROFILE_IDS],
    TONES.map((tone) => [tone, ...PROFILE_IDS.map((id) => rounded(toneFit(tone, id, 1)))]),
  )
}

/** Work of the team. */
export function taskTable(): string {
  return markdownTable(
    ['task', 'role', 'mean hours', 'cv', 'money per hour'],
    Object.entries(TASKS).map(([name, { role, hours, cv, wage }]) => [
      name,
      role,
      formatNumber(hours),
      formatNumber(cv),
      formatNumber(wage),
    ]),
  )
}

/** Two digits; the effects have no more. */
function rounded(value: number): string {
  return formatNumber(Math.round(value * 100) / 100)
}
