/** Opens one request about personal data: who asks what, what is held, and the answer. */
import { formatDay, formatDayTime, formatDue } from '@quan-triet/shared/i18n/format'
import { appRequests } from '@quan-triet/shared/i18n/vi/app-requests'
import {
  correctionFieldLabels,
  dataRequestKindLabels,
} from '@quan-triet/shared/i18n/vi/data-request-labels'
import type { OpenedRequest } from '@quan-triet/shared/models/data-request'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { AnswerForm } from './answer-form.tsx'
import { useCopy, useRequest } from './api.ts'
import { DueChip } from './due-chip.tsx'
import { ExtendSheet } from './extend-sheet.tsx'

const Facts = ({ request }: { request: OpenedRequest }) => (
  <section className="card">
    <div className="spread">
      <h2>{dataRequestKindLabels[request.kind]}</h2>
      <DueChip request={request} />
    </div>
    <p className="strong">{appRequests.from(request.person.fullName, request.unitName)}</p>
    <p className="soft">
      {appRequests.askedAt(formatDayTime(request.askedAt))}.{' '}
      {appRequests.due(formatDue(request.dueAt))}.
    </p>
    {request.heldValue !== null && <p>{appRequests.held(request.heldValue)}</p>}
    {request.field !== null && (
      <p className="strong">
        {appRequests.asked(correctionFieldLabels[request.field], request.value)}
      </p>
    )}
    {request.note !== '' && <p>{appRequests.note(request.note)}</p>}
    {request.extensionReason !== '' && <p>{appRequests.extended(request.extensionReason)}</p>}
    {request.stopBy !== null && request.stoppedAt === null && (
      <p>{appRequests.stopBy(formatDay(request.stopBy))}</p>
    )}
    {request.stoppedAt !== null && <p>{appRequests.stopped(formatDayTime(request.stoppedAt))}</p>}
    {request.answer !== '' && <p className="strong">{appRequests.answer(request.answer)}</p>}
  </section>
)

const Copies = ({ id }: { id: string }) => {
  const copy = useCopy(id)
  return (
    <div className="stack-s">
      <p className="soft">{appRequests.copyHint}</p>
      <ProblemBanner error={copy.error} />
      <div className="line">
        <Button
          isBusy={copy.isPending && copy.variables === 'html'}
          onPress={() => copy.mutate('html')}
        >
          {appRequests.copyPage}
        </Button>
        <Button
          isBusy={copy.isPending && copy.variables === 'json'}
          onPress={() => copy.mutate('json')}
        >
          {appRequests.copyJson}
        </Button>
      </div>
    </div>
  )
}

const Request = ({ request }: { request: OpenedRequest }) => {
  const [isExtending, setExtending] = useState(false)
  const isOpen = request.state === 'cho_tra_loi'
  return (
    <>
      <Facts request={request} />
      {request.kind === 'xem' && <Copies id={request.id} />}
      {isOpen && <AnswerForm request={request} />}
      {isOpen && !request.isExtended && (
        <Button onPress={() => setExtending(true)}>{appRequests.extend}</Button>
      )}
      {isExtending && <ExtendSheet request={request} onClose={() => setExtending(false)} />}
    </>
  )
}

export const RequestScreen = () => {
  const { id = '' } = useParams()
  const request = useRequest(id)
  return (
    <Screen
      title={appRequests.title}
      back={{ to: '/office/requests', label: appRequests.back }}
      isWide
    >
      <QueryView query={request}>{(data) => <Request request={data} />}</QueryView>
    </Screen>
  )
}
