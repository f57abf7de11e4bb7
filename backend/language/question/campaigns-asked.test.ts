import { expect, it } from 'vitest'
import { catalog } from '../../catalog/catalog.ts'
import { whichCampaign } from './campaigns-asked.ts'

const empty = catalog.parse({
  version: 1,
  workspace: 'shop',
  title: { zh: '商店', en: 'Shop' },
  timeZone: 'UTC',
  customers: { labels: { zh: '客户', en: 'customers' }, idType: 'integer', rows: 3 },
  attributes: [],
})

it.each(['did our last campaign work?', '上次活动有效果吗'])(
  'says that there is no campaign instead of asking which one is meant: %s',
  (text) => {
    const { reason, question, options } = whichCampaign(empty, text)
    expect({ reason, options }).toEqual({ reason: 'missing_data', options: undefined })
    expect(question).toMatchObject({
      zh: expect.stringContaining('数据里还没有往期活动'),
      en: expect.stringContaining('The data hold no past campaign yet'),
    })
  },
)
