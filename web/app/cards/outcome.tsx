import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../../backend/compliance/verdict.ts'

const colours = { pass: 'success', warn: 'warning', block: 'error' } as const

/** The verdict of the compliance engine in one word. */
export const Outcome = ({ outcome }: Pick<Verdict, 'outcome'>) => {
  const { t } = useTranslation()
  return <Tag color={colours[outcome]}>{t(`copy.outcome.${outcome}`)}</Tag>
}
