import { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'

/** THE methods a read-out uses, by name; each is a file of the statistics folder. */
export const methodTable = {
  newcombe: { zh: 'Newcombe混合得分区间', en: 'Newcombe hybrid score interval' },
  miettinen_nurminen: { zh: 'Miettinen–Nurminen得分区间', en: 'Miettinen–Nurminen score interval' },
  wilson: { zh: 'Wilson区间', en: 'Wilson interval' },
  pooled_z: { zh: '两比例z检验（合并方差）', en: 'two-proportion z-test, pooled variance' },
  boschloo: { zh: 'Boschloo精确检验', en: 'Boschloo exact test' },
  fisher: { zh: 'Fisher精确检验', en: 'Fisher exact test' },
  welch: { zh: 'Welch t检验', en: 'Welch t-test' },
  welch_cuped: { zh: 'CUPED调整后的Welch t检验', en: 'Welch t-test after CUPED adjustment' },
  welch_ratio: {
    zh: '以客户为单位的比率（delta法）与Welch t检验',
    en: 'ratio per customer (delta method), Welch t-test',
  },
  log_ratio: { zh: '比率的对数尺度区间', en: 'interval on the log scale of the ratio' },
  delta_ratio: { zh: '相对提升的delta法区间', en: 'delta-method interval of the relative lift' },
  confidence_sequence: { zh: '渐近置信序列', en: 'asymptotic confidence sequence' },
  group_sequential: { zh: '成组序贯边界', en: 'group-sequential bounds' },
} satisfies Record<string, Bilingual>

export type Method = keyof typeof methodTable
export const method = z.enum(Object.keys(methodTable) as [Method, ...Method[]])
