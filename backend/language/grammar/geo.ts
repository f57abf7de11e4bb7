import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Part, State } from './state.ts'
import { textAt } from './steps.ts'

const coordinate = String.raw`(-?\d+(?:\.\d+)?)`
const point = String.raw`[(（]?\s*${coordinate}\s*[,，、]\s*${coordinate}\s*[)）]?`
const far = String.raw`(\d+(?:\.\d+)?)\s*`
const en = new RegExp(
  `^(?:(within|at most|no more than|up to|less than)|(more than|beyond|over|farther than|further than)) ${far}(?:km|kilomet(?:re|er)s?) (?:of|from|around|away from) (?:the point )?${point}`,
  'i',
)
const zh = new RegExp(
  String.raw`^(?:距|距离|离)\s*${point}\s*(?:的距离)?(?:在)?(?:(不超过|最多|小于|至多)|(超过|大于|多于))?\s*${far}(?:公里|千米|km)\s*(?:(以内|之内|内)|(以外|之外|外|以上))?`,
  'i',
)

const place = (latitude: number, longitude: number, km: number, beyond: boolean): Rule | undefined =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && km > 0 && km <= 20_100
    ? { kind: 'geo', latitude, longitude, km, side: beyond ? 'beyond' : 'within' }
    : undefined

const known = new WeakMap<readonly Attribute[], boolean>()
/** Whether customers have a latitude and a longitude; looked up once for a catalog, which may hold thousands of fields. */
const isPlaced = (attributes: readonly Attribute[]): boolean => {
  const found = known.get(attributes)
  if (found !== undefined) return found
  const roles = new Set(attributes.map(({ role }) => role))
  const placed = roles.has('latitude') && roles.has('longitude')
  known.set(attributes, placed)
  return placed
}

/** "within 5 km of (31.23, 121.47)", 距31.23,121.47不超过5公里. */
export const geoPart = (state: State, at: number): Part | undefined => {
  if (!isPlaced(state.index.catalog.attributes)) return undefined
  const english = textAt(state, at, en)
  const chinese = english ? undefined : textAt(state, at, zh)
  if (english) {
    const [, , beyond, km, latitude, longitude] = english.value
    const rule = place(Number(latitude), Number(longitude), Number(km), beyond !== undefined)
    return rule && { start: at, end: english.next, rule, about: 'geo' }
  }
  if (!chinese) return undefined
  const [, latitude, longitude, near, beyond, km, inside, outside] = chinese.value
  if (!near && !beyond && !inside && !outside) return undefined
  const rule = place(Number(latitude), Number(longitude), Number(km), (beyond ?? outside) !== undefined)
  return rule && { start: at, end: chinese.next, rule, about: 'geo' }
}
