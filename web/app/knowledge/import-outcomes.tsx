import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { importOutcomes } from '../api/knowledge.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { useLeave } from '../shell/use-leave.ts'

type Format = 'csv' | 'jsonl'

const examples: Record<Format, string> = {
  csv: `name,audience,design,objective,product_kind,channel,start,treatment_customers,treatment_converted,control_customers,control_converted
Spring win-back,no purchase for 90 days,randomised,reactivate,wealth,sms,2026-03-01,8000,320,2000,60`,
  jsonl:
    '{"name":"Spring win-back","audience":"no purchase for 90 days","design":"randomised","start":"2026-03-01","effect":0.012,"effect_low":0.004,"effect_high":0.02}',
}

/** A file of what past campaigns showed; a faulty one is refused as a whole, its rows named. */
export const ImportOutcomes = ({ workspace, onClose }: { workspace: string; onClose(): void }) => {
  const { t } = useTranslation('knowledge')
  const both = useBoth()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [format, setFormat] = useState<Format>('csv')
  const picker = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: () => importOutcomes(workspace, { text, format }),
    onSuccess: ({ records }) => {
      void client.invalidateQueries({ queryKey: ['knowledge', workspace] })
      void message.success(t('file.done', { count: records }))
      onClose()
    },
  })
  const leave = useLeave(() => text.trim() !== '', onClose)
  const take = async (file: File | undefined) => {
    if (!file) return
    setFormat(/\.(jsonl|ndjson|json)$/i.test(file.name) ? 'jsonl' : 'csv')
    setText(await file.text())
    send.reset()
  }
  return (
    <Modal
      open
      title={t('import')}
      okText={t('file.send')}
      cancelText={t('form.cancel')}
      okButtonProps={{ disabled: text.trim() === '' }}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={leave}
      width={640}
    >
      <div className="import-outcomes">
        <p className="quiet">{t('file.hint')}</p>
        <div className="headline">
          <Button onClick={() => picker.current?.click()}>{t('file.choose')}</Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".csv,.jsonl,.ndjson,.json,text/csv"
            onChange={({ target }) => void take(target.files?.[0])}
          />
          <span className="quiet">{t('file.or')}</span>
          <Segmented
            aria-label={t('file.format')}
            value={format}
            onChange={setFormat}
            options={[
              { value: 'csv', label: 'CSV' },
              { value: 'jsonl', label: 'JSONL' },
            ]}
          />
          <Button type="link" onClick={() => setText(examples[format])}>
            {t('file.example')}
          </Button>
        </div>
        <Input.TextArea
          rows={8}
          aria-label={t('import')}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            send.reset()
          }}
        />
        {send.error && <Alert type="error" showIcon title={both(asApiError(send.error).text)} />}
      </div>
    </Modal>
  )
}
