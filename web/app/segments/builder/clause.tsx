import { useTranslation } from 'react-i18next'
import type { ValueEditorProps } from 'react-querybuilder'
import { Fallback } from './fallback.tsx'
import { Form } from './form.tsx'
import { KindPick } from './kind-pick.tsx'
import { editorOf } from './kinds/index.ts'
import type { ClauseValue, Draft } from './node.ts'
import { Not } from './not.tsx'
import { useDesk, usePlace } from './place.ts'
import { Problems } from './problems.tsx'
import type { Values } from './slot.ts'

/** One condition: whether it is negated, its kind, and the values that its kind has. */
export const Clause = ({ value, handleOnChange, rule, context }: ValueEditorProps) => {
  const { t } = useTranslation('builder')
  const [desk, place] = [useDesk(), usePlace()]
  const clause = value as ClauseValue
  const path: string = context?.paths.get(rule.id) ?? ''
  const editor = editorOf(clause.rule.kind)
  const change = (next: Draft) => handleOnChange({ ...clause, rule: next })
  const settled = (next: Values) => {
    const draft = next as Draft
    change(editor?.settle ? editor.settle(draft, clause.rule, desk, place) : draft)
  }
  return (
    <fieldset
      aria-label={t(`kind.${clause.rule.kind}`, { defaultValue: clause.rule.kind })}
      className={desk.chosen === path ? 'clause-editor clause-chosen' : 'clause-editor'}
      onFocus={(event) => {
        // inside an event or a thing it is the condition around it that is looked at
        if (place.fieldsOnly) return
        event.stopPropagation()
        desk.onChoose(path)
      }}
    >
      <div className="slots">
        <Not checked={clause.not} twice={clause.twice} onChange={(not) => handleOnChange({ ...clause, not })} />
        <KindPick rule={clause.rule} onChange={change} />
        {editor ? (
          <Form slots={editor.slots} values={clause.rule} path={path} onChange={settled} />
        ) : (
          <Fallback rule={clause.rule} path={path} onChange={change} />
        )}
      </div>
      <Problems path={path} />
    </fieldset>
  )
}
