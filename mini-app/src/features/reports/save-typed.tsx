/** Saves a report on paper once every contradiction in it was looked at. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportsOfUnit, ReportStatus } from '@quan-triet/shared/models/report-view'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { useSaveTyped } from './api.ts'
import { newestPath } from './report-path.ts'
import type { useTypedCounts } from './use-typed-counts.ts'

interface Props {
  reports: ReportsOfUnit
  status: ReportStatus
  typed: ReturnType<typeof useTypedCounts>
}

const LONGEST_REASON = 500
const SHORTEST_REASON = 3

const useSaving = ({ reports, status, typed }: Props) => {
  const { campaign, today } = reports
  const [cutOffOn, setCutOff] = useState(campaign.snapshotOn < today ? campaign.snapshotOn : today)
  const [receivedOn, setReceived] = useState(today)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState(false)
  const needsReason = status.acceptedVersion > 0
  const findings = typed.checked?.findings ?? []
  const hasContradictions = findings.some(({ weight }) => weight === 'contradiction')
  const isReady =
    typed.isSettled &&
    typed.checked !== null &&
    typed.wrong.length === 0 &&
    (seen || !hasContradictions) &&
    (!needsReason || reason.trim().length >= SHORTEST_REASON)
  const input = {
    cutOffOn,
    receivedOn,
    cells: typed.counts,
    guests: typed.guests,
    acknowledged: findings.map(({ code }) => code),
    ...(needsReason && { reason }),
  }
  return {
    cutOffOn,
    setCutOff,
    receivedOn,
    setReceived,
    reason,
    setReason,
    seen,
    setSeen,
    needsReason,
    hasContradictions,
    isReady,
    input,
  }
}

export const SaveTyped = (props: Props) => {
  const { status, reports } = props
  const form = useSaving(props)
  const [isAsking, setAsking] = useState(false)
  const save = useSaveTyped(status.nodeId)
  const navigate = useNavigate()
  const isOwn = status.nodeId === reports.own.nodeId
  return (
    <section className="card" aria-label={words.saveTyped}>
      <div className="office-fields">
        <DayField label={words.cutOffDay} value={form.cutOffOn} onChange={form.setCutOff} />
        {!isOwn && (
          <DayField label={words.receivedOn} value={form.receivedOn} onChange={form.setReceived} />
        )}
      </div>
      {form.needsReason && (
        <LongTextField
          label={words.correctionReason}
          value={form.reason}
          onChange={form.setReason}
          maxLength={LONGEST_REASON}
        />
      )}
      {form.hasContradictions && (
        <label className="choice">
          <input
            type="checkbox"
            checked={form.seen}
            onChange={(event) => form.setSeen(event.target.checked)}
          />
          {words.seen}
        </label>
      )}
      <Button kind="primary" isDisabled={!form.isReady} onPress={() => setAsking(true)}>
        {words.saveTyped}
      </Button>
      {isAsking && (
        <ConfirmSheet
          title={words.saveTypedTitle}
          text={isOwn ? words.saveOwn : words.saveForChild(status.unit.nameOrg)}
          confirmWords={words.saveTyped}
          isBusy={save.isPending}
          error={save.error}
          onConfirm={() =>
            save.mutate(form.input, {
              onSuccess: (view) => navigate(newestPath(view.status) ?? '/office/reports'),
            })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
