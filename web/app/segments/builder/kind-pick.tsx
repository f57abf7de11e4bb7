import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { wide } from './inputs/wide.ts'
import { turnedInto } from './kinds/fresh.ts'
import { editors, families } from './kinds/index.ts'
import type { Draft } from './node.ts'
import { useDesk, usePlace } from './place.ts'

/** What a condition is about; another kind keeps of the old one what it has too. */
export const KindPick = ({ rule, onChange }: { rule: Draft; onChange(next: Draft): void }) => {
  const { t } = useTranslation('builder')
  const [desk, place] = [useDesk(), usePlace()]
  const nameOf = (kind: string) => t(`kind.${kind}`, { defaultValue: kind })
  const offered = Object.entries(editors).filter(
    ([kind, editor]) =>
      kind === rule.kind || ((!place.fieldsOnly || editor.onFields) && (editor.offered?.(desk, place) ?? true)),
  )
  const known = rule.kind in editors
  const options = families.flatMap((family) => {
    const members = offered.filter(([, editor]) => editor.family === family)
    if (members.length === 0) return []
    return [
      {
        label: t(`family.${family}`),
        title: family,
        options: members.map(([kind]) => ({ value: kind, label: nameOf(kind) })),
      },
    ]
  })
  return (
    <Select<string>
      size="small"
      className="kind-pick"
      aria-label={t('kindName')}
      value={rule.kind}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('nothingFound')}
      options={known ? options : [{ value: rule.kind, label: nameOf(rule.kind) }, ...options]}
      onChange={(kind) => onChange(turnedInto(kind, rule, desk, place))}
      {...wide}
    />
  )
}
