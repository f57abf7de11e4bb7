import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../backend/compliance/verdict.ts'
import { useBoth } from '../i18n/use-lang.ts'

/** What stands before a finding that is about no words of the text. */
export const headingOf = ({
  severity,
  tooLong,
}: Pick<Finding, 'severity' | 'tooLong'>): 'tooLong' | 'missing' | 'mind' =>
  tooLong ? 'tooLong' : severity === 'block' ? 'missing' : 'mind'

/** One finding: the words, why they are one, how to mend it, and where the rule comes from. */
export const FindingNote = ({
  finding: { span, severity, tooLong, why, fix, source, ruleId },
}: {
  finding: Finding
}) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <div className="finding-note">
      <p>
        <strong>{span ? `“${span.text}”` : t(`copy.${headingOf({ severity, tooLong })}`)}</strong> {both(why)}
      </p>
      <p>{t('copy.fix', { text: both(fix) })}</p>
      <p className="quiet">
        {source} · <code>{ruleId}</code>
      </p>
    </div>
  )
}

/** All findings of a text, the blocking ones first. */
export const Findings = ({ findings }: { findings: Finding[] }) => {
  const sorted = [...findings].sort((a, b) => a.severity.localeCompare(b.severity))
  if (sorted.length === 0) return null
  return (
    <ul className="findings">
      {sorted.map((finding) => (
        <li key={finding.ruleId + (finding.span?.start ?? '')} className={`is-${finding.severity}`}>
          <FindingNote finding={finding} />
        </li>
      ))}
    </ul>
  )
}
