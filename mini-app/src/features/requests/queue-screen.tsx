/** Lists the requests about personal data, the most urgent first, for those who answer them. */
import { formatDayTime, formatDue } from '@quan-triet/shared/i18n/format'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appRequests } from '@quan-triet/shared/i18n/vi/app-requests'
import { dataRequestKindLabels } from '@quan-triet/shared/i18n/vi/data-request-labels'
import type { QueuedRequest } from '@quan-triet/shared/models/data-request'
import { useState } from 'react'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { useQueue } from './api.ts'
import { DataPapers } from './data-papers.tsx'
import { DueChip } from './due-chip.tsx'
import '../../styles/fields.css'

const RequestRow = ({ request }: { request: QueuedRequest }) => (
  <li>
    <RowLink to={`/office/requests/${request.id}`} title={dataRequestKindLabels[request.kind]}>
      <span>{appRequests.from(request.person.fullName, request.unitName)}</span>
      <span className="soft">
        {request.answeredAt === null
          ? appRequests.due(formatDue(request.dueAt))
          : appRequests.answeredAt(formatDayTime(request.answeredAt))}
      </span>
      <span className="line">
        <DueChip request={request} />
      </span>
    </RowLink>
  </li>
)

const shows = [
  { show: 'open', label: appRequests.open, empty: appRequests.empty },
  { show: 'answered', label: appRequests.answered, empty: appRequests.emptyAnswered },
] as const

export const QueueScreen = () => {
  const [chosen, setChosen] = useState<(typeof shows)[number]>(shows[0])
  const queue = useQueue(chosen.show)
  return (
    <Screen title={appRequests.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <div className="filters" role="group" aria-label={appRequests.show}>
        {shows.map((one) => (
          <button
            key={one.show}
            type="button"
            className="filter"
            aria-pressed={one === chosen}
            onClick={() => setChosen(one)}
          >
            {one.label}
          </button>
        ))}
      </div>
      <QueryView query={queue}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p className="empty">{chosen.empty}</p>
          ) : (
            <ul className="list">
              {requests.map((request) => (
                <RequestRow key={request.id} request={request} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <ul className="list">
        <li>
          <RowLink to="/office/requests/calendar" title={appRequests.calendar}>
            <span className="soft">{appRequests.calendarHint}</span>
          </RowLink>
        </li>
      </ul>
      <DataPapers />
    </Screen>
  )
}
