import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { clausesOf, subjectsOf } from '../message/subject.ts'
import { waivedIn } from '../message/waived.ts'
import { type Around, alone, askedAbout, changedTo, type OfHand } from './around.ts'
import { whoComesIn } from './who-comes-in.ts'

const zh =
  /^(.{2,24}?)(?:[，,、 ]+)(?:(?:他们|她们|这些人|这批人|这部分)的?)?(?:(?:不管|无论|不论|甭管|不看|不限|不卡|不考虑|不问|别管|不用管)(?:他们|她们|其|是)?的?(?:什么|哪种|何种|多少)?(.{2,24}?)(?:怎么样|如何|是什么|是多少|多少|高低)?(?:都行|都可以|都要|了)?|(.{2,24}?)(?:都|也|就|一律|全)*(?:不限(?:制)?|不管了?|不看|无所谓|没关系|不要求|不卡|不论|不考虑|多少都行|都行|随意|不作要求|不做要求|不重要|怎样都行|怎么样都行))(?:的|了|吧)*[。.! ]*$/u

const whateverEn =
  '(?:whatever|no matter|regardless of|irrespective of|independent of|never mind|whichever)(?: (?:what|how much|which))? ?(?:their |the |his or her |of their )?(.{3,60}?)(?: (?:is|are|may be|might be|looks like))?'
const idleEn =
  "(.{3,60}?) (?:do not|don't|does not|doesn't|shouldn't|won't|is|are|should be) (?:matter|count|apply|irrelevant|not important|unimportant|no issue|not required|not needed)(?: (?:for|to|with) (?:them|these|those|that group|this group))?"
const en = new RegExp(`^(.{3,70}?)(?:(?:,| -| –|;)? ${whateverEn}|(?:,| -| –|;|\\.) ?${idleEn})[.! ]*$`, 'i')
/** "Whatever else they are": none of the conditions. */
const allElse = /(?<![a-z])else(?![a-z])|其他|其它|其余|别的/i

const joints = /,? and |,? or |,|和|或者?|与|及|以及|、|什么|多少|高低|大小|他们|她们|的|their |the |any |what /gi

type Labelled = Pick<Catalog['attributes'][number], 'labels' | 'synonyms'>

/**
 * The parts of a list of fields, each with the conditions of the audience on it: by its name, or by a word of it. One that the audience sets no condition
 * on has none. Empty where one is not known.
 */
const namedBy = (words: string, { current, catalog }: Around): ((rule: Rule) => boolean)[] => {
  const labelsOf = ({ labels, synonyms }: Labelled) =>
    [labels.zh, labels.en, ...(synonyms?.zh ?? []), ...(synonyms?.en ?? [])].map((label) => label.toLowerCase())
  const subjectsFor = (fits: (label: string) => boolean) => [
    ...catalog.attributes.filter((one) => labelsOf(one).some(fits)).map(({ name }) => `field:${name}`),
    ...catalog.events.filter((one) => labelsOf(one).some(fits)).map(({ name }) => `event:${name}`),
  ]
  const held = clausesOf(current).flatMap(subjectsOf)
  const none = () => false
  const about = (fits: (label: string) => boolean) => {
    const known = subjectsFor(fits)
    const subjects = known.filter((subject) => held.includes(subject))
    if (subjects.length > 0) return (rule: Rule) => subjectsOf(rule).some((one) => subjects.includes(one))
    return known.length > 0 ? none : undefined
  }
  const found: ((rule: Rule) => boolean)[] = []
  for (const part of words
    .toLowerCase()
    .split(joints)
    .map((one) => one.trim())) {
    if (part === '') continue
    const whole = about(
      (label) =>
        label === part ||
        `${label}s` === part ||
        label.split(' ').includes(part) ||
        (part.length > 1 && /\p{Script=Han}/u.test(part) && label.includes(part)),
    )
    // 学历余额: two names without a word between them
    const two = whole
      ? []
      : [...part]
          .map((_, n) => [part.slice(0, n), part.slice(n)])
          .map((pair) => pair.map((name) => about((label) => label === name)))
    const both = two.find((pair) => pair.every((one) => one !== undefined))
    if (!whole && !both) return []
    found.push(...(whole ? [whole] : (both as ((rule: Rule) => boolean)[])))
  }
  return found
}

const partsOf = (text: string): { brings: string; waived: string; han: boolean } | undefined => {
  const han = mostlyHan(text)
  const [, brings, ...free] = text.length > 120 ? [] : ((han ? zh : en).exec(text.trim().replaceAll('’', "'")) ?? [])
  const waived = free.find((one) => one !== undefined)
  if (!brings || !waived) return undefined
  return { brings, waived, han }
}

/** Whether a message lets others in who need not meet some conditions: one change, however many clauses it has. */
export const bringsInFree = (text: string): boolean => {
  const parts = partsOf(text)
  return parts !== undefined && whoComesIn(parts.brings) !== undefined
}

/**
 * "Retirees can come in too, whatever their education or balance", 退休的也可以进来，不管学历和余额: others beside those at hand, who need not meet the
 * conditions that are named; what else holds of the audience holds of them as well.
 */
export const comesInFree: OfHand = (text, around) => {
  const parts = partsOf(text)
  const who = parts && whoComesIn(parts.brings)
  const group = who && (alone(who, around) ?? alone(parts.han ? `${who}的客户` : `customers who are ${who}`, around))
  if (!group) return undefined
  const about = namedBy(parts.waived, around)
  const clauses = clausesOf(around.current)
  const gone = allElse.test(parts.waived) ? clauses : clauses.filter((clause) => about.some((is) => is(clause)))
  // "whatever they spent" names no field
  if (gone.length === 0) return waivedIn(text) ? undefined : askedAbout(text, parts.waived, around)
  const kept = clauses.filter((clause) => !gone.includes(clause))
  return changedTo(allOf([anyOf([allOf(gone), group]), ...kept]), around)
}
