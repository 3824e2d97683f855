/** Shows what stands in the way of the channels, who can act and what to do, and lets the operator settle it. */
import { appOperations as words } from '@quan-triet/shared/i18n/vi/app-operations'
import { operations } from '@quan-triet/shared/i18n/vi/operations'
import type { HouseStatus, OperatorNotice } from '@quan-triet/shared/models/operations'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useResolveNotice } from './api.ts'

const aboutOf = ({ unitName, isAboutChat }: OperatorNotice): string | null => {
  if (unitName !== null) return words.ofUnit(unitName)
  return isAboutChat ? words.ofChat : null
}

const Notice = ({ notice, onDone }: { notice: OperatorNotice; onDone: () => void }) => {
  const { what, who, todo } = operations.troubles[notice.cause]
  const about = aboutOf(notice)
  return (
    <li className="card">
      <div className="stack-xs">
        <p>
          <Chip kind={notice.isAboutChat ? 'warn' : 'bad'}>
            {operations.placeLabels[notice.place]}
          </Chip>
        </p>
        <h3>{what}</h3>
        {about !== null && <p className="strong">{about}</p>}
        <p>{todo}</p>
        <p>{words.who(operations.whoLabels[who])}</p>
        <p className="soft">{words.since(notice.firstAt, notice.count, notice.lastAt)}</p>
      </div>
      <div className="office-actions">
        <Button label={words.doneOf(what)} onPress={onDone}>
          {words.done}
        </Button>
      </div>
    </li>
  )
}

export const NoticeList = ({ notices, noticeCount }: HouseStatus) => {
  const [asked, setAsked] = useState<OperatorNotice | null>(null)
  const resolve = useResolveNotice()
  const close = () => {
    setAsked(null)
    resolve.reset()
  }
  if (notices.length === 0)
    return (
      <Banner kind="good">
        <p>{words.noNotices}</p>
      </Banner>
    )
  return (
    <section className="stack-s" aria-labelledby="notices">
      <h2 id="notices">{words.noticesTitle}</h2>
      <ul className="import-rows">
        {notices.map((notice) => (
          <Notice key={notice.id} notice={notice} onDone={() => setAsked(notice)} />
        ))}
      </ul>
      {noticeCount > notices.length && (
        <p className="soft">{words.moreNotices(noticeCount - notices.length)}</p>
      )}
      {asked && (
        <ConfirmSheet
          title={operations.troubles[asked.cause].what}
          text={words.doneText}
          confirmWords={words.done}
          isBusy={resolve.isPending}
          error={resolve.error}
          onConfirm={() => resolve.mutate(asked.id, { onSuccess: close })}
          onClose={close}
        />
      )}
    </section>
  )
}
