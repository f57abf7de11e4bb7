import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShownRecord } from '../api/knowledge.ts'

const colours = { A: 'success', B: 'success', C: 'warning', D: 'warning', ungraded: 'default', void: 'error' } as const

/** How far a record can be leaned on. */
export const Grade = ({ grade }: Pick<ShownRecord, 'grade'>) => {
  const { t } = useTranslation('knowledge')
  return <Tag color={colours[grade]}>{t(`grade.${grade}`)}</Tag>
}
