import { examples } from './examples.ts'
import { type Policy, type Situation, say } from './step.ts'
import { list, quoted } from './words.ts'

const abilities = ({ lang, scope }: Situation): string =>
  list(
    lang,
    scope.tools
      .filter((tool) => tool.effect !== 'commit' && tool.name !== 'ask_user')
      .map((tool) => (lang === 'zh' ? tool.title.zh : tool.title.en.toLowerCase())),
  )

/** How to begin, on these data. */
export const howToStart = async (situation: Situation): Promise<string> => {
  const { lang } = situation
  const prompts = (await examples(situation))[lang]
  const all = [...prompts, lang === 'zh' ? '有哪些字段' : 'what data do you have'].map((one) => quoted(lang, one))
  return lang === 'zh' ? `可以这样开始：${list(lang, all)}。` : `You can start with ${list(lang, all)}.`
}

/** Says hello and what can be done here. */
export const greetingPolicy: Policy = async (situation) => {
  if (/谢|辛苦|\bthank/i.test(situation.text))
    return say(
      situation.lang === 'zh'
        ? '不客气。还要改什么，直接说就行。'
        : "You're welcome. If anything is to change, just say it.",
    )
  const begin = await howToStart(situation)
  return say(
    situation.lang === 'zh'
      ? `您好！告诉我营销目标，我来找人群、做方案、写文案，并送交复核。${begin}`
      : `Hello! Tell me a marketing goal: I find the audience, make the plan, write the copy and put it in review. ${begin}`,
  )
}

/** Lists what can be done, from the tools themselves. */
export const helpPolicy: Policy = async (situation) => {
  const begin = await howToStart(situation)
  return say(
    situation.lang === 'zh'
      ? `我可以：${abilities(situation)}。每个数字都能点开看到它的查询；没有复核人批准，不会发送任何消息。${begin}`
      : `I can: ${abilities(situation)}. Every number opens to its query, and nothing is sent before an approver agrees. ${begin}`,
  )
}

/** Refuses honestly what is none of its work. */
export const otherPolicy: Policy = async (situation) => {
  const begin = await howToStart(situation)
  return say(
    situation.lang === 'zh'
      ? `这不在我的能力范围内。我可以：${abilities(situation)}。${begin}`
      : `That is outside what I do. I can: ${abilities(situation)}. ${begin}`,
  )
}
