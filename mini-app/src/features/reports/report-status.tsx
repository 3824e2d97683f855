/** Says where a report stands: its state, its due day, how long it is overdue, why it came back. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportStatus } from '@quan-triet/shared/models/report-view'
import { type ReportState, reportStateLabels } from '@quan-triet/shared/vocabulary/paper-states'
import type { ComponentProps } from 'react'
import { Chip } from '../../components/chip.tsx'

const KINDS: Record<ReportState, NonNullable<ComponentProps<typeof Chip>['kind']>> = {
  chua_den_han: 'plain',
  nhap: 'plain',
  da_gui: 'info',
  tra_lai: 'warn',
  da_nhan: 'good',
  da_tong_hop_len_tren: 'good',
  dinh_chinh: 'warn',
}

export const StateChip = ({ status: { state, daysLate } }: { status: ReportStatus }) => (
  <span className="line">
    <Chip kind={KINDS[state]}>{reportStateLabels[state]}</Chip>
    {daysLate > 0 && <Chip kind="bad">{words.late(daysLate)}</Chip>}
  </span>
)

const daysOf = ({ cutOffOn, sentOn, acceptedOn }: ReportStatus): string =>
  [
    cutOffOn && words.cutOff(cutOffOn),
    sentOn && words.sentOn(sentOn),
    acceptedOn && words.acceptedOn(acceptedOn),
  ]
    .filter(Boolean)
    .join(' · ')

export const StatusLines = ({ status }: { status: ReportStatus }) => (
  <div className="stack-s">
    <StateChip status={status} />
    <p className="soft">{words.due(status)}</p>
    {daysOf(status) !== '' && <p>{daysOf(status)}</p>}
    {status.source === 'giay' && <p className="soft">{words.source.giay}</p>}
    {status.reason !== null && <p className="notice-text">{words.reason(status.reason)}</p>}
  </div>
)
