import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../backend/bilingual.ts'
import type { TrialDetail } from '../../../evals/runs/run-summary.ts'
import { duration } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'

type Turn = TrialDetail['result']['turns'][number]

const pretty = (value: unknown) => JSON.stringify(value, null, 2) ?? ''

const asked = (question: unknown): Bilingual | undefined => (question as { question?: Bilingual } | undefined)?.question

const Tool = ({ call, both }: { call: Turn['calls'][number]; both(text: Bilingual): string }) => {
  const { t } = useTranslation('evals')
  const { t: page } = useTranslation()
  const lang = useLang()
  return (
    <details className="eval-tool">
      <summary>
        {t('tool', {
          name: page(`tool.${call.name}`, { defaultValue: call.name }),
          status: t(`toolStatus.${call.status}`, { defaultValue: call.status }),
        })}
        {call.ms !== null && <span className="quiet number"> · {duration(call.ms, lang)}</span>}
      </summary>
      {call.error && <p className="step-error">{both(call.error.message)}</p>}
      <h4>{t('input')}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
      <pre tabIndex={0}>{pretty(call.input)}</pre>
      {call.output !== undefined && (
        <>
          <h4>{t('output')}</h4>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
          <pre tabIndex={0}>{pretty(call.output)}</pre>
        </>
      )}
    </details>
  )
}

/** One turn of a recorded conversation. Everything in it is text. */
export const TurnView = ({ turn, both }: { turn: Turn; both(text: Bilingual): string }) => {
  const { t } = useTranslation('evals')
  const question = asked(turn.question)
  return (
    <div className="eval-turn">
      <p className="eval-person">
        <span className="hidden-text">{t('person')}: </span>
        {turn.text}
      </p>
      {turn.calls.map((call, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls of a finished turn keep their places
        <Tool key={index} call={call} both={both} />
      ))}
      {turn.answer && (
        <p className="eval-answer">
          <span className="hidden-text">{t('copilot')}: </span>
          {turn.answer}
        </p>
      )}
      {question && <p className="quiet">{t('question', { text: both(question) })}</p>}
      {turn.error && <p className="step-error">{both(turn.error.message)}</p>}
    </div>
  )
}
