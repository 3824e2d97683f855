/** Calls the roll of a session, or enters a signed list of it: one by one, or everybody but the absent. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { HandMethod, Roll, RollEntry } from '@quan-triet/shared/models/attendance'
import { compareByGivenName } from '@quan-triet/shared/text/given-name'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { matchesName } from '../../lib/match-name.ts'
import { namesakes } from '../../lib/namesakes.ts'
import { sessionName } from '../../lib/session-name.ts'
import '../../styles/fields.css'
import '../../styles/class.css'
import '../../styles/roll.css'
import { AllBut } from './all-but.tsx'
import { useRoll } from './api.ts'
import { CallList } from './call-list.tsx'
import { hasBegun } from './has-begun.ts'
import { MarksNotices } from './marks-notices.tsx'
import { UndoBar } from './undo-bar.tsx'
import { useMarks } from './use-marks.ts'

type Order = 'given' | 'full'
type Way = 'one' | 'all'

const isLeft = ({ state, awaitsConfirmation }: RollEntry): boolean =>
  state === 'chua_ghi_nhan' && !awaitsConfirmation

/** A guest does not count among those who must study: the caller sees who it is. */
const nameToCall = (entry: RollEntry, twice: ReadonlySet<string>): string => {
  const { fullName, birthYear, standing } = entry
  const name =
    twice.has(fullName) && birthYear !== null ? appCommon.nameBorn(fullName, birthYear) : fullName
  return standing === 'tam_thoi_den' ? appRollCall.guestNamed(name) : name
}

/** Numbered as the printed list is, whatever is searched. */
const useNumbered = (people: readonly RollEntry[], order: Order) =>
  useMemo(() => {
    const twice = namesakes(people)
    const sorted = order === 'given' ? people.toSorted(compareByGivenName) : people
    return sorted.map((entry, index) => ({
      entry,
      number: index + 1,
      name: nameToCall(entry, twice),
    }))
  }, [people, order])

interface PickProps<Value extends string> {
  legend: string
  choices: readonly (readonly [Value, string])[]
  value: Value
  onChange: (value: Value) => void
}

const Pick = <Value extends string>({ legend, choices, value, onChange }: PickProps<Value>) => (
  <div className="filters" role="group" aria-label={legend}>
    {choices.map(([name, label]) => (
      <button
        key={name}
        type="button"
        className="filter"
        aria-pressed={name === value}
        onClick={() => onChange(name)}
      >
        {label}
      </button>
    ))}
  </div>
)

const Counter = ({ roll, left }: { roll: Roll; left: number }) => (
  <p className="call-counter strong numbers" aria-live="polite">
    {appRollCall.counter(
      formatCount(roll.counts.presentRequired),
      formatCount(roll.counts.required),
      formatCount(left),
    )}
  </p>
)

const Calling = ({ roll: known, method }: { roll: Roll; method: HandMethod }) => {
  const { roll, kept, act, put, undo, recentMark } = useMarks(known)
  const [way, setWay] = useState<Way>('one')
  const [order, setOrder] = useState<Order>('given')
  const [search, setSearch] = useState('')
  const numbered = useNumbered(roll.people, order)
  const people = search ? numbered.filter(({ name }) => matchesName(name, search)) : numbered
  const isReady = hasBegun(roll.session)
  const left = roll.people.filter(isLeft).length
  return (
    <>
      <Counter roll={roll} left={left} />
      {!isReady && (
        <Banner kind="info">
          <p>{appRollCall.notYet}</p>
        </Banner>
      )}
      <MarksNotices roll={roll} kept={kept} />
      <Pick
        legend={appRollCall.ways}
        choices={[
          ['one', appRollCall.one],
          ['all', appRollCall.all],
        ]}
        value={way}
        onChange={setWay}
      />
      <Pick
        legend={appRollCall.orders}
        choices={[
          ['given', appRollCall.byGiven],
          ['full', appRollCall.byFull],
        ]}
        value={order}
        onChange={setOrder}
      />
      <SearchField label={appRoll.search} value={search} onChange={setSearch} />
      {search !== '' && people.length === 0 && <p className="empty">{appRoll.searchNone}</p>}
      {way === 'one' ? (
        <CallList
          sessionId={roll.session.id}
          people={people}
          method={method}
          isReady={isReady}
          recentMark={recentMark}
          onMark={put}
          onUndo={undo}
        />
      ) : (
        <AllBut
          people={numbered.filter(({ entry }) => isLeft(entry))}
          search={search}
          method={method}
          isReady={isReady}
          onMark={(marks) => {
            put(marks)
            setWay('one')
          }}
        />
      )}
      <UndoBar act={act} people={roll.people} onUndo={undo} />
    </>
  )
}

const CallScreen = ({ method }: { method: HandMethod }) => {
  const { id = '' } = useParams()
  const roll = useRoll(id)
  const name = roll.data ? sessionName(roll.data.session) : appRoll.title
  const isPaper = method === 'danh_sach_ky'
  return (
    <Screen
      title={isPaper ? appRollCall.paperTitle : appRollCall.title}
      back={{ to: `/sessions/${id}`, label: name }}
    >
      {isPaper && <p className="soft">{appRollCall.paperHint}</p>}
      <QueryView query={roll}>{(data) => <Calling roll={data} method={method} />}</QueryView>
    </Screen>
  )
}

export const RollCallScreen = () => <CallScreen method="thu_cong" />

export const PaperRollScreen = () => <CallScreen method="danh_sach_ky" />
