import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { addNote, type ShownRecord } from '../api/knowledge.ts'
import { changeNote } from '../api/knowledge-corrections.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { useLeave } from '../shell/use-leave.ts'
import { facets } from './facets.tsx'

interface NewNoteProps {
  workspace: string
  /** The note that is changed; a new one where absent. */
  note?: ShownRecord
  onClose(): void
  onSaved(id: string): void
}

type Fields = Parameters<typeof addNote>[1]

/** What its writer typed; a note is kept in the one language that it was written in. */
const fieldsOf = ({ title, text, objective, productKind, channels, date }: ShownRecord): Fields => ({
  title: title.zh,
  text: text.zh,
  channels,
  ...(objective && { objective }),
  ...(productKind && { productKind }),
  ...(date && { date }),
})

/** A note by hand: what was learned, with what it is about. */
export const NewNote = ({ workspace, note, onClose, onSaved }: NewNoteProps) => {
  const { t } = useTranslation('knowledge')
  const both = useBoth()
  const client = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const save = useMutation({
    mutationFn: (fields: Fields) => {
      const said = Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value && String(value) !== ''),
      ) as Fields
      return note ? changeNote(workspace, note.id, said) : addNote(workspace, said)
    },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['knowledge', workspace] })
      onSaved(id)
    },
  })
  const leave = useLeave(() => form.isFieldsTouched(), onClose)
  const choices = (name: 'objective' | 'productKind' | 'channel') =>
    facets[name].map((value) => ({ value, label: t(`${name}.${value}` as 'grade.A') }))
  const required = { required: true, whitespace: true, message: t('form.required') }
  return (
    <Modal
      open
      title={t(note ? 'kind.note' : 'note')}
      okText={t('form.save')}
      cancelText={t('form.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={leave}
    >
      <p className="quiet">{t('form.hint')}</p>
      {save.error && <Alert type="error" title={both(asApiError(save.error).text)} />}
      <Form
        form={form}
        layout="vertical"
        {...(note && { initialValues: fieldsOf(note) })}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="title" label={t('form.title')} rules={[required]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="text" label={t('form.text')} rules={[required]}>
          <Input.TextArea rows={5} maxLength={4000} showCount />
        </Form.Item>
        <Form.Item name="objective" label={t('facet.objective')}>
          <Select allowClear options={choices('objective')} />
        </Form.Item>
        <Form.Item name="productKind" label={t('facet.productKind')}>
          <Select allowClear options={choices('productKind')} />
        </Form.Item>
        <Form.Item name="channels" label={t('facet.channel')}>
          <Select mode="multiple" options={choices('channel')} />
        </Form.Item>
        <Form.Item name="date" label={t('form.date')}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
