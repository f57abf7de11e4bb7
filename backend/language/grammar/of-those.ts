import { clause } from './clause.ts'
import { clausesIn, placesBy, tried } from './clauses-in.ts'
import { join, type Node } from './node.ts'
import type { State } from './state.ts'

/**
 * Ways to ask something more of some of those who were named: "but of those with a mortgage only the ones whose loan is below 500,000",
 * 其中有房贷的只要贷款低于50万的, "for those in urban areas, spend must be over 300". The groups: who, and what is asked of them.
 */
const ways = [
  /[,，;；。]?\s*(?:但是?|不过|而|只是)?[,，]?(?:在?这?其中|里面|里头|当中)(?:的|是)?(?<who>[^,，;；。]{2,24}?)(?:的|的客户|客户|用户|的人|者)?[,，]?(?:只要|只留|只取|只选|仅限|仅要|只保留|只考虑|必须|还要求|要求|还要|还须|须|还需要?)(?<more>[^;；。]+)/,
  /[,，;；。]\s*(?:但是?|不过|而)?(?:对于?)?(?<who>[^,，;；。]{2,24}?)(?:的|的客户|客户|用户|的人|者)[,，]?(?:还要求|还另外要求|另外要求|额外要求|还须|还必须|则必须|则要求|则须)(?<more>[^;；。]+)/,
  /(?:^|[,;.]\s*|\s)(?:but |and |though |however,? )?(?:of|among|amongst|from among) (?:those|these|them|the ones|the)?\s*(?<who>[^,;.]{3,60}?),? (?:only|just|take only|keep only|include only)(?: the ones| those| customers| people| clients)? (?<more>[^;.]+)/i,
  /[,;.]\s*(?:but |and )?(?:for|as for|with) (?<who>[^,;.]{3,60}?), (?<more>[^;.]*\b(?:must|should|has to|have to|needs? to|is to)\b[^;.]+)/i,
  /[,;.]\s*(?:but |and )?(?<who>(?:those|customers|clients|people|members|anyone|everyone|the ones)\b[^,;.]{3,60}?) (?:must|should|have to|has to|need to) (?:also|additionally|in addition|further) (?<more>[^;.]+)/i,
]

interface Found {
  from: number
  who: [number, number]
  more: [number, number]
}

const foundIn = (text: string, from: number): Found | undefined => {
  for (const way of ways) {
    const pattern = new RegExp(way.source, `${way.flags}dg`)
    pattern.lastIndex = from
    const found = pattern.exec(text)
    const [who, more] = [found?.indices?.groups?.who, found?.indices?.groups?.more]
    if (found && who && more) return { from: found.index, who, more }
  }
  return undefined
}

/** 学生里只要有信用卡的, "of the students only those with a credit card": a whole message that names who of the customers at hand is concerned. */
const whole = [
  /^(?:那|那么|不过|但是?|而)?[,，]?(?<who>[^,，;；。]{1,20}?)(?:这边|那边)?(?:里面?|里头|中|当中|之中)[,，]?(?:就|请)?(?:只要|只留下?|只取|只选|仅限|仅要|只保留)(?<more>[^,，;；。]+)[。.!！\s]*$/u,
  /^(?:but |and |ok,? |so )?(?:of|among|amongst|from among|from) the (?<who>[^,;.]{3,50}?),? (?:only|just|take only|keep only|include only|keep just)(?: the ones| those| customers| people| clients)? (?<more>[^,;.]+)[.!\s]*$/i,
]

/**
 * A message that asks more of some of the customers at hand and says nothing else: 其中有房贷的只要贷款低于50万的, "of those with a mortgage
 * only the ones …"; its two parts in words. Undefined where it says another thing as well.
 */
export const moreOfSome = (text: string): { who: string; more: string } | undefined => {
  const said =
    /^[\s,，;；。.]*(?:但是?|不过|but |and )?\s*(?=在?这?其中|里面|里头|当中|(?:of|among|from among) (?:those|these|them)|those )/i.exec(
      text,
    )
  const named = said ? undefined : whole.map((way) => way.exec(text)?.groups).find((groups) => groups)
  if (named?.who && named.more) return { who: named.who, more: named.more }
  if (!said) return undefined
  // behind a stop, as in one message
  const stopped = `;${text.slice(said[0].length)}`
  const found = foundIn(stopped, 0)
  if (!found || found.from > 1) return undefined
  if (!/^[。.!！\s]*$/.test(stopped.slice(found.more[1]))) return undefined
  return { who: stopped.slice(...found.who), more: stopped.slice(...found.more) }
}

/** Every such place of a message, in order. */
const allIn = (text: string): Found[] => {
  const found: Found[] = []
  for (let one = foundIn(text, 0); one; one = foundIn(text, one.more[1])) found.push(one)
  return found
}

/** What is asked of each: who is not one of them is not concerned, or where nobody else is named, nobody else is meant. */
const joined = (all: Node | undefined, each: { who: Node; more: Node }[]): Node | undefined => {
  if (!all && each.length < 2) return undefined
  if (!all) return { op: 'any', of: each.map(({ who, more }) => ({ op: 'all', of: [who, more] })) }
  return {
    op: 'all',
    of: [all, ...each.map(({ who, more }): Node => ({ op: 'any', of: [{ op: 'not', of: who }, more] }))],
  }
}

/** "… but of those with a mortgage only the ones who …": who is not one of them stays, whoever is must meet more; undefined where nothing of the kind is said. */
export const ofThose = (state: State): Node | undefined => {
  const count = state.lexemes.length
  if (count < 4) return undefined
  const text = state.textOf(0, count)
  const found = allIn(text)
  if (found.length === 0) return undefined
  const { from: placeFrom } = placesBy(state)
  return tried(state, () => wholeOf(state, found, placeFrom))
}

const wholeOf = (state: State, found: Found[], placeFrom: (offset: number) => number): Node | undefined => {
  const first = placeFrom(found[0]?.from ?? 0)
  const all = first > 0 ? clause(state, 0, first).node : undefined
  if (first > 0 && !all) return undefined
  const each: { who: Node; more: Node }[] = []
  let at = first
  for (const { from, who, more } of found) {
    const [start, whoFrom, whoTo, moreFrom, moreTo] = [from, ...who, ...more].map(placeFrom) as [
      number,
      number,
      number,
      number,
      number,
    ]
    const one = { who: clause(state, whoFrom, whoTo).node, more: clause(state, moreFrom, moreTo).node }
    if (!one.who || !one.more) return undefined
    each.push({ who: one.who, more: one.more })
    for (let place = start; place < moreFrom; place += 1) if (place < whoFrom || place >= whoTo) state.spent.add(place)
    at = moreTo
  }
  const told = joined(all, each)
  if (!told) return undefined
  return join('all', [told, ...clausesIn(state, at, state.lexemes.length)])
}
