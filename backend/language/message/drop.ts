import type { Token } from '../normalise.ts'
import { mostlyHan } from './mostly-han.ts'

const zhLead = '(?:(?:那就|那么|那|好的?|嗯|再|然后|还是|请|麻烦|帮我|算了|不对|现在|可以|直接|就|先)[,，、 ]*)*'
const zhDrop =
  '(?:去掉|去除|删掉|删除|删了|删|移除|拿掉|取消|撤掉|撤销|划掉|免掉|免了|省掉|忽略|放开|解除|不再限制|不再限|不再看|不再考虑|不再要求|不要|不看|不限制|不限|不设限|不设|不卡|不用管|不用看|不用限|不用|不管|不考虑|不要求|别看|别限|别管|别卡|算了)'
const zhNoun =
  '(?:(?:的|这一?[条个项块头]|那一?[条个项块头]|一?[条项])*(?:条件|限制|要求|门槛|筛选|标准|规则|约束|方面)?)'
const zhTail =
  '(?:吧|了|掉|啦|呗|好了|就行|即可)*(?:[，,](?:先)?(?:不看|不要|不管|不用|不限|不卡|不考虑)(?:了|吧)*)?[。.!！]*$'
const zhFluff = '(?:都|也|先|就|给我|帮我|全部?|一并|一起|可以|还是|暂时|直接)*'
/** 有没有房贷都行: whichever it is. */
const zhEither =
  '(?:都(?:行|可以|好|要|算|没关系|无所谓)|无所谓|没关系|不重要|不(?:再)?(?:限制?|管|看|要求|作要求|做要求|设限))'
/** 跟年龄有关的, 关于贷款的 */
const zhAbout = '(?:方面|相关|有关)?'
const zh = [
  new RegExp(
    `^${zhLead}(?:把)?(?:跟|和|与|关于|涉及)([^，,。；;]+?)${zhAbout}的?${zhNoun}${zhFluff}${zhDrop}${zhTail}`,
    'du',
  ),
  new RegExp(
    `^${zhLead}(?:不管|不论|无论)?(?:有没有|有无|是否有|是不是|有还是没有)([^，,。；;]+?)${zhEither}${zhTail}`,
    'du',
  ),
  new RegExp(`^${zhLead}(?:把|将)?([^，,。；;不把将]+?)${zhNoun}${zhFluff}${zhDrop}${zhTail}`, 'du'),
  new RegExp(`^${zhLead}(?:把|将)?${zhDrop}(?:掉|了)?(?:对)?([^，,。；;]+?)${zhNoun}${zhTail}`, 'du'),
]

const enLead =
  "(?:(?:please|pls|ok|okay|well|so|now|then|and|also|actually|can you|could you|can we|could we|let's|lets|let us|we can|we should|i'd like to|just)[, ]+)*"
const enDrop =
  "(?:remove|drop|delete|scrap|ditch|lose|strike|skip|lift|waive|cancel|clear|ignore|forget about|forget|get rid of|take off|take away|take out|do away with|stop using|leave out|(?:(?:don't|do not|not|no need to|no longer|stop|we needn't|needn't) )+(?:limit|limiting|restrict|restricting|filter|filtering|look(?:ing)? at|use|using|consider(?:ing)?|care about|check|require|need)(?: (?:them|it|this|the list|the audience))?(?: by| on| for)?)"
const enNoun =
  '(?: (?:condition|filter|limit|requirement|restriction|criterion|criteria|rule|part|bit|constraint|cap|clause|threshold|one|line|minimum|maximum)s?)'
const enTail =
  '(?: any ?more| again| please| now| altogether| completely| entirely| for now| at all| as well| too)*[.!]*$'
/** "with or without a mortgage is fine" */
const enEither =
  "(?:is fine|are fine|is ok|is okay|both work|doesn't matter|does not matter|no longer matters|is irrelevant|makes no difference)"
const en = [
  new RegExp(
    `^${enLead}(?:with or without|whether or not they (?:have|hold|own)|whether they (?:have|hold|own)) (?:a |an |the |any )?([a-z0-9 ,&-]+?)(?: or not)?,? ${enEither}${enTail}`,
    'di',
  ),
  new RegExp(
    `^${enLead}${enDrop} (?:(?:everything|anything|all|whatever)(?: (?:i|we) said| that is| that has| that was said)? (?:about|on|to do with|around|related to|concerning|regarding|involving) )?(?:the |our |any |that |this |both |all )*([a-z0-9 ,&-]+?)${enNoun}?${enTail}`,
    'di',
  ),
  new RegExp(
    `^${enLead}(?:never mind|not bothered about|don't bother with)(?: about)? (?:the |our |any |that |this )+([a-z0-9 ,&-]+?)${enNoun}?${enTail}`,
    'di',
  ),
  new RegExp(`^${enLead}any ([a-z0-9 ,&-]+?) (?:is|are|will) (?:fine|ok|okay|do|good)${enTail}`, 'di'),
  new RegExp(
    `^${enLead}(?:no more|no|without|without the|without any|never mind the) ([a-z0-9 ,&-]+?)${enNoun}${enTail}`,
    'di',
  ),
  new RegExp(
    `^${enLead}(?:the |our )?([a-z0-9 ,&-]+?)${enNoun}? (?:can go|should go|may go|is no longer needed|is not important|isn't important|is unimportant|is not needed|isn't needed|is off|goes|has to go|can be (?:dropped|removed|lifted|ignored|left out|deleted)|(?:is|are) (?:dropped|removed|no longer relevant|not relevant))${enTail}`,
    'di',
  ),
]

/** Longer messages give up more than conditions that are named. */
const longest = 80

/** "…, having bought women's is enough", 买过女装就够了: what stays, behind what goes. */
const enough =
  /[,;，；]\s*(?:having |just |as |since )?[^,;，；]{2,40}?(?:(?: is| are| will be| would be) (?:enough|sufficient|plenty|all we need)|(?:就|也)够了?|就行了?|就可以了?)[.!。！]*$/iu

/** What a message gives up by name, as offsets: 资产去掉, 不看年龄了, "lift the age limit"; undefined where it says no such thing. */
export const dropIn = (text: string): [number, number] | undefined => {
  if (text.length > longest) return undefined
  const named = text.replace(enough, '')
  for (const said of mostlyHan(text) ? zh : en) {
    const [, span] = said.exec(named)?.indices ?? []
    if (span) return span
  }
  return undefined
}

/** What is said to be enough, once the rest is given up; empty where nothing is. */
export const enoughIn = (text: string): string => enough.exec(text)?.[0] ?? ''

const joints = /^(?:和|与|及|跟|、|,|，|&|and|or|以|还|有)$/
const idle = /^(?:the|our|both|all|any|以|还|有|和)$/
/** The names in a list: 资产和渠道, "age and assets". */
export const namesIn = (tokens: Token[]): Token[][] => {
  const found: Token[][] = [[]]
  tokens.forEach((token, n) => {
    const together = /^[以还]$/.test(token.text) && /^[及有]$/.test(tokens[n + 1]?.text ?? '')
    const joins = joints.test(token.text) && (!/^[以还有]$/.test(token.text) || together)
    if (joins || (token.text === '有' && tokens[n - 1]?.text === '还')) found.push([])
    else if (!idle.test(token.text) || token.kind === 'han') found.at(-1)?.push(token)
  })
  return found.filter((part) => part.length > 0)
}

/** 不抽了，还是全部都要, "no sampling after all": those who were drawn at random, and now all of them. */
const unsampled =
  /^(?:算了|那就|还是|好|嗯|,|，)*(?:不(?:用|要|再|必)?(?:随机)?抽(?:样|取|签)?(?:一半)?了?|(?:取消|去掉|不要)(?:随机)?(?:抽样|抽取|随机))(?:吧|了)*(?:[，,。；; ]+(?:还是|就)?(?:全部|所有人?|都|全)(?:都|要|留|保留|上|发)*(?:了|吧)?)?[。.!！]*$|^(?:ok|well|hm+|actually|sorry|then|so|please|[, ])*(?:no (?:random )?(?:sampl\w+|sample|draw\w*)|(?:drop|skip|forget|cancel|undo|remove) the (?:random )?(?:sampl\w+|sample|draw)|without (?:the )?(?:random )?sampl\w+)(?: after all| any more| please| then)*(?:[,;.]+ *(?:i|we)?(?: want| take| need| keep)? ?(?:all(?: of them)?|everyone|everybody|the whole (?:group|list|lot)|them all))?[.!]*$/i
/** Whether a message lets go of a random draw. */
export const dropsSample = (text: string): boolean => unsampled.test(text.trim())
