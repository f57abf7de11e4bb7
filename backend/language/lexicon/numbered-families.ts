import type { Attribute } from '../../catalog/catalog.ts'
import { answerOf, yesOf } from './flags.ts'
import { phrasesOf } from './phrases.ts'

/** Yes/no fields that go by one name with numbers: accepted campaign 1 to 5, 第1次活动 to 第5次活动. */
export interface NumberedFamily {
  members: ReadonlyMap<number, Attribute>
  /** What stands before and behind the number. */
  names: { before: string; behind: string }[]
}

const numbered = /^(\D*)(\d{1,2})(\D*)$/

/** The names of the thing itself, and of its yes. */
const saidOf = (attribute: Attribute): string[] => [
  ...phrasesOf(attribute),
  ...(attribute.values ?? []).filter(({ value }) => answerOf(attribute, value) === true).flatMap(phrasesOf),
]

const find = (attributes: Attribute[]): NumberedFamily[] => {
  const byName = new Map<string, { before: string; behind: string; members: Map<number, Attribute> }>()
  for (const attribute of attributes) {
    if (yesOf(attribute) === undefined) continue
    for (const phrase of saidOf(attribute)) {
      const [, before, digits, behind] = numbered.exec(phrase.toLowerCase()) ?? []
      if (before === undefined || behind === undefined || before + behind === '') continue
      const key = `${before}#${behind}`
      const name = byName.get(key) ?? { before, behind, members: new Map<number, Attribute>() }
      name.members.set(Number(digits), attribute)
      byName.set(key, name)
    }
  }
  const families = new Map<string, NumberedFamily>()
  for (const { before, behind, members } of byName.values()) {
    if (members.size < 2 || new Set(members.values()).size !== members.size) continue
    const ordered = new Map([...members].sort(([one], [two]) => one - two))
    const key = [...ordered].map(([n, { name }]) => `${n}:${name}`).join()
    const family = families.get(key) ?? { members: ordered, names: [] }
    families.set(key, { ...family, names: [...family.names, { before, behind }] })
  }
  return [...families.values()]
}

const known = new WeakMap<readonly Attribute[], NumberedFamily[]>()
/** The families of a catalog; found once. */
export const numberedFamilies = (attributes: Attribute[]): NumberedFamily[] => {
  const read = known.get(attributes) ?? find(attributes)
  known.set(attributes, read)
  return read
}
