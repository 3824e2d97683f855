/** Shows the secretary who has not handed in an essay, and records those handed in on paper. */
import { formatCount, formatDayTime, formatDue, percentText } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appEssays } from '@quan-triet/shared/i18n/vi/app-essays'
import type { EssayProgress } from '@quan-triet/shared/models/essay'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RemindEverybody } from '../../components/remind-everybody.tsx'
import { Screen } from '../../components/screen.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { matchesName } from '../../lib/match-name.ts'
import { namesakes } from '../../lib/namesakes.ts'
import { useEssayProgress, useRecordPaperEssay } from './api.ts'
import '../../styles/class.css'

type Writer = EssayProgress['people'][number]

const handedInLine = ({ form, submittedAt }: Writer): string => {
  const words = form === 'giay' ? appEssays.paper : appEssays.electronic
  return submittedAt === null ? '' : appEssays.handedInLine(words, formatDayTime(submittedAt))
}

const FEW = 8

const nameOf = ({ fullName, birthYear }: Writer, twice: ReadonlySet<string>): string =>
  twice.has(fullName) && birthYear !== null ? appCommon.nameBorn(fullName, birthYear) : fullName

const Missing = ({ people }: { people: Writer[] }) => {
  const [chosen, setChosen] = useState<Writer | null>(null)
  const [search, setSearch] = useState('')
  const record = useRecordPaperEssay()
  const found = people.filter(({ fullName }) => matchesName(fullName, search))
  const twice = namesakes(people)
  const close = (): void => {
    setChosen(null)
    record.reset()
  }
  return (
    <>
      {people.length > FEW && (
        <SearchField label={appEssays.search} value={search} onChange={setSearch} />
      )}
      {found.length === 0 && <p className="empty">{appEssays.searchNone}</p>}
      <ul className="list">
        {found.map((person) => (
          <li className="row row-wrap" key={person.personId}>
            <span className="grow strong">{nameOf(person, twice)}</span>
            <Button
              kind="mark"
              label={appEssays.receivedOf(person.fullName)}
              onPress={() => setChosen(person)}
            >
              {appEssays.received}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && (
        <ConfirmSheet
          title={appEssays.confirmTitle(chosen.fullName)}
          text={appEssays.confirmText}
          confirmWords={appEssays.confirm}
          isBusy={record.isPending}
          error={record.error}
          onConfirm={() => record.mutate(chosen.personId, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}

const Tally = ({ progress: { submitted, required, dueAt } }: { progress: EssayProgress }) => (
  <section className="card">
    <div className="tally">
      <p className="figure">
        {formatCount(submitted)}/{formatCount(required)}
      </p>
      <div className="grow">
        <p className="strong">{appEssays.submitted}</p>
        <p>{appEssays.of(percentText(submitted, required))}</p>
        {dueAt && <p className="soft">{appEssays.due(formatDue(dueAt))}</p>}
      </div>
    </div>
    <div className="progress" aria-hidden="true">
      <span style={{ width: `${required === 0 ? 0 : (100 * submitted) / required}%` }} />
    </div>
  </section>
)

const Progress = ({ progress }: { progress: EssayProgress }) => {
  const missing = progress.people.filter(({ submittedAt }) => submittedAt === null)
  const done = progress.people.filter(({ submittedAt }) => submittedAt !== null)
  if (progress.people.length === 0) return <p className="empty">{appEssays.empty}</p>
  return (
    <>
      <Tally progress={progress} />
      <h2>
        {missing.length === 0
          ? appEssays.missingNone
          : appEssays.missing(formatCount(missing.length))}
      </h2>
      {missing.length > 0 && <RemindEverybody about="essays" />}
      {missing.length > 0 && <Missing people={missing} />}
      {done.length > 0 && <h2>{appEssays.handedIn}</h2>}
      {done.length > 0 && (
        <ul className="list">
          {done.map((person) => (
            <li className="row row-wrap" key={person.personId}>
              <span className="grow stack-xs">
                <span className="strong">{person.fullName}</span>
                <span className="soft">{handedInLine(person)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export const EssaysScreen = () => {
  const progress = useEssayProgress()
  return (
    <Screen title={appEssays.title} back={{ to: '/', label: appCommon.home }}>
      <QueryView query={progress}>{(data) => <Progress progress={data} />}</QueryView>
    </Screen>
  )
}
