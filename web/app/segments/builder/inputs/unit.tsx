import { useTranslation } from 'react-i18next'
import type { Attribute } from '../../../../../backend/catalog/catalog.ts'

/** The unit in which an attribute is kept; years of an age are called so in Chinese, as in the sentences. */
export const Unit = ({ of }: { of: Pick<Attribute, 'unit' | 'labels'> | undefined }) => {
  const { t } = useTranslation('builder')
  const { unit, labels } = of ?? {}
  if (unit === undefined) return null
  const word = unit === 'year' && labels?.zh.includes('龄') ? 'age' : unit
  return <span className="quiet unit">{t(`unitOf.${word}`, { defaultValue: unit })}</span>
}
