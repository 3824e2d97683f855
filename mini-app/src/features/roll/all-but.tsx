/** Records "everybody present but…": the absent are chosen, with or without a reason, and the rest recorded in one act. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { HandMethod, RollEntry } from '@quan-triet/shared/models/attendance'
import {
  absenceCodeLabels,
  type AbsenceCode,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { matchesName } from '../../lib/match-name.ts'
import type { Mark } from './mark-queue.ts'

type Why = AbsenceCode | 'later' | 'none'
type Absent = ReadonlyMap<RollEntry['personId'], Why>

interface Props {
  /** Those not yet recorded, in the order chosen, each with the name to show. */
  people: readonly { entry: RollEntry; name: string; number: number }[]
  /** Narrows what is shown, never who is recorded. */
  search: string
  method: HandMethod
  isReady: boolean
  onMark: (marks: readonly Mark[]) => void
}

const WHYS: { value: Why; label: string }[] = [
  { value: 'later', label: appRollCall.decideLater },
  ...choicesOf(absenceCodeLabels),
  { value: 'none', label: appRollCall.without },
]

/** Whoever asked for leave is absent until somebody says otherwise. */
const firstAbsent = (people: Props['people']): Absent =>
  new Map(
    people
      .filter(({ entry }) => entry.leave === 'asked' || entry.leave === 'approved')
      .map(({ entry }) => [entry.personId, entry.absenceCode ?? 'later']),
  )

/** Of whom the reason is still to come, nothing is recorded yet. */
const markOf = (
  personId: RollEntry['personId'],
  why: Why | undefined,
  method: HandMethod,
): Mark[] => {
  if (why === undefined) return [{ personId, state: 'co_mat', method }]
  if (why === 'later') return []
  if (why === 'none') return [{ personId, state: 'vang_khong_ly_do', method }]
  return [{ personId, state: 'vang_co_ly_do', absenceCode: why, method }]
}

interface RowProps {
  name: string
  number: number
  why: Why | undefined
  onChange: (why: Why | undefined) => void
}

const AbsentRow = ({ name, number, why, onChange }: RowProps) => (
  <li className="call-row call-absent">
    <label className="call-name">
      <input
        type="checkbox"
        aria-label={appRollCall.absentOf(name)}
        checked={why !== undefined}
        onChange={(event) => onChange(event.target.checked ? 'later' : undefined)}
      />
      <span className="call-number numbers">{number}</span>
      <span className="grow strong">{name}</span>
    </label>
    {why !== undefined && (
      <select
        className="input"
        aria-label={appRollCall.why(name)}
        value={why}
        onChange={(event) =>
          onChange(WHYS.find(({ value }) => value === event.target.value)?.value)
        }
      >
        {WHYS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )}
  </li>
)

export const AllBut = ({ people, search, method, isReady, onMark }: Props) => {
  const [absent, setAbsent] = useState(() => firstAbsent(people))
  const [isAsking, setAsking] = useState(false)
  const change = (personId: RollEntry['personId'], why: Why | undefined): void => {
    const next = new Map(absent)
    if (why === undefined) next.delete(personId)
    else next.set(personId, why)
    setAbsent(next)
  }
  const shown = search ? people.filter(({ name }) => matchesName(name, search)) : people
  const away = people.filter(({ entry }) => absent.has(entry.personId)).length
  const counts = [formatCount(people.length - away), formatCount(away)] as const
  const record = (): void => {
    setAsking(false)
    onMark(
      people.flatMap(({ entry }) => markOf(entry.personId, absent.get(entry.personId), method)),
    )
  }
  if (people.length === 0) return <p className="empty">{appRollCall.everybodyDone}</p>
  return (
    <>
      <p className="soft">{appRollCall.allHint}</p>
      <ul className="list">
        {shown.map(({ entry, name, number }) => (
          <AbsentRow
            key={entry.personId}
            name={name}
            number={number}
            why={absent.get(entry.personId)}
            onChange={(why) => change(entry.personId, why)}
          />
        ))}
      </ul>
      <div className="call-submit">
        <Button kind="primary" isWide isDisabled={!isReady} onPress={() => setAsking(true)}>
          {appRollCall.allSubmit(...counts)}
        </Button>
      </div>
      {isAsking && (
        <ConfirmSheet
          title={appRollCall.allConfirmTitle}
          text={appRollCall.allConfirm(...counts)}
          confirmWords={appRollCall.allConfirmWords}
          isBusy={false}
          error={null}
          onConfirm={record}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
