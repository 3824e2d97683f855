/** One person while the roll is called: the whole row is the mark "present", beside it the way to any other. */
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { RollEntry } from '@quan-triet/shared/models/attendance'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { memo } from 'react'
import { AttendanceChip } from '../../components/attendance-chip.tsx'
import { Icon } from '../../components/icon.tsx'
import { recordedHow } from '../../lib/recorded-how.ts'

interface Props {
  entry: RollEntry
  /** The name, with the year of birth where somebody else bears it, too. */
  name: string
  number: number
  /** @param isTouch whether a finger or a mouse did it, not a key */
  onTap: (personId: RollEntry['personId'], isTouch: boolean) => void
  onOther: (personId: RollEntry['personId']) => void
}

export const CallRow = memo(({ entry, name, number, onTap, onOther }: Props) => {
  const { personId, state } = entry
  const isMarked = state !== 'chua_ghi_nhan'
  const isHere = state === 'co_mat' || state === 'muon' || state === 've_som'
  // What the caller has just written needs no words, and the next name keeps its place.
  const how = entry.method === 'thu_cong' ? null : recordedHow(entry)
  return (
    <li className={isMarked ? 'call-row call-done' : 'call-row'} data-person={personId}>
      <button
        type="button"
        className="call-name"
        aria-pressed={isHere}
        onClick={({ detail }) => onTap(personId, detail > 0)}
        // The focus moves on: a key held down must not mark everybody.
        onKeyDown={(event) => event.repeat && event.preventDefault()}
      >
        <span className="call-number numbers">{number}</span>
        <span className="grow stack-xs">
          <span className="strong">
            {name}
            <span className="hidden-visually">, {!isMarked && attendanceStateLabels[state]}</span>
          </span>
          {isMarked && (
            <span className="line chips">
              <AttendanceChip state={state} />
            </span>
          )}
          {how && <span className="soft">{how}</span>}
        </span>
        {isHere && <Icon name="check" size={26} />}
      </button>
      {!isMarked && (
        <button
          type="button"
          className="call-other"
          aria-label={appRollCall.otherOf(name)}
          onClick={() => onOther(personId)}
        >
          {appRollCall.other}
        </button>
      )}
    </li>
  )
})
CallRow.displayName = 'CallRow'
