import { mostlyHan } from './mostly-han.ts'

/** A number that a message finds wrong, and the change that it asks for. */
export interface Blamed {
  old: string
  /** The clause that finds it wrong. */
  reason: string
  change: string
  /** Where the change begins in the message. */
  at: number
}

const words =
  '(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half a|a couple of|hundred|thousand|million) ?)+'
const enUnit =
  '(?:days?|weeks?|months?|quarters?|years?|hours?|points?|orders?|times|purchases?|logins?|euros?|dollars?|yuan|percent|%)'
const enLead = '(?:(?:hm+|well|ok|okay|no|oh|ah|sorry|actually|but|and|still|right|yes|yeah|i think|i guess)[, ]+)*'
const en = new RegExp(
  `^(${enLead}(?:the |that |those )?((?:\\$|€|£)?\\d[\\d.,]*\\d?(?:k|m)?(?: ?${enUnit})?|${words}(?: ?${enUnit})?)(?<! )(?:['’]s)? [^,;.!?:…]{2,60}?)(?:\\s*[,;.!:…–—-]+\\s*|\\s+so\\s+)(?:(?:so|then|and|but|let's|let us|please|can we|could we)[, ]+)*((?:kindly )?(?:make|bring|take|lower|raise|set|change|give|go|drop|cut|extend|stretch|reduce|increase|bump|push|move|shorten|use|try|put) .+)$`,
  'is',
)
const zhNumber = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千半]+)[万千百亿]?'
const zhUnit = '(?:天|日|周|个?星期|个?月|个?季度|年|小时|次|笔|单|件|分|元|块|欧元?|美元|岁|人|位|个)?'
const zh = new RegExp(
  `^((?:(?:嗯|哦|唉|哎|呃|好的?|那|不过|但是?|感觉|看来|其实)[，, ]*)*(?:\\p{Script=Han}{1,8}?(?:门槛|标准|要求|下限|上限|条件)?(?:定|设|卡|放|限)(?:在|到|成|为|得)?)?(${zhNumber}${zhUnit})(?:的话|这个|这条|的门槛|的标准|的要求|的限制|门槛|以上|以内)?[^，,；;。！!\\d]{1,14}?)[，,；;。！! ]+(?:(?:所以|那就|那么|那|就|还是|先|给我|帮我|请|麻烦)[，, ]*)*((?:提|降|放|改|换|调|给|加|减|缩|延|拉|压|抬|升|扩|收|增)\\p{Script=Han}{0,3}?(?:到|成|为|至).+)$`,
  'su',
)
/** "Isn't 5,000 a bit high? Let's say 4,000": the doubt is a question. */
const doubtEn = new RegExp(
  `^(${enLead}(?:isn't|is not|is|aren't|wasn't|maybe|perhaps) (?:the |that |those )?((?:\\$|€|£)?\\d[\\d.,]*\\d?(?:k|m)?(?: ?${enUnit})?) (?:is |are )?(?:perhaps |maybe |rather |quite |really |probably )?(?:a bit|a little|too|rather|quite|very|pretty)[^,;.!?]{2,30}?)(?:\\s*[?,;.!–—-]+\\s*)(?:(?:so|then|and|maybe|perhaps)[, ]+)*((?:let's|let us|i'd|we could|we can|make|take|say|use|go|try|how about|what about|better|rather)\\b.*\\d.*)$`,
  'is',
)
const doubtZh = new RegExp(
  `^((?:(?:嗯|哦|唉|哎|呃|那|不过|但是?)[，, ]*)*(${zhNumber}${zhUnit})(?:会不会|是不是|好像|似乎|感觉|可能|怕是)[^，,；;。！!？?\\d]{1,10}?)[？?，,；;。！! ]+((?:那|就|改|还是|要不)?${zhNumber}${zhUnit}(?:好了|吧|就行|就好|就够了?|够了|可以了|得了))[。.!！]*$`,
  'su',
)
/** "Two feels loose. Three." */
const barely = new RegExp(
  `^(${enLead}((?:\\$|€|£)?\\d[\\d.,]*\\d?(?:k|m)?|${words})(?<! ) (?:feels?|seems?|looks?|sounds?|is|are|'s) [^,;.!?\\d]{2,30}?)[.,;!]+\\s*((?:make it |try |then )?(?:(?:\\$|€|£)?\\d[\\d.,]*\\d?(?:k|m)?|${words})(?: then| instead| please)?)[.!]*$`,
  'is',
)
/** Longer messages say more than why a number changes. */
const longest = 120

const saidIn = (text: string): readonly string[] => {
  const said = text.trim().replaceAll('’', "'")
  const [plain, doubted] = mostlyHan(text) ? [zh, doubtZh] : [en, doubtEn]
  return doubted.exec(said) ?? plain.exec(said) ?? (mostlyHan(text) ? null : barely.exec(said)) ?? []
}

/** "A million probably won't fill the room, bring it down to 300k", 90天太久了，改成60天: a number before a change of it, whatever is said against it. */
export const numberBlamed = (text: string): Blamed | undefined => {
  if (text.length > longest) return undefined
  const [, reason, old, change] = saidIn(text)
  return reason && old && change
    ? { old: old.trim(), reason, change, at: text.trimEnd().length - change.length }
    : undefined
}
