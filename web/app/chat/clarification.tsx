import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { grouped } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import type { Clarification as Question } from '../stream/thread-state.ts'

interface ClarificationProps {
  question: Question
  /** The answer already said the question in words. */
  asked: boolean
  open: boolean
  onSay(text: string): void
}

/** A question from the copilot: each option a button with the count it would give. */
export const Clarification = ({ question: { question, options = [] }, asked, open, onSay }: ClarificationProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  const lang = useLang()
  return (
    <fieldset className="clarification" disabled={!open} aria-label={both(question)}>
      {!asked && <p>{both(question)}</p>}
      <div className="options">
        {options.map(({ label, say, count }) => (
          <Button key={say} disabled={!open} onClick={() => onSay(say)} title={t('chat.answered', { text: say })}>
            <span>{both(label)}</span>
            {count !== undefined && <span className="option-count number">{grouped(count, lang)}</span>}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
