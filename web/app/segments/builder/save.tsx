import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../../backend/segments/rule.ts'
import type { SavedSegment } from '../../../../backend/segments/segment.ts'
import { type ApiError, asApiError } from '../../api/client.ts'
import { segments } from '../../api/queries.ts'
import { difference, saveSegment } from '../../api/segment-drafts.ts'
import { useBoth } from '../../i18n/use-lang.ts'
import { Lines } from '../../workbench/section.tsx'
import type { Live } from './use-live.ts'

const longestName = 60

/** What the rule changes of another one, in words. */
export const Changes = ({ workspace, before, live }: { workspace: string; before: Rule; live: Live }) => {
  const { t } = useTranslation('builder')
  const both = useBoth()
  const { data } = useQuery({ ...difference(workspace, before, live.settled), enabled: live.isReady })
  if (!data) return null
  return (
    <section className="changes" aria-label={t('changes')}>
      <h3>{t('changes')}</h3>
      {data.length === 0 ? (
        <p className="quiet">{t('sameRule')}</p>
      ) : (
        <Lines lines={data.map(({ sentence }) => both(sentence))} />
      )}
    </section>
  )
}

interface SaveProps {
  workspace: string
  live: Live
  /** The segment that is edited; its next version can be saved. */
  saved: SavedSegment | undefined
  onSaved(segment: SavedSegment): void
}

/** Saves the rule as a new segment, or as the next version of the one that is edited. */
export const Save = ({ workspace, live, saved, onSaved }: SaveProps) => {
  const { t } = useTranslation('builder')
  const [both, client, { message, modal }] = [useBoth(), useQueryClient(), App.useApp()]
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [saving, setSaving] = useState<'new' | 'version'>()
  /** The same conditions are there already: goes to them, or keeps a second segment under the name that was typed. */
  const offer = ({ text, details }: ApiError) =>
    void modal.confirm({
      title: both(text),
      content: t(name.trim() === '' ? 'existsUnnamed' : 'existsText', { name: name.trim() }),
      okText: t('openExisting'),
      cancelText: t(name.trim() === '' ? 'stay' : 'saveAnother'),
      onOk: () => navigate({ to: '/w/$workspace/segments/{-$id}', params: { workspace, id: String(details.id) } }),
      onCancel: (close?: () => void) => {
        if (typeof close !== 'function') return
        close()
        if (name.trim() !== '') void save('new', true)
      },
    })
  const save = async (as: 'new' | 'version', another = false) => {
    setSaving(as)
    try {
      const what =
        as === 'version' && saved
          ? { id: saved.id }
          : { ...(name.trim() !== '' && { name: name.trim() }), ...(another && { another }) }
      const made = await saveSegment(workspace, { rule: live.settled, ...what })
      await client.invalidateQueries({ queryKey: segments(workspace).queryKey })
      onSaved(made)
    } catch (error) {
      const problem = asApiError(error)
      if (problem.code === 'segment_exists') offer(problem)
      else void message.error(both(problem.text))
    }
    setSaving(undefined)
  }
  const isSame = saved !== undefined && JSON.stringify(saved.rule) === JSON.stringify(live.settled)
  return (
    <div className="save">
      <Input
        className="save-name"
        value={name}
        maxLength={longestName}
        placeholder={t('nameHint')}
        aria-label={t('name')}
        onChange={({ target }) => setName(target.value)}
      />
      <Button
        type={saved ? 'default' : 'primary'}
        disabled={!live.isReady}
        loading={saving === 'new'}
        onClick={() => void save('new')}
      >
        {t('saveNew')}
      </Button>
      {saved && (
        <Button
          type="primary"
          disabled={!live.isReady || isSame}
          loading={saving === 'version'}
          onClick={() => void save('version')}
        >
          {t('saveVersion', { version: saved.version + 1 })}
        </Button>
      )}
    </div>
  )
}
