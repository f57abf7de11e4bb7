import { useLang } from '../i18n/use-lang.ts'
import { exact, relative } from './times.ts'

/** A relative time that shows the exact one on hover. */
export const Time = ({ at }: { at: string }) => {
  const lang = useLang()
  return (
    <time dateTime={at} title={exact(at, lang)}>
      {relative(at, Date.now(), lang)}
    </time>
  )
}
