import { Popover } from 'antd'
import type { Variant } from '../../../backend/copy/copy.ts'
import { anchored } from './anchors.ts'
import { FindingNote } from './findings.tsx'

/** A text with its offending words marked; each opens the rule, its source and the fix. */
export const AnchoredText = ({ variant, field }: { variant: Variant; field: 'title' | 'body' }) => (
  <>
    {anchored(variant, field).map(({ text, finding }, index) => {
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their order
      if (!finding) return <span key={index}>{text}</span>
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their order
        <Popover key={index} trigger={['hover', 'focus', 'click']} content={<FindingNote finding={finding} />}>
          <button type="button" className={`offending is-${finding.severity}`}>
            {text}
          </button>
        </Popover>
      )
    })}
  </>
)
