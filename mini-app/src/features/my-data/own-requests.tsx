/** Shows what the person has asked about the own data, how its clock stands, and the answers. */
import { formatDay, formatDayTime, formatDue } from '@quan-triet/shared/i18n/format'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import {
  correctionFieldLabels,
  dataRequestKindLabels,
  dataRequestStateLabels,
} from '@quan-triet/shared/i18n/vi/data-request-labels'
import type { DataRequestText } from '@quan-triet/shared/models/data-request'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useMyRequests } from './api.ts'

const chips = { cho_tra_loi: 'info', chap_nhan: 'good', tu_choi: 'plain' } as const

const Clock = ({ request }: { request: DataRequestText }) => {
  if (request.state !== 'cho_tra_loi') return null
  if (request.isOverdue) return <Chip kind="bad">{appMyData.overdue}</Chip>
  return <p className="soft">{appMyData.dueAt(formatDue(request.dueAt))}</p>
}

const Stopping = ({ stopBy, stoppedAt }: DataRequestText) => {
  if (stoppedAt !== null) return <p>{appMyData.stopped(formatDayTime(stoppedAt))}</p>
  return stopBy !== null && <p>{appMyData.stopBy(formatDay(stopBy))}</p>
}

const RequestCard = ({ request }: { request: DataRequestText }) => (
  <li className="card">
    <div className="spread">
      <span className="strong">{dataRequestKindLabels[request.kind]}</span>
      <Chip kind={chips[request.state]}>{dataRequestStateLabels[request.state]}</Chip>
    </div>
    <p className="soft">{appMyData.askedAt(formatDayTime(request.askedAt))}</p>
    {request.field !== null && (
      <p>{appMyData.asked(correctionFieldLabels[request.field], request.value)}</p>
    )}
    {request.note !== '' && <p>{request.note}</p>}
    <Clock request={request} />
    {request.extensionReason !== '' && <p>{appMyData.extended(request.extensionReason)}</p>}
    <Stopping {...request} />
    {request.answer !== '' && <p className="strong">{appMyData.answer(request.answer)}</p>}
  </li>
)

export const OwnRequests = () => {
  const requests = useMyRequests()
  return (
    <section className="stack-s" aria-labelledby="own-requests">
      <h2 id="own-requests">{appMyData.requestsTitle}</h2>
      <QueryView query={requests}>
        {({ requests: all }) =>
          all.length === 0 ? (
            <p className="soft">{appMyData.requestsNone}</p>
          ) : (
            <ul className="stack-s">
              {all.map((request) => (
                <RequestCard key={request.id} request={request} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <LinkButton to="/my-data/ask" isWide>
        {appMyData.ask}
      </LinkButton>
    </section>
  )
}
