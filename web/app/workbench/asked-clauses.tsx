import { CheckOutlined, CloseOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../../backend/segments/proof/proof.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { Values } from './proof-customers.tsx'

/** Each clause of a rule as asked of one customer, with what was found. */
export const AskedClauses = ({ clauses }: Pick<Explanation, 'clauses'>) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <ul className="asked">
      {clauses.map(({ depth, clause, met, values }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal conditions may stand twice, and the order is the rule's
        <li key={at} style={{ marginInlineStart: depth * 16 }}>
          {met ? (
            <CheckOutlined className="met" aria-label={t('life.met')} />
          ) : (
            <CloseOutlined className="unmet" aria-label={t('life.unmet')} />
          )}
          <span>
            {both(clause)}
            <Values values={values} />
          </span>
        </li>
      ))}
    </ul>
  )
}
