/** Asks once more before a report is sent, taken in, returned or corrected. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportAction } from '@quan-triet/shared/models/report-view'
import { useNavigate } from 'react-router-dom'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ReasonSheet } from '../../components/reason-sheet.tsx'
import { useCorrect, useReturn, useSend, useTakeIn } from './api.ts'
import { reportPath } from './report-path.ts'

interface Props {
  reportId: string
  version: number
  unit: string
  onClose: () => void
}

interface SendProps extends Props {
  revision: number
  superior: string
  missing: number
}

export const SendSheet = ({ reportId, version, revision, onClose, ...about }: SendProps) => {
  const send = useSend(reportId)
  const { superior, missing } = about
  return (
    <ConfirmSheet
      title={words.sendTitle}
      text={[
        words.sendText(superior || null),
        ...(missing > 0 ? [words.sendMissing(missing)] : []),
      ].join(' ')}
      confirmWords={words.send}
      isBusy={send.isPending}
      error={send.error}
      onConfirm={() => send.mutate({ version, revision }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

export const TakeInSheet = ({ reportId, version, unit, onClose }: Props) => {
  const take = useTakeIn(reportId)
  return (
    <ConfirmSheet
      title={words.takeInTitle(unit)}
      text={words.takeInText}
      confirmWords={words.takeIn}
      isBusy={take.isPending}
      error={take.error}
      onConfirm={() => take.mutate({ version }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

export const ReturnSheet = ({ reportId, version, unit, onClose }: Props) => {
  const back = useReturn(reportId)
  return (
    <ReasonSheet
      title={words.returnTitle(unit)}
      label={words.returnReason}
      confirmWords={words.return}
      isBusy={back.isPending}
      error={back.error}
      onConfirm={(reason) => back.mutate({ version, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

export const CorrectSheet = ({ reportId, version, onClose }: Props) => {
  const correct = useCorrect(reportId)
  const navigate = useNavigate()
  return (
    <ReasonSheet
      title={words.correctTitle}
      text={words.correctText}
      label={words.correctReason}
      confirmWords={words.correct}
      isBusy={correct.isPending}
      error={correct.error}
      onConfirm={(reason) =>
        correct.mutate(
          { version, reason },
          {
            onSuccess: (view) => {
              onClose()
              navigate(reportPath(reportId, view.version))
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}

/** Which of the sheets is open. */
export type Deciding = Extract<ReportAction, 'compile' | 'send' | 'take_in' | 'return' | 'correct'>
