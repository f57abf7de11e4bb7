import { theme } from 'antd'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useLang } from '../i18n/use-lang.ts'
import type { Drawing } from './draw.ts'
import { chartWords, type Drawn, heightOf, measuredIn } from './option.ts'

export interface ChartHandle {
  /** PNG as a data URL; undefined until it is drawn. */
  picture(): string | undefined
}

/** A chart of a table, drawn once its library is there; its words say the same to those who do not see it. */
export const Chart = ({ drawn, title, ref }: { drawn: Drawn; title: string; ref?: Ref<ChartHandle> }) => {
  const lang = useLang()
  const { token } = theme.useToken()
  const place = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing>()
  useEffect(() => {
    const element = place.current
    if (!element) return
    let made: Drawing | undefined
    let gone = false
    const watch = new ResizeObserver(() => made?.fit())
    void import('./draw.ts').then(({ draw }) => {
      if (gone) return
      made = draw(element)
      watch.observe(element)
      setDrawing(made)
    })
    return () => {
      gone = true
      watch.disconnect()
      made?.end()
    }
  }, [])
  const {
    colorPrimary,
    colorSuccess,
    colorError,
    colorWarning,
    colorTextSecondary,
    colorBorderSecondary,
    colorBgContainer,
    colorText,
  } = token
  useEffect(() => {
    drawing?.show(
      drawn,
      {
        series: [colorPrimary, colorWarning, colorTextSecondary, colorSuccess],
        good: colorPrimary,
        bad: colorError,
        text: colorTextSecondary,
        line: colorBorderSecondary,
      },
      lang,
    )
  }, [
    drawing,
    drawn,
    lang,
    colorPrimary,
    colorSuccess,
    colorError,
    colorWarning,
    colorTextSecondary,
    colorBorderSecondary,
  ])
  useImperativeHandle(
    ref,
    () => ({
      picture: () =>
        drawing?.picture({ title, measured: measuredIn(drawn, lang), colour: colorText, background: colorBgContainer }),
    }),
    [drawing, drawn, title, lang, colorText, colorBgContainer],
  )
  return (
    <div
      ref={place}
      role="img"
      aria-label={`${title}. ${chartWords(drawn, lang)}`}
      className="chart"
      style={{ height: heightOf(drawn, lang) }}
    />
  )
}
