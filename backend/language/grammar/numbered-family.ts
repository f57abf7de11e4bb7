import type { Attribute } from '../../catalog/catalog.ts'
import type { Comparator, Rule } from '../../segments/rule.ts'
import { yesOf } from '../lexicon/flags.ts'
import { type NumberedFamily, numberedFamilies } from '../lexicon/numbered-families.ts'
import { phrasesOf } from '../lexicon/phrases.ts'
import { senseOf } from '../lexicon/sense.ts'
import { countOf } from '../numbers/count-of.ts'
import { type FamilyWords, familyWords } from './family-words.ts'
import { allOf, anyOf } from './rules.ts'
import { soManyOf } from './so-many-of.ts'
import { isTalk, type Part, type State } from './state.ts'
import { textAt } from './steps.ts'

const isYes = (attribute: Attribute): Rule =>
  ({ kind: 'compare', field: attribute.name, op: 'eq', value: yesOf(attribute) }) as Rule

const spans = /到|至|~|–|-|\bto\b|\bthrough\b/
const either = /或|还是|\bor\b|\//
const each = /和|与|及|且|并|都|均|全|\band\b|&|\bboth\b|\ball\b/

/** The members whose numbers are said; undefined where one is of no member. */
const membersIn = ({ members }: NumberedFamily, said: string): Attribute[] | undefined => {
  const numbers = (said.match(/\d+|[一二两三四五六七八](?!样)/g) ?? []).map(countOf)
  const [from, to] = numbers
  const all =
    spans.test(said) && numbers.length === 2 && from !== undefined && to !== undefined && from < to
      ? Array.from({ length: to - from + 1 }, (_, n) => from + n)
      : numbers
  const found = [...new Set(all)].map((n) => members.get(n))
  return found.length > 1 && found.every((one) => one !== undefined) ? (found as Attribute[]) : undefined
}

/** "campaign 1 or 2", 第1次和第2次活动: the numbers alone go on with the name. */
const listPart = (state: State, at: number, family: NumberedFamily, words: FamilyWords): Part | undefined => {
  const found = textAt(state, at, words.list)
  const { said = '', many, none } = found?.value.groups ?? {}
  const members = found && membersIn(family, said)
  if (!found || !members) return undefined
  const facts = members.map(isYes)
  const base = { start: at, end: found.next, about: 'flag', noun: true }
  if (none) return { ...base, rule: soManyOf(facts, 'eq', 0) as Rule, polar: true }
  if (many) return quantified(state, base, facts, many)
  if (either.test(said) || isDenied(state, at)) return { ...base, rule: anyOf(facts) }
  // 接受过第1到3次活动: each of them, or one at least
  if (spans.test(said) && !each.test(found.value[0])) return { start: at, end: found.next }
  return { ...base, rule: allOf(facts) }
}

const isDenied = (state: State, at: number): boolean =>
  [at - 1, at - 2].some((place) => senseOf(state.lexemes[place], 'not') !== undefined)

const ops: [Comparator, RegExp][] = [
  ['gte', /^at least|^no fewer|or more$|至少|起码|最少|不少于|以上|^任|^an?$|^any|^either/],
  ['lte', /^at most|^no more|^up to|or fewer$|最多|至多|不超过|以下/],
  ['gt', /^more than|超过|多于|不止/],
  ['lt', /^(?:fewer|less) than|不到|少于|不足/],
]
const counted = /\d+|[一二两三四五六七八]|\b(?:one|two|three|four|five|six|seven|eight)\b/
const whole = /^(?:all|every|each|both)|^(?:都|全都|全部|全|均)$/
const none = /^(?:none|no|neither|not one|not a single one)$/

/** So many of the facts, as said; a number that cannot be of them is asked about. */
const quantified = (state: State, base: Omit<Part, 'rule'>, facts: Rule[], many: string): Part => {
  const said = many.toLowerCase().trim()
  const n = counted.exec(said)?.[0]
  const op = ops.find(([, pattern]) => pattern.test(said))?.[0] ?? 'eq'
  const fits = !/^(?:both|either|neither)/.test(said) || facts.length === 2
  const rule = !fits
    ? undefined
    : whole.test(said)
      ? soManyOf(facts, 'eq', facts.length)
      : none.test(said)
        ? soManyOf(facts, 'eq', 0)
        : soManyOf(facts, op, n === undefined ? 1 : countOf(n))
  if (rule) return { ...base, rule, ...(none.test(said) ? { polar: true } : {}) }
  state.troubles.push({ reason: 'unread', from: base.start, to: base.end })
  return base
}

/** Other yes/no fields that the same words could take in: the last campaign beside campaigns 1 to 5. */
const alsoMeant = (state: State, family: NumberedFamily, noun: string, verb: string | undefined): Attribute[] => {
  const members = new Set(family.members.values())
  return state.index.catalog.attributes.filter(
    (attribute) =>
      !members.has(attribute) &&
      yesOf(attribute) !== undefined &&
      phrasesOf(attribute).some(
        (phrase) => phrase.toLowerCase().includes(noun) && (!verb || phrase.toLowerCase().includes(verb)),
      ),
  )
}

/** "none of the five campaigns", "at least two of them", 五次活动一次都没接受: so many of all. */
const wholePart = (state: State, at: number, family: NumberedFamily, words: FamilyWords): Part | undefined => {
  for (const pattern of words.whole) {
    const found = textAt(state, at, pattern)
    const { size, many, some, none: denied, noun = '', verb } = found?.value.groups ?? {}
    const said = denied ? 'none' : (many ?? some)
    if (!found || !said || (!verb && size === undefined)) continue
    const base = { start: at, end: found.next, about: 'flag', noun: true }
    const members = [...family.members.values()]
    if (size !== undefined && countOf(size) !== members.length) {
      state.troubles.push({ reason: 'unread', from: at, to: found.next })
      return { start: at, end: found.next }
    }
    const part = quantified(state, base, members.map(isYes), said)
    // "none of the campaigns": perhaps the last one too
    const others = size === undefined ? alsoMeant(state, family, noun.replace(/s$/, ''), verb) : []
    if (others.length > 0) state.troubles.push({ reason: 'ambiguous', from: at, to: found.next })
    return part
  }
  return undefined
}

type Said = [NumberedFamily, FamilyWords]
const named = new WeakMap<State, Said[]>()
/** The families whose nouns a message holds; told once a message, since a catalog may have thousands. */
const familiesIn = (state: State): Said[] => {
  const known = named.get(state)
  if (known) return known
  const text = state.textOf(0, state.lexemes.length).toLowerCase()
  const found = numberedFamilies(state.index.catalog.attributes).flatMap((family) =>
    familyWords(family).flatMap((words): Said[] =>
      words.nouns.some((noun) => text.includes(noun)) ? [[family, words]] : [],
    ),
  )
  named.set(state, found)
  return found
}

/** Yes/no fields that are numbered, by their numbers or by how many of them. */
export const numberedFamilyPart = (state: State, at: number): Part | undefined => {
  for (const [family, words] of familiesIn(state)) {
    const part = listPart(state, at, family, words) ?? wholePart(state, at, family, words)
    if (part && !isTalk(state, part.start, part.end)) return part
  }
  return undefined
}
