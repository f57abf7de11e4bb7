import type { EventType } from '../catalog/catalog.ts'
import { objectOf } from './lexicon/event-objects.ts'
import { type Lexeme, type Sense, senseOf } from './lexicon/sense.ts'

const doneAt = (lexeme: Lexeme | undefined): EventType[] =>
  (lexeme?.senses ?? []).flatMap((sense) => (sense.is === 'event' ? [sense.event] : []))

const ends = (lexeme: Lexeme | undefined): boolean =>
  lexeme === undefined || senseOf(lexeme, 'break') !== undefined || senseOf(lexeme, 'but') !== undefined

const times: Sense[] = [{ is: 'unit', unit: 'times' }]
const counters = /^[张枚]$/
/** Counted, coupons are redemptions: "redeemed 3 coupons". */
const isCounted = (lexemes: Lexeme[], at: number): boolean => {
  let place = at - 1
  while (senseOf(lexemes[place], 'filler') && !senseOf(lexemes[place], 'number')) place -= 1
  return senseOf(lexemes[place], 'number') !== undefined
}

const uses = /^(?:用|用过|用了|使用|使用过|使用了|用掉|用掉过|用掉了|used|use|uses|using)$/
/** 用过活动8的优惠券: using what an event is done to is that event. */
const withUses = (lexemes: Lexeme[], events: EventType[], textOf: (lexeme: Lexeme) => string): Lexeme[] => {
  const [event, other] = events.filter((one) => objectOf(one))
  const object = event && !other ? objectOf(event) : undefined
  if (!event || !object) return lexemes
  return lexemes.map((lexeme, at) => {
    if (!uses.test(textOf(lexeme))) return lexeme
    for (const step of [1, -1])
      for (let n = at + step; !ends(lexemes[n]) && doneAt(lexemes[n]).length === 0; n += step)
        if (object.test(textOf(lexemes[n] as Lexeme)))
          return { ...lexeme, senses: [{ is: 'event', event, form: 'verb' }] }
    return lexeme
  })
}

/** "redeemed a coupon", 核销过活动18的券: what an event is done to, named beside its verb, is no condition of its own. */
export const withObjectsOfVerbs = (
  scanned: Lexeme[],
  events: EventType[],
  textOf: (lexeme: Lexeme) => string,
): Lexeme[] => {
  const lexemes = withUses(scanned, events, textOf)
  const senses = new Map<number, Sense[]>()
  lexemes.forEach((lexeme, verb) => {
    for (const event of doneAt(lexeme)) {
      const object = objectOf(event)
      if (!object) continue
      for (const step of [1, -1])
        for (let at = verb + step; !ends(lexemes[at]); at += step) {
          if (doneAt(lexemes[at]).some((other) => other !== event)) break
          if (object.test(textOf(lexemes[at] as Lexeme)))
            senses.set(at, isCounted(lexemes, at) ? times : [{ is: 'filler' }])
          else if (counters.test(textOf(lexemes[at] as Lexeme)) && senseOf(lexemes[at], 'unit')) senses.set(at, times)
        }
    }
  })
  return senses.size === 0
    ? lexemes
    : lexemes.map((lexeme, at) => ({ ...lexeme, senses: senses.get(at) ?? lexeme.senses }))
}
