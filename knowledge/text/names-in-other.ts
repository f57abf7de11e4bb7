import { tokenise } from '../../backend/language/normalise.ts'
import { stemOf } from './words.ts'

/** What one thing is called in each language, the label first. */
export interface Names {
  zh: readonly string[]
  en: readonly string[]
}

const stemsOf = (text: string): string[] =>
  tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(stemOf)
/** A single Chinese character or two letters stand in too many texts. */
const saysEnough = (name: string): boolean => name.length > (/\p{Script=Han}/u.test(name) ? 1 : 2)

/** The label in the other language by the folded form of each name; of two things with one name the first counts. */
const labelsByName = (named: readonly Names[]): Map<string, string> => {
  const labels = new Map<string, string>()
  const add = (names: readonly string[], label: string | undefined) => {
    for (const name of names) {
      const key = stemsOf(name).join(' ')
      if (label && label !== name && saysEnough(name) && key !== '' && !labels.has(key)) labels.set(key, label)
    }
  }
  for (const { zh, en } of named) {
    add(zh, en[0])
    add(en, zh[0])
  }
  return labels
}

/** Gives the labels in the other language of what a text names, the longest names winning. The names are asked for with the first text. */
export const namesInOther = (names: () => readonly Names[]): ((text: string) => string[]) => {
  let labels: Map<string, string> | undefined
  let longest = 0
  return (text) => {
    if (!labels) {
      labels = labelsByName(names())
      longest = Math.max(0, ...[...labels.keys()].map((name) => name.split(' ').length))
    }
    const stems = stemsOf(text)
    const found = new Set<string>()
    for (let at = 0; at < stems.length; at += 1)
      for (let length = Math.min(longest, stems.length - at); length > 0; length -= 1) {
        const label = labels.get(stems.slice(at, at + length).join(' '))
        if (label === undefined) continue
        found.add(label)
        at += length - 1
        break
      }
    return [...found]
  }
}
