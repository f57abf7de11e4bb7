import type { Lang } from '../../backend/bilingual.ts'
import type { Situation } from './step.ts'

/**
 * Things to say about these very data, each tried on them before. A number in an example claims nothing about the data: the
 * turn keeps what it quotes, so that such a number is not taken for an unproved one.
 */
export const examples = async ({ scope }: Situation): Promise<Record<Lang, string[]>> => {
  const prompts = await scope.services.prompts()
  scope.turn.quoted.push(...prompts.zh, ...prompts.en)
  return prompts
}

/** How a person comes to a plan: the audience, then what to do with it. */
export const howToPlan = async (situation: Situation): Promise<string> => {
  const { zh, en } = await examples(situation)
  return situation.lang === 'zh'
    ? `请先说明对象${zh[0] ? `，例如“${zh[0]}”` : ''}，再说“给他们做一次营销活动”。`
    : `Name the audience first${en[0] ? `, for example "${en[0]}"` : ''}, then say "plan a campaign for them".`
}
