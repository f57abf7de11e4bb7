import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDraft, NewCase } from '../../../evals/runs/kept-cases.ts'
import { asApiError } from '../api/client.ts'
import { draftCase, evalRuns, keepCase } from '../api/evals.ts'
import { threads } from '../api/queries.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { noAnswer, type Right, RightAnswer } from './right-answer.tsx'

const severities = ['critical', 'major', 'minor'] as const

const Found = ({ found }: Pick<CaseDraft, 'found'>) => {
  const { t } = useTranslation('evals')
  if (found.length === 0) return <Alert type="warning" showIcon title={t('keep.nothingFound')} />
  const list = found.map(({ kind, count }) => t(`keep.kinds.${kind}`, { count })).join(' · ')
  return <Alert type="info" showIcon title={t('keep.found', { list })} />
}

/** A conversation becomes a case: its words masked and shown, then what a right answer is. */
export const KeepCase = ({ workspace, onClose }: { workspace: string; onClose(): void }) => {
  const { t } = useTranslation('evals')
  const { t: page } = useTranslation()
  const both = useBoth()
  const client = useQueryClient()
  const { data: talks } = useQuery(threads(workspace))
  const [draft, setDraft] = useState<CaseDraft>()
  const [world, setWorld] = useState('bank')
  const [right, setRight] = useState<Right>(noAnswer)
  const [severity, setSeverity] = useState<NewCase['severity']>('major')
  const [gap, setGap] = useState('')
  const [kept, setKept] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(both(asApiError(error).text))
    }
    setBusy(false)
  }
  const choose = (thread: string) =>
    attempt(async () => {
      const made = await draftCase(workspace, thread)
      setDraft(made)
      setWorld(made.worlds[0] ?? 'bank')
    })
  const expected = right.toCase()
  const keep = () =>
    attempt(async () => {
      if (!draft || !expected) return
      const { lang, messages } = draft
      const made = await keepCase({ lang, world, messages, right: expected, severity, ...(gap && { knownGap: gap }) })
      setKept(made.id)
      await client.invalidateQueries({ queryKey: evalRuns().queryKey, exact: true })
    })
  const say = (at: number, text: string | undefined) =>
    draft &&
    setDraft({
      ...draft,
      messages: draft.messages.flatMap((one, index) => (index === at ? (text === undefined ? [] : [text]) : [one])),
    })
  if (kept)
    return (
      <Modal open title={t('fromThread')} onCancel={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
        <p>{t('keep.kept', { id: kept })}</p>
      </Modal>
    )
  const isReady = draft !== undefined && draft.messages.length > 0 && draft.messages.every(Boolean) && expected
  return (
    <Modal
      open
      title={t('fromThread')}
      okText={t('keep.keep')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isReady, loading: isBusy }}
      onOk={() => void keep()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('keep.thread')} htmlFor="keep-thread">
          <Select
            id="keep-thread"
            placeholder={t('keep.choose')}
            onChange={(thread: string) => void choose(thread)}
            options={(talks ?? []).map(({ id, title }) => ({ value: id, label: title || page('threads.untitled') }))}
          />
        </Form.Item>
        {draft && (
          <>
            <p>{t('keep.review')}</p>
            <Found found={draft.found} />
            <ol className="keep-messages">
              {draft.messages.map((text, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a message is known by its place
                <li key={index}>
                  <Input.TextArea
                    value={text}
                    autoSize={{ minRows: 1, maxRows: 6 }}
                    aria-label={t('keep.message', { number: index + 1 })}
                    onChange={({ target }) => say(index, target.value)}
                  />
                  <Button size="small" type="text" onClick={() => say(index, undefined)}>
                    {t('keep.drop')}
                  </Button>
                </li>
              ))}
            </ol>
            <Form.Item label={t('keep.world')} htmlFor="keep-world">
              <Select
                id="keep-world"
                value={world}
                onChange={setWorld}
                options={draft.worlds.map((name) => ({ value: name, label: name }))}
              />
            </Form.Item>
            <RightAnswer right={right} onChange={setRight} />
            <Form.Item label={t('keep.severity')} htmlFor="keep-severity">
              <Select
                id="keep-severity"
                value={severity}
                onChange={setSeverity}
                options={severities.map((one) => ({ value: one, label: t(`severity.${one}`) }))}
              />
            </Form.Item>
            <Form.Item label={t('keep.gap')} htmlFor="keep-gap">
              <Input id="keep-gap" value={gap} onChange={({ target }) => setGap(target.value)} />
            </Form.Item>
          </>
        )}
        <div aria-live="polite">{problem !== undefined && <Alert type="error" showIcon title={problem} />}</div>
      </Form>
    </Modal>
  )
}
