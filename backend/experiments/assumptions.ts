import type { Bilingual } from '../bilingual.ts'
import type { ParsedInput } from './read-out-input.ts'
import type { Comparison } from './read-out-result.ts'

/** What has to be true for the numbers to mean what they say. */
export const assumptionsOf = (
  { design, arms, looks, alpha, contrast }: ParsedInput,
  comparisons: readonly Comparison[],
): Bilingual[] => [
  ...(design === 'randomised'
    ? [
        { zh: '客户随机分组，分组后不再变动。', en: 'Customers were assigned at random and stayed in their arm.' },
        contrast
          ? { zh: '每组客户只收到自己那一组的内容。', en: 'Each arm got its own treatment only.' }
          : { zh: '对照组客户没有收到同一活动。', en: 'Control customers did not get the same campaign.' },
      ]
    : [{ zh: '分组不是随机的，组间可能本来就不同。', en: 'Groups were not formed at random and may differ anyway.' }]),
  {
    zh: '一位客户只计一次，客户之间互不影响。',
    en: 'Each customer counts once and customers do not influence each other.',
  },
  ...(looks.method === 'fixed' && looks.taken === 1
    ? [{ zh: '样本量事先定好，只看这一次结果。', en: 'The sample size was fixed before and the result is read once.' }]
    : []),
  ...(!contrast && arms.filter(({ role }) => role === 'treatment').length > 1
    ? [{ zh: '多个处理组的p值按Holm法校正。', en: 'p-values of several arms are adjusted by Holm.' }]
    : []),
  ...(comparisons.some(({ mde }) => mde?.baseline === 'control')
    ? [
        {
          zh: `最小可检测效应按${contrast ? '另一组' : '对照组'}的实际水平计算。`,
          en: `The minimum detectable effect uses the observed level of the ${contrast ? 'other arm' : 'control'}.`,
        },
      ]
    : []),
  { zh: `双侧检验，α=${alpha}。`, en: `Two-sided tests, α=${alpha}.` },
]
