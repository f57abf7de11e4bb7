import { countOf } from '../../numbers/count-of.ts'
import { atLeast, atMost, exactly, type Quantity } from '../quantity.ts'
import type { Word } from '../token.ts'

const number = '([一两二俩三四五六0-6])'
const kind =
  '(?:条件|要求|情况|情形|产品|服务|业务|[个条项样种类点者组](?:条件|要求|情况|情形|组合|产品|服务|业务)?|组合)'
const verb = '(?:满足|符合|占了?|命中|达到|具备|具有|持有|拥有|沾上|沾了?|中了?|有了?|选|凑齐了?|碰上|属于|成立|齐)'
/** 这三个条件里, 以下两条, 上述三项中: how many there are to choose from. */
const among = `(?:(?:手上有|在|有|满足|符合|属于)?(?:以下|下列|下面|上述|以上|上面|这|那)*的?(?:([两二俩三四五六2-6])${kind}?|二者|两者|三者|俩|${kind})?(?:条件|要求|情况|情形)?(?:里面|里头|里|当中|之中|其中|中|的)?的?)?`
const close =
  '(?:以上|及以上|或以上)?(?:的?(?:就算|就行|即可|就可以|就够了?|就要|便可|都行|也行|才行|才算|就留|就圈|即可入选|就纳入|就入选|就拉进来|就好|也可以|成立|就成))?'

const countZh = (said: string | undefined): number | undefined =>
  said === undefined ? undefined : said === '俩' ? 2 : countOf(said)

/** 孩子至多1个: a number without a word for conditions is of something else. */
const ofList =
  /有且|[里中]的?(?:有|至少|恰|只|仅|任)|缺|[条项样种俩占沾]|其中|这|以下|下列|满足|符合|命中|[两二三]者|情况|情形|条件|组/

/** 至少有一个的: a number that nothing follows counts what was listed. */
const closes = /^(?:的(?:客户|人|，|。|$)|就|才|即|[，。；！？]|$)/

/** A way to say how many; its first group is how many there are, the next the number. */
const counted = (said: string, quantity: (many: number) => Quantity): Word => ({
  pattern: new RegExp(`${among}${said}${close}`, 'uy'),
  code: 'q',
  quantity: ({ 0: said, 1: total, 2: many, input, index }) =>
    many !== undefined && !ofList.test(said) && !(said.endsWith('个') && closes.test(input.slice(index + said.length)))
      ? undefined
      : { ...quantity(countZh(many) ?? 1), ...(total === undefined ? {} : { total: countZh(total) as number }) },
})

/** How so many of a list are asked for in Chinese. */
export const quantitiesZh: Word[] = [
  counted(
    `(?:都|也)?${verb}?(?:至少|起码|最少|不少于|不低于)(?:要|得)?${verb}?(?:以下|下列|其中|里面)?的?${number}(?:${kind})?(?:成立)?`,
    (n) => atLeast(n),
  ),
  counted(`(?:满足|符合|占|有|中|命中)?(?:其中)?(?:任意|任何|随便)${number}${kind}?(?:有了|成立|满足|符合)?`, (n) =>
    atLeast(n),
  ),
  counted(`(?:满足|符合|占|有|中|命中)(?:其中)?(?:了)?${number}${kind}(?=以上|及以上|即可|就|的?客户)`, (n) =>
    atLeast(n),
  ),
  counted(`${number}${kind}(?:及以上|或以上|以上)`, (n) => atLeast(n)),
  counted(
    `(?:满足|符合|占|有)?(?:了)?${number}${kind}?或(?:者)?(?:更多|以上|全部|(?:三|四)${kind}|[两三四2-4]${kind}?(?:及|或)?以上)`,
    (n) => atLeast(n),
  ),
  counted(`(?:最多|至多)(?:只)?(?:允许|可以|能)?有?(一|1)${kind}(?:不满足|不符合|没有|不成立)`, () => ({
    least: 'all but one',
    most: 'all',
  })),
  counted(`(?:都|均|全)(?:不满足|不符合|不成立|不占)`, () => exactly(0)),
  counted(
    `(?:满足|符合|占|有|沾|沾上|命中|中)?(?:了)?(?:其中)?(?:的)?(?:任意|任何|任|其|随便)(?:哪)?一${kind}?(?=即可|就|都|的|，|：|:|$)`,
    () => atLeast(1),
  ),
  counted(`(?:满足|符合|占|有|沾|沾上)?其中的?(?:任意|任何)${kind}`, () => atLeast(1)),
  counted(
    `(?:只要|凡是)?(?:只要)?(?:满足|符合|占|沾|沾上|命中|中|有|凑齐|凑够|齐)(?:了)?(?:其中)?的?一${kind}(?:符合|满足|成立)?(?=就|即|都|也|便|的客户(?:都|就|一律)|的(?:都|一律|就)?(?:去掉|排除|不要|剔|除外))`,
    () => atLeast(1),
  ),
  counted(`(?:得|要|须)有一${kind}`, () => atLeast(1)),
  counted(
    `(?:不多不少)?(?:有且仅|有且只|只(?!要)|仅|正好|恰好|刚好|恰){1,2}(?:能)?${verb}?(?:其中)?的?(?:${number}${kind}|其一)(?:成立)?`,
    (n) => exactly(n),
  ),
  counted(`(?:最多|至多|顶多|不超过|不多于)(?:只能|能|可以|允许)?${verb}?(?:其中)?的?${number}${kind}`, (n) =>
    atMost(n),
  ),
  counted(`(?:最多|至多|顶多)(?:只)?缺少?${number}${kind}`, () => ({ least: 'all but one', most: 'all' })),
  counted(`(?:至少|起码|还)(?:还)?缺少?${number}${kind}|(?:至少|起码)有?(?:一|1)${kind}(?:没有|没|不满足|不符合)`, () =>
    atMost('all but one'),
  ),
  counted(
    `(?:一|任何一|任意一|哪一?|啥|什么)${kind}?(?:条件)?(?:都|也)?(?:不|没有|没|未)(?:满足|符合|占|有|沾|沾上|中|命中|成立|属于)?(?!满足|符合|占)`,
    () => exactly(0),
  ),
  counted(`(?:都|全都|均)(?:没有|不沾|没沾|不占|不符合|不满足|不成立|没)`, () => exactly(0)),
  counted(
    `(?:不|没有|未)(?:满足|符合|占|属于|命中)?(?:以下|下列|上述|下面)?(?:的)?(?:任何|任意)(?:一${kind}|${kind})?`,
    () => exactly(0),
  ),
  counted(`(?:均|都)(?:无|不具备)`, () => exactly(0)),
  {
    pattern: /(?:以下|下列|上述|这)?(?:条件|情形)?([三四五])选([一二三四])(?:即可|就行)?/uy,
    code: 'q',
    quantity: ([, total, many]) => ({ ...atLeast(countOf(many ?? '')), total: countOf(total ?? '') }),
  },
  counted(`(?:凑够|随便哪|哪)${number}${kind}(?:有了|都行|就行)?`, (n) => atLeast(n)),
  counted('之一', () => atLeast(1)),
  counted(`(?<!只[^，。]{0,3})(?:至少)?(?:满足|符合)?其中一${kind}`, () => atLeast(1)),
  counted('有一样(?=[、，])', () => atLeast(1)),
  {
    pattern: new RegExp(
      `(?:至少|起码|最少|任意)${verb}?(?:以下|下列|这|上述)?([两三四五2-5])${kind}?(?:里面|里|当中|中)的?(?:任意)?${number}${kind}?`,
      'uy',
    ),
    code: 'q',
    quantity: ([, total, many]) => ({ ...atLeast(countZh(many) ?? 1), total: countZh(total) as number }),
  },
  counted(`(?:没有?|未)(?:能)?(?:凑齐|凑够|全部拥有|全都有|全部持有|同时持有|同时拥有)(?:[两三四]样)?`, () =>
    atMost('all but one'),
  ),
  counted(
    `(?:每一?${kind}?)?(?:都|全|均|全都|同时)(?:得|要|须)?(?:满足|符合|占|有|中|齐全?|凑齐|具备|成立|命中)了?`,
    () => atLeast('all'),
  ),
  counted(`(?:同时)(?:满足|符合|具备|占)(?:以下|下列|下面|上述|这)?([两二俩三四五六2-6])?${kind}?`, () =>
    atLeast('all'),
  ),
  counted(`(?:齐全|凑齐了?|缺一不可|全中)`, () => atLeast('all')),
  counted(
    `(?:不能|不可|不得|不|别|没)(?:[两二三]${kind})?(?:同时|都|全)(?:全部)?(?:成立|符合|满足|占|有|具备|持有|齐)?(?:(?:这|以上)?[两二三]个?条件)?`,
    () => atMost('all but one'),
  ),
]
