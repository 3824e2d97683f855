/** Corrects one of the unit's own numbers by hand, with a reason; shows both where somebody else changed it meanwhile. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type {
  EditConflict,
  ReportCellView,
  ReportVersionView,
} from '@quan-triet/shared/models/report-view'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type ReportAt, useEdit } from './api.ts'
import { readCount } from './read-count.ts'

interface Props {
  view: ReportVersionView
  at: ReportAt
  counts: ReportCellView
  onDone: () => void
}

const SHORTEST = 3
const LONGEST = 500

type Both = EditConflict['cells'][number]

export const CorrectCell = ({ view, at, counts, onDone }: Props) => {
  const [text, setText] = useState(String(counts.own))
  const [reason, setReason] = useState('')
  const [both, setBoth] = useState<Both | null>(null)
  // As it stood when the field was opened: what somebody else saves meanwhile must be told, not written over.
  const [first] = useState({ seen: counts.own, revision: view.revision })
  const edit = useEdit(at.reportId)
  const typed = readCount(text)
  const mayNot = reason.trim().length < SHORTEST
  const save = (count: number | null, seen: number) =>
    edit.mutate(
      {
        revision: edit.data?.report.revision ?? first.revision,
        cells: [{ cell: counts.cell, seen, typed: count, reason }],
        narrative: [],
      },
      {
        onSuccess: ({ conflict }) => {
          const found = conflict?.cells.find(({ cell }) => cell === counts.cell)
          if (found) setBoth(found)
          else onDone()
        },
      },
    )
  if (both !== null)
    return (
      <Banner kind="warn">
        <p className="strong">{words.conflict}</p>
        <p>{words.conflictCell(both.mine, both.theirs)}</p>
        <p>{words.reason(both.reason)}</p>
        <ProblemBanner error={edit.error} />
        <Button isBusy={edit.isPending} onPress={() => save(both.mine, both.theirs)}>
          {words.keepMine}
        </Button>
        <Button onPress={onDone}>{words.keepTheirs}</Button>
      </Banner>
    )
  return (
    <div className="stack-s">
      <TextField
        label={words.newCount}
        value={text}
        onChange={setText}
        error={typed === null ? words.wrongCount : undefined}
        input={{ inputMode: 'numeric', maxLength: 11 }}
      />
      <LongTextField
        label={words.changeReason}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST}
      />
      <ProblemBanner error={edit.error} />
      <Button
        kind="primary"
        isBusy={edit.isPending}
        isDisabled={mayNot || typed === null}
        onPress={() => save(typed, first.seen)}
      >
        {words.save}
      </Button>
      {counts.correction && (
        <Button isBusy={edit.isPending} isDisabled={mayNot} onPress={() => save(null, first.seen)}>
          {words.takeChangeBack}
        </Button>
      )}
    </div>
  )
}
