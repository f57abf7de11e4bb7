import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../style/cards.css'
import '../style/workbench.css'
import '../style/collection.css'
import '../style/knowledge.css'
import { found, type RecordFilter, records, type ShownRecord } from '../api/knowledge.ts'
import { day } from '../format/times.ts'
import { knowledgeEn } from '../i18n/knowledge-en.ts'
import { knowledgeZh } from '../i18n/knowledge-zh.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Collection } from '../shell/collection.tsx'
import { Facets } from './facets.tsx'
import { Grade } from './grade.tsx'
import { ImportOutcomes } from './import-outcomes.tsx'
import { Ledger } from './ledger.tsx'
import { NewNote } from './new-note.tsx'
import { useEffectWords } from './outcome.tsx'
import { RecordDetail } from './record-detail.tsx'
import { TagEffects } from './tag-effects.tsx'

i18next.addResourceBundle('zh', 'knowledge', knowledgeZh)
i18next.addResourceBundle('en', 'knowledge', knowledgeEn)

const mostFound = 50
const ledgerId = 'ledger'
const tagsId = 'tag-effects'

const Row = ({ workspace, shown }: { workspace: string; shown: ShownRecord }) => {
  const { t } = useTranslation('knowledge')
  const lang = useLang()
  const both = useBoth()
  const effectWords = useEffectWords()
  const { id, kind, title, text, grade, outcome, date } = shown
  return (
    <li>
      <Link
        to="/w/$workspace/knowledge/{-$id}"
        params={{ workspace, id }}
        className="row"
        activeProps={{ className: 'row row-on' }}
      >
        <span className="row-title">{both(title)}</span>
        <span className="row-number">
          <Grade grade={grade} />
        </span>
        <span className="row-text number">
          {outcome ? [effectWords(outcome), t(`verdict.${outcome.verdict}`)].filter(Boolean).join(' · ') : both(text)}
        </span>
        <span className="row-time number">
          {t(`kind.${kind}`)}
          {date && ` · ${day(date, lang)}`}
        </span>
      </Link>
    </li>
  )
}

/** Records and playbooks: searched, narrowed, opened; notes, imports and the ledger of forecasts. */
export const KnowledgePage = () => {
  const { t } = useTranslation('knowledge')
  const navigate = useNavigate()
  const { workspace, id } = useParams({ from: '/w/$workspace/knowledge/{-$id}' })
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<RecordFilter>({})
  const [making, setMaking] = useState<'note' | 'import'>()
  const { kind, grade, limit: _, ...narrow } = filter
  const searching = words !== ''
  const listed = useQuery({ ...records(workspace, filter), enabled: !searching })
  const asked = useQuery({
    ...found(workspace, { text: words || '-', ...narrow, ...(kind && { kinds: [kind] }), limit: mostFound }),
    enabled: searching,
  })
  const fits = (one: ShownRecord) => grade === undefined || one.grade === grade
  const shown = searching ? asked.data?.records.filter(fits) : listed.data
  const counter = searching ? (asked.data?.counter.filter(fits) ?? []) : []
  const query = searching ? asked : listed
  const rows = (some: readonly ShownRecord[]) =>
    some.map((one) => <Row key={one.id} workspace={workspace} shown={one} />)
  const open = (record: string) =>
    void navigate({ to: '/w/$workspace/knowledge/{-$id}', params: { workspace, id: record } })
  return (
    <Collection
      workspace={workspace}
      title={t('title')}
      error={query.error}
      onRetry={() => void query.refetch()}
      empty={{ title: t('empty'), text: t('emptyText') }}
      pick={t('pick')}
      back="/w/$workspace/knowledge/{-$id}"
      detail={
        id === ledgerId ? (
          <Ledger workspace={workspace} />
        ) : id === tagsId ? (
          <TagEffects workspace={workspace} />
        ) : id ? (
          <RecordDetail key={id} workspace={workspace} id={id} />
        ) : null
      }
      action={
        <>
          <Button size="small" onClick={() => setMaking('note')}>
            {t('note')}
          </Button>
          <Button size="small" onClick={() => setMaking('import')}>
            {t('import')}
          </Button>
        </>
      }
      above={
        <>
          <Facets words={words} onWords={setWords} filter={filter} onFilter={setFilter} />
          <p className="facets facet-links">
            <Link to="/w/$workspace/knowledge/{-$id}" params={{ workspace, id: ledgerId }}>
              {t('ledger')}
            </Link>
            <Link to="/w/$workspace/knowledge/{-$id}" params={{ workspace, id: tagsId }}>
              {t('tags.title')}
            </Link>
          </p>
          {searching && asked.data?.about.length === 0 && <p className="quiet facets">{t('noneAbout')}</p>}
        </>
      }
      items={shown && rows(shown)}
      below={
        <>
          {asked.data?.searched === 'words' && searching && <p className="quiet looked">{t('wordsOnly')}</p>}
          {asked.data?.meaning && searching && <p className="quiet looked">{t('someMeaning', asked.data.meaning)}</p>}
          {counter.length > 0 && (
            <>
              <h2 className="looked">{t('counter')}</h2>
              <ul className="rows">{rows(counter)}</ul>
            </>
          )}
          {making === 'note' && (
            <NewNote
              workspace={workspace}
              onClose={() => setMaking(undefined)}
              onSaved={(made) => {
                setMaking(undefined)
                open(made)
              }}
            />
          )}
          {making === 'import' && <ImportOutcomes workspace={workspace} onClose={() => setMaking(undefined)} />}
        </>
      }
    />
  )
}
