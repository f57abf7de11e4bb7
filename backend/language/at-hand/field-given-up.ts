import { canonicalJson } from '../../segments/canonical.ts'
import { isClearChange } from '../clear.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import type { OfHand } from './around.ts'

const en =
  /^(?:(?:ok|okay|well|so|and|but|hm+|actually|sorry)[, ]+)*(?:(?:[a-z]+ ){0,4}?(?:says?|said|thinks?|thought|reckons?|feels?|tells me|told me|believes?) (?:that )?)?(?:the |their |that )?([a-z][a-z ]{1,30}?)(?: (?:bit|condition|filter|part|thing|criterion|limit))? (?:is|isn't|is not|doesn't|does not|makes no|makes little|has no|adds nothing|won't|means nothing|matters)(?: [a-z']+){0,4}[,;.:–—-]+ *(?:(?:so|please|let's|let us|we can|you can|just|better|can you)[, ]+)*(?:drop|remove|scrap|skip|delete|lose|ditch|leave|take|forget|get rid of) (?:it|that|this)(?: out| off| away| about)?(?: please| again| then)*[.! ]*$/i
const zh =
  /^(?:(?:嗯|哦|好的?|那|对了|不过)[，, ]*)*(?:\p{Script=Han}{1,5}?(?:说|觉得|认为|嫌|反馈|提到))?[，, ]*(?:这个|那个)?(\p{Script=Han}{2,10}?)(?:这个|这条|那条|的)?(?:条件|限制|要求)?(?:其实|好像|似乎|也|都|又|根本|实在)*(?:没(?:什么|啥|有)?(?:意义|用|必要|关系|影响|所谓|区别)|不(?:太|怎么|是很)?(?:重要|合理|合适|准|必要|需要|相关|好)|意义不大|用处不大|无所谓|无关紧要|多余)[^，,。]{0,4}[，,；;。 ]+(?:那|就|还是|先|给我|请|把它|麻烦)*(?:去掉|拿掉|删掉|删了|删除|不要|取消|去了|移除|撤掉)(?:它|吧|了|算了)*[。.! ]*$/u

/** "My colleague says the month is irrelevant, drop it": the condition on what is found useless goes. */
export const fieldGivenUp: OfHand = (text, { context, current, read }) => {
  const han = mostlyHan(text)
  const name = text.length > 120 ? undefined : (han ? zh : en).exec(text.trim().replaceAll('’', "'"))?.[1]
  if (!name) return undefined
  const reading = read(han ? `去掉${name}的条件` : `drop the ${name} condition`, context)
  return isClearChange(reading) && canonicalJson(reading.rule ?? null) !== canonicalJson(current) ? reading : undefined
}
