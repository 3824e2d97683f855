/** Shows a reader what a correction changed, and how the part read before. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appCorrection as words } from '@quan-triet/shared/i18n/vi/app-correction'
import type { PartVersion } from '@quan-triet/shared/models/correction'
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { ChoiceList } from '../../components/choice-list.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { WordChanges } from '../../components/word-changes.tsx'
import { usePart, useVersions } from './api.ts'

const views = [
  { value: 'compare' as const, label: words.compare },
  { value: 'before' as const, label: words.before },
]

const dayWords = ({ replacedAt }: PartVersion): string => formatDay(dayOf(replacedAt))

const Before = ({ version }: { version: PartVersion }) => (
  <article className="reading stack-s" aria-label={words.before}>
    <h2>{version.heading}</h2>
    {version.note !== '' && <p className="note">{words.noteLine(version.note)}</p>}
    {version.paragraphs.map((paragraph, index) => (
      // Paragraphs have no identity but their place.
      <p key={index}>{paragraph}</p>
    ))}
  </article>
)

const Changes = ({ part, versions }: { part: ReadablePart; versions: PartVersion[] }) => {
  const [view, setView] = useState<'compare' | 'before'>('compare')
  const [chosen, setChosen] = useState(0)
  const version = versions[chosen]
  if (!version) return <p className="empty">{words.nothing}</p>
  /** What this version was replaced by: the next one, or the text as it reads now. */
  const after = versions[chosen - 1] ?? part
  return (
    <>
      {versions.length > 1 && (
        <SelectField
          label={words.which}
          choices={versions.map((one, index) => ({
            value: String(index),
            label: words.versionAt(dayWords(one)),
          }))}
          value={String(chosen)}
          onChange={(index) => setChosen(Number(index))}
        />
      )}
      <p>
        {words.banner(dayWords(version))} {words.bannerReason(version.reason)}
      </p>
      <ChoiceList isShort legend={words.which} choices={views} value={view} onChange={setView} />
      {view === 'compare' ? (
        <section className="card">
          <WordChanges before={version} after={after} />
        </section>
      ) : (
        <Before version={version} />
      )}
    </>
  )
}

export const ChangesScreen = () => {
  const { id = '' } = useParams()
  const part = usePart(id)
  const versions = useVersions(id)
  return (
    <Screen
      title={part.data ? words.changesOf(part.data.heading) : words.changesTitle}
      back={{ to: `/parts/${id}`, label: words.backToPart }}
    >
      <QueryView query={part}>
        {(data) => (
          <QueryView query={versions}>
            {(answer) => <Changes part={data} versions={answer.versions} />}
          </QueryView>
        )}
      </QueryView>
    </Screen>
  )
}
