import type { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import type { Product } from '../catalog/catalog.ts'
import type { objective } from './plan.ts'

export type Objective = z.infer<typeof objective>

/** What a plan with this objective means: its words in a goal, what counts as success, for how long, and what is offered. */
export interface ObjectiveTraits {
  label: Bilingual
  /** Words of a goal that name the objective. */
  words: RegExp
  /** Events that count as success, best first. */
  success: RegExp[]
  /** Days after the first message within which success counts. */
  windowDays: number
  /** Product kinds that serve it, best first. */
  kinds: Product['kind'][]
  hypothesis(product: Bilingual): Bilingual
  message(product: Bilingual): Bilingual
}

const bought = /transact|purchas|order|payment|spend|交易|购买|消费|下单|支付/i
const opened = /subscri|open|holding|appl|invest|buy|申购|认购|开户|开立|申请|持有|签约/i
const seen = /login|visit|session|登录|访问|浏览/i

/** THE objectives, most specific first: the first whose words stand in a goal wins. */
export const objectives: Record<Objective, ObjectiveTraits> = {
  reactivate: {
    label: { zh: '唤醒', en: 'reactivation' },
    words: /唤醒|召回|沉睡|睡眠户|重新激活|win[\s-]?back|re-?activat|re-?engag|lapsed|dormant|inactive/i,
    success: [bought, seen],
    windowDays: 30,
    kinds: ['deposit', 'wealth', 'goods', 'card', 'service'],
    hypothesis: (product) => ({
      zh: `这些客户曾经活跃、近期没有动作；一次与${product.zh}有关的及时提醒，会让其中一部分人重新使用我们的服务。`,
      en: `These customers were active and have gone quiet; a timely reminder about ${product.en} brings some of them back.`,
    }),
    message: (product) => ({
      zh: `好久不见，${product.zh}为您准备好了，随时可以回来看看。`,
      en: `It has been a while: ${product.en} is ready for you whenever you come back.`,
    }),
  },
  retain: {
    label: { zh: '留存', en: 'retention' },
    words:
      /留存|挽留|防流失|流失|续期|续保|到期|承接|关怀|回馈|感恩|祝福|\bretain|retention|churn|keep (them|these|our)|renew|matur|\bthank[\s-]?you\b|birthday (?:greeting|wish|gift|care|treat)|loyalty (?:gift|reward)/i,
    success: [bought, opened, seen],
    windowDays: 60,
    kinds: ['deposit', 'wealth', 'goods', 'service'],
    hypothesis: (product) => ({
      zh: `这些客户有离开的可能；在离开之前给出与${product.zh}有关的理由，能留住其中一部分人。`,
      en: `These customers may leave; a reason to stay around ${product.en}, given in time, keeps some of them.`,
    }),
    message: (product) => ({
      zh: `感谢您一直以来的信任，${product.zh}的新安排请您了解。`,
      en: `Thank you for staying with us: here is what is new in ${product.en}.`,
    }),
  },
  upsell: {
    label: { zh: '提升', en: 'upsell' },
    words: /提升|提额|升级|加购|增购|客单价|up-?sell|upgrad|increase (their )?(spend|balance|order)|larger basket/i,
    success: [bought, opened],
    windowDays: 30,
    kinds: ['wealth', 'card', 'deposit', 'goods'],
    hypothesis: (product) => ({
      zh: `这些客户已经在用我们的产品；看到${product.zh}能多带来什么，其中一部分人会用得更多。`,
      en: `These customers already use us; shown what more ${product.en} can do, some of them will use it more.`,
    }),
    message: (product) => ({
      zh: `根据您的使用情况，${product.zh}可能更适合您。`,
      en: `Based on how you use us, ${product.en} may suit you better.`,
    }),
  },
  activate: {
    label: { zh: '激活', en: 'activation' },
    words: /激活|首次|首单|首刷|开通|绑定|\bactivat|first (purchase|use|order)|onboard/i,
    success: [/activ|激活|首/i, bought, seen],
    windowDays: 14,
    kinds: ['card', 'service', 'goods', 'deposit'],
    hypothesis: (product) => ({
      zh: `这些客户已经拥有${product.zh}但还没有用起来；把第一步说清楚，其中一部分人会开始使用。`,
      en: `These customers have ${product.en} and have not used it; a clear first step gets some of them started.`,
    }),
    message: (product) => ({
      zh: `${product.zh}已为您准备好，简单几步即可开始使用。`,
      en: `${product.en} is ready for you; a few short steps and you can use it.`,
    }),
  },
  acquire: {
    label: { zh: '获客', en: 'acquisition' },
    words: /拉新|获客|新客|开户|acqui|new customers|sign[\s-]?ups?/i,
    success: [opened, bought],
    windowDays: 30,
    kinds: ['card', 'deposit', 'goods', 'service'],
    hypothesis: (product) => ({
      zh: `这些人了解我们但还没有${product.zh}；一次清楚的介绍会让其中一部分人迈出第一步。`,
      en: `These people know us and do not have ${product.en} yet; a clear introduction moves some of them.`,
    }),
    message: (product) => ({
      zh: `邀请您了解${product.zh}。`,
      en: `We invite you to have a look at ${product.en}.`,
    }),
  },
  inform: {
    label: { zh: '告知', en: 'information' },
    words: /通知|告知|公告|提醒|inform|notify|announce|remind/i,
    success: [seen, bought],
    windowDays: 14,
    kinds: [],
    hypothesis: (product) => ({
      zh: `这些客户需要知道${product.zh}的变化；收到清楚的说明后，其中一部分人会采取下一步。`,
      en: `These customers need to know about ${product.en}; a clear note moves some of them to act.`,
    }),
    message: (product) => ({ zh: `关于${product.zh}，有一项更新请您知晓。`, en: `There is news about ${product.en}.` }),
  },
  cross_sell: {
    label: { zh: '交叉销售', en: 'cross-sell' },
    words: /交叉|推荐|推广|营销|销售|cross-?sell|promot|\bsell\b|recommend|introduc/i,
    success: [opened, bought],
    windowDays: 30,
    kinds: ['wealth', 'fund', 'deposit', 'insurance', 'card', 'loan', 'goods', 'service'],
    hypothesis: (product) => ({
      zh: `这些客户有用得上${product.zh}的条件而尚未使用；在合适的时间介绍，其中一部分人会选择它。`,
      en: `These customers have a use for ${product.en} and do not hold it; introduced at the right time, some will choose it.`,
    }),
    message: (product) => ({
      zh: `结合您的情况，为您介绍${product.zh}。`,
      en: `We would like to introduce ${product.en} to you.`,
    }),
  },
}
