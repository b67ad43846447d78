/** `hearsay config`: the whole scenario as the engine will see it, and where each value came from. */
import { Document, isCollection, isMap, isScalar, type Node } from 'yaml'
import { resolveAssumptions } from '../campaign/assumptions.js'
import { PROFILES } from '../campaign/profiles.js'
import type { Issue } from '../errors.js'
import { PROFILE_KEYS } from './build-scenario.js'
import { parseScenario, type ParseOptions } from './parse.js'
import type { Origin } from './read-fields.js'
import type { Platform, Scenario } from './scenario.js'
import { originOf } from './source-text.js'
import type { TypedMap, TypedValue } from './typed-parts.js'
import { typedAssumptions, typedProfileValue, typedScenario } from './typed-scenario.js'
import { exactProbability } from './exact-text.js'

export interface ConfigValue {
  /** Dotted path, e.g. `platforms.x.viewProbability`. */
  readonly path: string
  /** In the user's units; a list is one value. */
  readonly value: TypedValue
  /** `file:line`, `defaults (file:line)`, `--set`, `profile x` or `built-in default`. */
  readonly from: string
}

export interface ResolvedConfig {
  /** The scenario as plain data in the file's own keys and units: itself a valid scenario. */
  readonly config: TypedMap
  readonly values: readonly ConfigValue[]
}

/** The resolved scenario with its origins; null, and every issue, if the file is not valid. */
export function resolveConfig(
  text: string,
  fileName: string,
  options: ParseOptions = {},
): { readonly resolved: ResolvedConfig | null; readonly issues: readonly Issue[] } {
  const { scenario, issues, document } = parseScenario(text, fileName, options)
  if (scenario === null) return { resolved: null, issues }
  const config = {
    ...withProfileValues(typedScenario(scenario), scenario),
    assumptions: typedAssumptions(resolveAssumptions(scenario.assumptions), scenario.currency),
  }
  const values: ConfigValue[] = []
  collect(config, '', (path, value) => {
    values.push({ path, value, from: originAt(path, document.origins) ?? fallback(path, scenario) })
  })
  return { resolved: { config, values }, issues }
}

/** The config as YAML with the origin of each value behind it; reading it gives the same scenario. */
export function formatConfig({ config, values }: ResolvedConfig): string {
  const origins = new Map(values.map(({ path, from }) => [path, from]))
  const document = new Document(config, { version: '1.2', aliasDuplicateObjects: false })
  annotate(document.contents as Node | null, '', origins)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function annotate(node: Node | null, path: string, origins: ReadonlyMap<string, string>): void {
  if (node === null) return
  if (isMap(node) && (node.items.length > 0 || path === '')) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : String(key)
      annotate(value as Node | null, path === '' ? name : `${path}.${name}`, origins)
    }
    return
  }
  if (isCollection(node)) node.flow = true
  const from = origins.get(path)
  if (from !== undefined) node.comment = ` ${from}`
}

/** Single values, lists and empty maps; the other maps are walked. */
function collect(value: TypedValue, path: string, found: (path: string, value: TypedValue) => void): void {
  const isFull = typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0
  if (!isFull) {
    found(path, value)
    return
  }
  for (const [key, part] of Object.entries(value as TypedMap))
    collect(part, path === '' ? key : `${path}.${key}`, found)
}

/** Where the file gives this value, or a single value that stands for the map it is in (a plain label, say). */
function originAt(path: string, origins: ReadonlyMap<string, Origin>): string | undefined {
  const exact = origins.get(path)
  const parent = path.lastIndexOf('.')
  const above = parent < 0 ? undefined : origins.get(path.slice(0, parent))
  const origin = exact ?? (above?.single === true ? above : undefined)
  if (origin === undefined) return undefined
  const place = originOf(origin.place)
  return origin.inherited ? `defaults (${place})` : place
}

function fallback(path: string, scenario: Scenario): string {
  const [section, id, key, part] = path.split('.')
  if (section === 'competitors' && key === 'followers') return `platforms.${part!}.brandFollowers`
  const platform = section === 'platforms' ? scenario.platforms.find((each) => each.id === id) : undefined
  const fromProfile =
    (key !== undefined && key in PROFILE_KEYS) ||
    (key === 'network' && (part === 'reciprocity' || part === 'exponent'))
  return platform !== undefined && fromProfile ? `profile ${platform.profile}` : 'built-in default'
}

function withProfileValues(typed: TypedMap, scenario: Scenario): TypedMap {
  const platforms = scenario.platforms.map((platform) => {
    const given = (typed['platforms'] as TypedMap)[platform.id] as TypedMap
    return [platform.id, completed(given, platform, scenario.currency)] as const
  })
  return { ...typed, platforms: Object.fromEntries(platforms) }
}

/** The keys of a drawn network, in the order of the table. */
const DRAWN_NETWORK = ['model', 'followers', 'reciprocity', 'exponent', 'closure']

function completed(given: TypedMap, platform: Platform, currency: string): TypedMap {
  const profile = PROFILES[platform.profile]
  const norms = Object.entries(PROFILE_KEYS).map(([key, profileKey]) => [
    key,
    typedProfileValue(key, profile[profileKey] as number | string, currency),
  ])
  const drawn = platform.network.kind === 'follower'
  const tieNorms = { reciprocity: exactProbability(profile.reciprocity), exponent: profile.followerExponent }
  const network = { ...(drawn ? tieNorms : {}), ...(given['network'] as TypedMap) }
  const ofProfile = Object.keys(PROFILE_KEYS)
  const others = Object.keys(given).filter((key) => !ofProfile.includes(key))
  // The profile's keys come in one order, whether the file sets them or not.
  return {
    ...pick(given, others),
    network: drawn ? pick(network, DRAWN_NETWORK) : network,
    ...Object.fromEntries(norms),
    ...pick(given, ofProfile),
  }
}

function pick(map: TypedMap, keys: readonly string[]): TypedMap {
  return Object.fromEntries(keys.filter((key) => map[key] !== undefined).map((key) => [key, map[key]!]))
}
