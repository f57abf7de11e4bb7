import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'
import { compared, limitAround, merged, type SaidLimit, sameSide } from './said-limit.ts'

/** Words that take back what stands before them, with or without a pause. */
const takesBack =
  /(?<![a-z])(?:no ,? ?(?:wait|sorry)|(?:or |well )?actually ,? ?no|no ,? ?actually|or actually|(?:wait|sorry) ,? ?no|scratch that|strike that|hang on|hold on|oops|whoops|correction|i mean|i meant|make that|make it|or rather|on second thoughts?|come to think of it|no ,? ?no|or no|oh no|my mistake|my bad)(?![a-z])|哦不|啊不|噢不|呃不|不对|不不|说错了|口误|更正|搞错了|打错了|写错了/
/** The same where a pause stands before them. */
const pausedBack =
  /^[^a-z\p{Script=Han}]+(?:(?:well|oh|ah|hmm*|啊|哦|嗯|呃|额|诶)[ ,，]*)?(?:sorry|rather|wait|actually|应该是|算了|等等|等下|等一下|no ?[,.!…，]|nope ?[,.!…，]|(?:不|不是|错了)[,，。!！…])/u
/** A limit that is doubted: it is too high, the list gets too short. */
const doubts =
  /太[高低多少严松宽窄大小长短狠紧苛]|(?:有点|有些|偏|略)[高低多少严松宽窄大小长短紧]|[高低多少严松宽窄大小长短紧]了(?:点|些|一点|一些)|不够|不太[好行够]|(?:名单|人数|人|量).{0,4}[短长小大少多](?![年月于])|(?<![a-z])too (?:high|low|many|few|strict|tight|narrow|wide|broad|steep|much|short|long|small|big|harsh|generous|loose)(?![a-z])|(?<![a-z])(?:tiny|short|shorter|small|thin|huge|long) (?:list|audience|group|sample)|(?:list|audience|group|sample) .{0,20}(?:short|tiny|small|long|huge|thin)(?![a-z])|not enough|(?:a bit|a little|rather|quite) (?:high|low|strict|tight|narrow|steep|much|short|long)(?![a-z])/
/** "last month, wait, not last month, last quarter", 法国，不是法国，是比利时: what is denied right behind itself. */
const denied = /(?:^|[ ,，。])(?:(?:wait|no|sorry|actually|oh|well|i mean)[ ,]*)?(?:not|不是)(?: in| from)?[ ]*$/
/** Words that settle for another limit. */
const settles =
  /(?<![a-z])(?:let ?' ?s|let us|lets|i ?' ?d|i would|i ?' ?ll|we ?' ?ll|we could|better|rather|maybe|perhaps) (?:just |rather |better |maybe )?(?:go|go for|go with|go down to|go up to|make it|settle (?:for|on)|take|use|try|drop(?: it)? to|lower(?: it)? to|raise(?: it)? to)(?![a-z])|还是.{0,3}$|那就.{0,2}$|干脆.{0,3}$|不如.{0,3}$|要不.{0,3}$|^[,，。.!！;；…].*(?:(?:降|放|调|提|抬|减|升)(?:低|宽|高)?(?:到|成)|改成|改为|换成)/

/** Meanings that speak of something else: a limit behind them is another one. */
const names = new Set<SenseKind>(
  'attribute group value property property-value thing thing-property thing-value event measure product product-kind term segment listed code quoted years not-both missing consent average extreme pair between to'.split(
    ' ',
  ) as SenseKind[],
)
const cores = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some(({ is }) => is === 'number' || is === 'duration' || is === 'window' || is === 'value') ?? false
const isLight = (lexeme: Lexeme | undefined): boolean =>
  lexeme === undefined ||
  (senseOf(lexeme, 'filler') !== undefined && !senseOf(lexeme, 'filler')?.asserts) ||
  senseOf(lexeme, 'break') !== undefined ||
  senseOf(lexeme, 'yes') !== undefined

/** How far a second thought may stand behind the first. */
const reach = 30

type Text = (from: number, to: number) => string

/** The next limit of the same kind, and whether nothing but light words stands between. */
const nextLimit = (lexemes: Lexeme[], first: SaidLimit, from: number, textOf: Text): SaidLimit | undefined => {
  const core = lexemes[first.core] as Lexeme
  const beside = new Set(
    [first.from - 2, first.from - 1, first.to, first.to + 1].flatMap((n) => (lexemes[n] ? [textOf(n, n + 1)] : [])),
  )
  for (let at = from; at < Math.min(lexemes.length, from + reach); at += 1) {
    const lexeme = lexemes[at] as Lexeme
    if (cores(lexeme) && compared(core, lexeme)) return limitAround(lexemes, at, from)
    const other = lexeme.senses.some(({ is }) => names.has(is)) && !senseOf(lexeme, 'filler')
    if (other && !beside.has(textOf(at, at + 1))) return undefined
  }
  return undefined
}

const unitOf = (lexemes: Lexeme[], { core }: SaidLimit) =>
  senseOf(lexemes[core], 'number') && senseOf(lexemes[core + 1], 'unit')?.unit
const sameUnit = (lexemes: Lexeme[], first: SaidLimit, next: SaidLimit): boolean =>
  unitOf(lexemes, next) === undefined || unitOf(lexemes, next) === unitOf(lexemes, first)

const doubted = (lexemes: Lexeme[], { to }: SaidLimit, textOf: Text): boolean => {
  let end = to
  while (end < lexemes.length && end < to + 8 && !senseOf(lexemes[end], 'break')) end += 1
  return doubts.test(textOf(to, end))
}

/** What takes the place of a limit: the last thing said of it, or the same said again. */
const laterOf = (lexemes: Lexeme[], first: SaidLimit, textOf: Text): SaidLimit | undefined => {
  let from = first.to
  let doubt = false
  let again = false
  for (;;) {
    const next = nextLimit(lexemes, first, from, textOf)
    if (!next) return undefined
    const said = textOf(first.to, next.from)
    const same = compared(lexemes[first.core] as Lexeme, lexemes[next.core] as Lexeme) === 'same'
    if (!same) {
      if (unitOf(lexemes, next) === 'people' && unitOf(lexemes, first) !== 'people') return undefined
      if (takesBack.test(said) || pausedBack.test(said)) return next
      // 不要女性了，换成男性 changes what was denied
      if (senseOf(lexemes[first.core], 'value') && !again) return undefined
      const other = doubt || doubts.test(said) || settles.test(said)
      return other && sameSide(first, next) && sameUnit(lexemes, first, next) ? next : undefined
    }
    if (doubted(lexemes, next, textOf) || denied.test(said)) {
      doubt = true
      again ||= denied.test(said)
      from = next.to
      continue
    }
    // 近3个月下过3单: a number with a unit of its own says no time again
    const counts = unitOf(lexemes, next) !== undefined && !senseOf(lexemes[first.core], 'number')
    if (counts) return undefined
    const between = lexemes.slice(first.to, next.from)
    const plain = between.length > 0 && between.every(isLight) && !senseOf(lexemes[first.core], 'value')
    const agrees = plain && isLight(lexemes[next.to]) && (!next.op || !first.op || next.op === first.op)
    return agrees ? next : undefined
  }
}

/** A message less what it takes back, and the lexemes taken back, as first and last place. */
export interface Corrected {
  lexemes: Lexeme[]
  taken: { from: number; to: number }[]
}

/**
 * A message without what it takes back within itself: "at least two… no, three logins", 两次，不，三次, "in Hangzhou, sorry, Ningbo"; a limit
 * that is doubted and then said anew (三万可能太高了，那就两万), and one said twice. The lexemes that are left keep their places in the text.
 */
export const withoutTakenBack = (lexemes: Lexeme[], tokens: Token[]): Corrected => {
  const textOf: Text = (from, to) => {
    const [first, last] = [lexemes[from], lexemes[to - 1]]
    return first && last && to > from ? wordsOf(tokens, first.from, last.to) : ''
  }
  const left: Lexeme[] = []
  const taken: Corrected['taken'] = []
  let free = 0
  for (let at = 0; at < lexemes.length; at += 1) {
    const lexeme = lexemes[at] as Lexeme
    if (!cores(lexeme)) {
      left.push(lexeme)
      continue
    }
    const said = limitAround(lexemes, at, Math.max(at - 3, free))
    let limit = said
    // the last one with a bound of its own: later ones keep it
    let bound = said
    let pieces: Lexeme[] | undefined
    for (let next = laterOf(lexemes, limit, textOf); next; next = laterOf(lexemes, limit, textOf)) {
      pieces = merged(lexemes, bound, next)
      taken.push({ from: (lexemes[limit.from] as Lexeme).from, to: (lexemes[next.from - 1] as Lexeme).to })
      limit = next
      if (next.op) bound = next
    }
    if (!pieces) left.push(lexeme)
    else {
      left.length -= at - said.from
      left.push(...pieces)
      at = limit.to - 1
      free = limit.to
    }
  }
  return { lexemes: taken.length > 0 ? left : lexemes, taken }
}
