/** Shows one table that was asked for: how far it is, the file once it is done, and the way to drop it. */
import { appExports as words } from '@quan-triet/shared/i18n/vi/app-exports'
import type { ExportJob } from '@quan-triet/shared/models/export'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { CountBar } from '../../components/count-bar.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useDrop, useTake } from './api.ts'

const standingOf = ({ state, failure, rowsDone, rowsAll }: ExportJob): string => {
  if (state === 'xong') return words.done(rowsAll ?? rowsDone)
  if (state === 'hong') return words.failed[failure ?? 'error']
  return rowsAll === null || state === 'cho' ? words.waiting : words.working(rowsDone, rowsAll)
}

export const JobCard = ({ job }: { job: ExportJob }) => {
  const take = useTake()
  const drop = useDrop()
  const [isDropping, setDropping] = useState(false)
  const isDone = job.state === 'xong'
  const isOpen = job.state === 'cho' || job.state === 'dang_lam'
  return (
    <li className="card stack-s">
      <h3>{job.unitName}</h3>
      <p>{job.campaignTitle}</p>
      <p className="strong" role="status">
        {standingOf(job)}
      </p>
      {job.state === 'dang_lam' && job.rowsAll !== null && (
        <CountBar done={job.rowsDone} of={job.rowsAll} />
      )}
      <p className="soft">{words.askedAt(job.askedAt)}</p>
      {isDone && <p className="soft">{words.keptUntil(job.keptUntil)}</p>}
      <ProblemBanner error={take.error} />
      <div className="office-actions">
        {isDone && (
          <Button kind="primary" isBusy={take.isPending} onPress={() => take.mutate(job.id)}>
            {words.take}
          </Button>
        )}
        <Button
          isBusy={drop.isPending}
          onPress={() => (isDone ? setDropping(true) : drop.mutate(job.id))}
        >
          {isOpen ? words.cancel : words.drop}
        </Button>
      </div>
      {!isDropping && <ProblemBanner error={drop.error} />}
      {isDropping && (
        <ConfirmSheet
          title={words.dropTitle}
          text={words.dropText}
          confirmWords={words.drop}
          isBusy={drop.isPending}
          error={drop.error}
          onConfirm={() => drop.mutate(job.id)}
          onClose={() => setDropping(false)}
        />
      )}
    </li>
  )
}
