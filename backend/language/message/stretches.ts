import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { matters } from './matter-words.ts'
import { hasSender } from './occasion.ts'
import { wordsOf } from './particular.ts'
import { isSenderAsking } from './sender-asks.ts'
import { actsOnPeople, invites, invitesTo, leadsToPeople, opensWish, turnsToPeople } from './wish-before.ts'

/** A run of lexemes between two stops, or up to words that turn to the customers. */
export interface Stretch {
  places: number[]
  words: string
  end: 'colon' | 'turn' | 'comma' | 'stop'
  /** A question mark ends it. */
  asked?: boolean
  /** Tells what is to be done with the customers who are named beside it. */
  wish?: boolean
}

/** Words that turn to the customers: what stands before them tells when and why. */
const turn =
  /^(?:邀请|邀约|想请|约请|拟邀|给|向|对|为|针对|面向|找|圈选|圈出|圈|推给|发给|挑|reach|target|for|contact|invite|address|find|select|pick)$/
/** "the first month for free": turns to nobody. */
const forNoOne = /^(?:free|nothing|good|now|once|life|half|less|that|this|it)$/
/** After the sender, words of writing to customers turn to them too: "the cards team wants to | text payroll customers". */
const writes =
  /^(?:to )?(?:text|message|e-mail|e - mail|email|write to|reach out to|approach|thank|remind|get in touch with|speak to|talk to|follow up with|look after|win back|chase|(?:ring|phone|call|mail|visit)(?: up| all| the| every| our| everyone| those)?)$/
/** 让客服 | 联系近60天没下单的客户 */
const writesZh = /^(?:联系|致电|去电|回访|跟进|打给|通知|拜访|邀约|触达|打电话给)$/
const asksHouse = /^(?:请|让|由|安排|叫|派|麻烦|交给).{1,10}$/
/** "A loyalty gift | goes to customers who …" */
const gives =
  /^(?:goes to|go to|will go to|is for|are for|is meant for|are meant for|goes out to|go out to|is going to|are going to)$/
/** "for a satisfaction call | I need …" */
const opens = /^for (?:a|an|the|our|this|my) /
/** A reason that no comma parts from what it is of: "leave out students because they never answer". */
const reason = /^(?:because|cuz|coz)$/
/** Within a clause about people the reason is part of what they did: "who left because they moved". */
const relative = /(?<![a-z])(?:who|that|which|whose)(?![a-z])/
const speaks = /^(?:i|we|i'd|we'd|please)$/
/** "Members' day is coming up and | I would like to reach …", "last year went well, so | let us repeat it with …" */
const comes = /(?:coming up|around the corner|approaching|drawing near|just ahead)(?: soon)? and(?: so)?$/
/** "The target group of the spring campaign is | retired customers": what announces the audience without a colon. */
const announces =
  /^(?:the |our )?(?:target |intended )?(?:group|audience|segment|recipients|customers|list|target) (?:of|for) (?:the|this|our|that) .*(?:campaign|mailing|push|offer|promotion|round|survey|event|product|launch|drive|call|visit|plan)s?$/
/** 新版App先给他们试用: the customers were named before. */
const pronoun = /^(?:他们?|她们?|它们|大家|这些|这批|这群|这部分|them|these|those)$/
/** 有信用卡的｜给他们发短信: who is named before what is done with them. */
const namesBefore = /(?:的|客户|用户|会员|顾客|人|者|户)$/
const givesThem = (said: string, next: string): boolean =>
  /^(?:给|向|对|帮|为|跟|让|请)(?:他们|她们|大家|每人|每位|每户)/.test(`${said}${next}`)
/** 名单给私行经理: who gets the list. */
const ofList = /(?:名单|清单|人群包|结果|数据)(?:请|先|直接|要|都|会|尽快|统一|是)*$/
/** 邀请函只寄 | 德国和法国: what goes out, and where to. */
const sent = new RegExp(
  `^[^的过了没未]{0,10}(?:${matters.message.zh}|目录册?|样册|图册|样品|小样|会刊|单页)(?:这次|本次)?(?:只|仅|就|先|优先|统一|都)*(?:发|寄|投|送|派|推)(?:往|到)?$`,
)
/** "The 50 with the highest balance - we want to …": a dash between blanks, and no range of numbers. */
const isDash = (tokens: Token[], { from, to }: Lexeme): boolean => {
  const [dash, next, before] = [tokens[from], tokens[to], tokens[from - 1]]
  return (
    dash?.text === '-' &&
    to === from + 1 &&
    !dash.glued &&
    next?.glued === false &&
    !(before?.kind === 'digits' && next.kind === 'digits')
  )
}

/** No wish is longer than that. */
const longestWish = 24

/** Cuts a message into its stretches, in order. */
export const stretchesOf = (tokens: Token[], lexemes: Lexeme[]): Stretch[] => {
  const found: Stretch[] = []
  let places: number[] = []
  let wished = false
  const saidAt = (n: number) => {
    const lexeme = lexemes[n]
    return lexeme ? wordsOf(tokens, lexeme.from, lexeme.to) : ''
  }
  const wordsIn = () => {
    const [first, last] = [lexemes[places[0] ?? -1], lexemes[places.at(-1) ?? -1]]
    return first && last ? wordsOf(tokens, first.from, last.to) : ''
  }
  const close = (end: Stretch['end'], asked = false, wish = wished) => {
    const words = wordsIn()
    if (words !== '') found.push({ places, words, end, ...(asked ? { asked } : {}), ...(wish ? { wish } : {}) })
    // the line behind "Filters:" goes on with it
    else if (end === 'stop' && found.length > 0 && found.at(-1)?.end !== 'colon') (found.at(-1) as Stretch).end = 'stop'
    places = []
    wished = false
  }
  lexemes.forEach((lexeme, n) => {
    const said = wordsOf(tokens, lexeme.from, lexeme.to)
    const stop = senseOf(lexeme, 'break')
    if (/^[:：]$/.test(said)) close('colon')
    else if (senseOf(lexeme, 'open') ?? senseOf(lexeme, 'close')) close('comma')
    else if (isDash(tokens, lexeme)) {
      close('comma')
    } else if (stop) close(stop.strong ? 'stop' : 'comma', /^[?？]$/.test(said))
    else {
      // the words before are put together only where one that may turn follows: messages may be long
      const short = places.length <= longestWish
      const people = short && turnsToPeople(lexemes, n, said, places)
      const act = short && actsOnPeople(said, saidAt(n - 1), lexemes[n - 1])
      const offers = short && invitesTo(lexemes, places, said, saidAt(n + 1))
      const them =
        short &&
        (givesThem(said, saidAt(n + 1)) ||
          (/^(?:我们|我行|我司|咱们)$/.test(said) && givesThem(saidAt(n + 1), saidAt(n + 2))))
      const goesTo =
        short && /^(?:发|寄|投|送|派|推)?(?:往|到)?$/.test(saidAt(n - 1)) && senseOf(lexeme, 'value') !== undefined
      const may =
        people ||
        goesTo ||
        them ||
        act ||
        offers ||
        [turn, gives, writes, writesZh, speaks, reason].some((pattern) => pattern.test(said))
      const before = may && places.length > 0 ? wordsIn() : ''
      const turned =
        (gives.test(said) && !/(?<![a-z])(?:list|file|export|results?|data|sheet)$/.test(before)) ||
        (turn.test(said) &&
          !(
            said === 'target' &&
            !/(?:^|(?<![a-z])(?:to|we|i|please|and|should|will|can|let's|us|now|then|only))$/.test(before)
          ) &&
          !(
            said === 'for' &&
            (forNoOne.test(saidAt(n + 1)) || /(?:^| )(?:them|these people|everyone)$/.test(before))
          ) &&
          !pronoun.test(saidAt(n + 1)) &&
          !ofList.test(before) &&
          !senseOf(lexemes[n + 1], 'duration')) ||
        (writesZh.test(said) && asksHouse.test(before) && hasSender(before)) ||
        (writes.test(said) && hasSender(before)) ||
        (speaks.test(said) && (opens.test(before) || comes.test(before))) ||
        (goesTo && sent.test(before))
      if (
        /^(?:is|are|is:|will be)$/.test(said) &&
        places.length > 3 &&
        places.length < longestWish &&
        announces.test(wordsIn())
      )
        close('colon')
      if (them && namesBefore.test(before)) close('comma')
      else if (people && opensWish(before)) close('turn', false, true)
      else if ((act && leadsToPeople(before)) || (offers && invites(before))) {
        close('turn')
        wished = true
      } else if (before !== '' && turned) close('turn')
      else if (before !== '' && reason.test(said) && !relative.test(before)) close('comma')
      places.push(n)
      if (isSenderAsking(said)) close('turn')
    }
  })
  close('stop')
  return found
}

/** Sentences as runs of stretches. */
export const sentencesOf = (stretches: Stretch[]): Stretch[][] => {
  const found: Stretch[][] = [[]]
  for (const stretch of stretches) {
    found.at(-1)?.push(stretch)
    if (stretch.end === 'stop') found.push([])
  }
  return found.filter((sentence) => sentence.length > 0)
}

export const wordsIn = (stretches: Stretch[]) => stretches.map(({ words }) => words).join(' ')
export const placesIn = (stretches: Stretch[]) => stretches.flatMap(({ places }) => places)
