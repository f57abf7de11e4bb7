import type { KnowledgeRecord } from '../records/knowledge-record.ts'
import { channels, cities, type Facet, goals, levers, products } from './facets.ts'

/** A stream of numbers from 0 to 1 that a seed fixes (mulberry32). */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

type Lang = 'zh' | 'en'
interface About {
  goal: Facet
  product: (typeof products)[number]
  city: Facet
  lever: Facet
}
export interface Labelled {
  record: KnowledgeRecord
  about: About
  /** Languages in which it is written. */
  langs: Lang[]
}
export interface Question {
  text: string
  lang: Lang
  relevant: string[]
  /** True where some right answer is written in the other language only. */
  across: boolean
}

const filler: Record<Lang, string[]> = {
  zh: [
    '执行顺利，未见投诉增加。',
    '周末响应好于工作日。',
    '名单在发送前去重。',
    '文案经过两轮修改。',
    '成本略高于计划。',
    '客群按资产分为三档。',
    '触达时间为上午十点。',
  ],
  en: [
    'It ran smoothly, without more complaints.',
    'Weekends answered better than weekdays.',
    'The list was de-duplicated first.',
    'Copy went through two rounds.',
    'Cost was slightly above plan.',
    'The audience was cut in three by assets.',
    'Messages left at ten in the morning.',
  ],
}

const body = (random: Random, { goal, product, city, lever }: About, lang: Lang): { title: string; text: string } => {
  const said = (facet: Facet) => pick(random, facet[lang].said)
  const [g, p, c, l] = [said(goal), said(product), said(city), said(lever)]
  const more = [pick(random, filler[lang]), pick(random, filler[lang])]
  return lang === 'zh'
    ? { title: `${c}${p}${g}`, text: `面向${c}的客户做${p}的${g}，以${l}作为激励。${more.join('')}` }
    : {
        title: `${p} ${g}, ${c}`,
        text: `A ${g} campaign for ${p} among customers in ${c}, with ${l} as incentive. ${more.join(' ')}`,
      }
}

const languagesOf = (random: Random): Lang[] => {
  const drawn = random()
  return drawn < 0.5 ? ['zh', 'en'] : drawn < 0.75 ? ['zh'] : ['en']
}

const outcomeOf = (random: Random, text: { zh: string; en: string }, about: About, channel: string, date: string) => {
  const lift = (random() - 0.3) * 0.03
  const error = 0.002 + random() * 0.006
  return {
    name: text,
    audience: { text },
    product: {
      code: about.product.id,
      kind: about.product.kind,
      label: { zh: about.product.zh.said[0] as string, en: about.product.en.said[0] as string },
    },
    channels: [channel],
    dates: { start: date },
    design: 'randomised' as const,
    effect: { estimate: lift, low: lift - 1.96 * error, high: lift + 1.96 * error, standardError: error },
    srm: { verdict: 'pass' as const },
    verdict:
      lift > 1.96 * error
        ? ('lift_shown' as const)
        : lift < -1.96 * error
          ? ('harm_shown' as const)
          : ('no_lift_shown' as const),
  }
}

/** Record number `n` of a seed: half in both languages, a quarter each in Chinese and in English alone. */
export const makeRecord = (n: number, seed: number): Labelled => {
  const random = randomFrom(seed * 1_000_003 + n)
  for (let k = 0; k < 4; k += 1) random()
  const about = {
    goal: pick(random, goals),
    product: pick(random, products),
    city: pick(random, cities),
    lever: pick(random, levers),
  }
  const langs = languagesOf(random)
  const written = { zh: body(random, about, 'zh'), en: body(random, about, 'en') }
  const in_ = (lang: Lang) => written[langs.includes(lang) ? lang : (langs[0] as Lang)]
  const title = { zh: in_('zh').title, en: in_('en').title }
  const date = new Date(Date.UTC(2023, 0, 1 + Math.floor(random() * 1200))).toISOString().slice(0, 10)
  const channel = pick(random, channels)
  return {
    about,
    langs,
    record: {
      id: `out_${String(n).padStart(6, '0')}`,
      kind: 'outcome',
      source: 'import',
      title,
      text: { zh: in_('zh').text, en: in_('en').text },
      objective: about.goal.id as NonNullable<KnowledgeRecord['objective']>,
      productKind: about.product.kind,
      product: about.product.id,
      channels: [channel],
      date,
      restsOn: [],
      outcome: outcomeOf(random, title, about, channel, date),
      createdBy: 'bench',
      createdAt: '2026-01-01T00:00:00Z',
    },
  }
}

const key = ({ goal, product, city, lever }: About) => [goal.id, product.id, city.id, lever.id].join('|')

const ask = (random: Random, { goal, product, city, lever }: About, lang: Lang): string => {
  const asked = (facet: Facet) => pick(random, facet[lang].asked)
  const [g, p, c, l] = [asked(goal), asked(product), asked(city), asked(lever)]
  return lang === 'zh'
    ? pick(random, [
        `以前在${c}做过${p}的${g}吗，用${l}的效果怎么样？`,
        `${l}对${c}客户${g}${p}有用吗`,
        `有没有${c}${p}${g}的经验（${l}）`,
      ])
    : pick(random, [
        `have we tried ${g} for ${p} in ${c} with ${l}?`,
        `did ${l} help ${g} of ${p} customers in ${c}`,
        `what do we know about ${p}, ${g}, ${c}, ${l}?`,
      ])
}

/** Questions about things that records tell of, with every record that is about all four of them. */
export const makeQuestions = (
  labelled: readonly Pick<Labelled, 'about' | 'langs' | 'record'>[],
  count: number,
  seed: number,
): Question[] => {
  const random = randomFrom(seed + 77)
  const groups = Map.groupBy(labelled, ({ about }) => key(about))
  return Array.from({ length: count }, () => {
    const target = pick(random, labelled)
    const own = groups.get(key(target.about)) ?? []
    const lang: Lang = random() < 0.5 ? 'zh' : 'en'
    return {
      text: ask(random, target.about, lang),
      lang,
      relevant: own.map(({ record }) => record.id),
      across: own.some(({ langs }) => !langs.includes(lang)),
    }
  })
}
