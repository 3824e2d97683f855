/** Says how much time is left to answer a request, in working days. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRequests } from '@quan-triet/shared/i18n/vi/app-requests'
import { dataRequestStateLabels } from '@quan-triet/shared/i18n/vi/data-request-labels'
import type { DataRequest } from '@quan-triet/shared/models/data-request'
import { Chip } from '../../components/chip.tsx'

export const DueChip = ({ request }: { request: DataRequest }) => {
  if (request.state !== 'cho_tra_loi')
    return (
      <Chip kind={request.state === 'chap_nhan' ? 'good' : 'plain'}>
        {dataRequestStateLabels[request.state]}
      </Chip>
    )
  if (request.isOverdue) return <Chip kind="bad">{appRequests.overdue}</Chip>
  if (request.workingDaysLeft === 0) return <Chip kind="warn">{appRequests.dueToday}</Chip>
  return <Chip kind="info">{appRequests.daysLeft(formatCount(request.workingDaysLeft))}</Chip>
}
