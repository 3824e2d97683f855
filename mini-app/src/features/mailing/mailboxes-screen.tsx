/** Lists the unit's mailboxes with the state of each; adds one, asks it again, takes it away. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appMailing } from '@quan-triet/shared/i18n/vi/app-mailing'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { Mailbox, MailState } from '@quan-triet/shared/models/mailing'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { PublishingUnitField, usePublishingUnit } from '../../components/publishing-unit.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { AddMailboxSheet } from './add-mailbox-sheet.tsx'
import { useAskAgain, useMailboxes, useRemoveMailbox } from './api.ts'

const chipOf = {
  waiting: 'warn',
  confirmed: 'good',
  bounced: 'bad',
  stopped: 'plain',
  removed: 'plain',
} as const satisfies Record<MailState, string>

interface CardProps {
  box: Mailbox
  unitId: string | undefined
}

const hintOf = (box: Mailbox): string =>
  box.state === 'waiting'
    ? `${appMailing.stateHints.waiting} ${appMailing.waiting(box.address, formatDayTime(box.confirmUntil))}`
    : appMailing.stateHints[box.state]

const Remove = ({ box, unitId }: CardProps) => {
  const [isAsked, setAsked] = useState(false)
  const remove = useRemoveMailbox(unitId)
  return (
    <>
      <Button kind="quiet" label={appMailing.removeOf(box.label)} onPress={() => setAsked(true)}>
        {appMailing.remove}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={appMailing.removeTitle(box.label)}
          text={appMailing.removeText}
          confirmWords={appMailing.removeConfirm}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(box.id)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

const BoxCard = ({ box, unitId }: CardProps) => {
  const again = useAskAgain(unitId)
  const hint = hintOf(box)
  return (
    <li className="card stack-s">
      <div className="line">
        <span className="strong grow">{box.label}</span>
        <Chip kind={chipOf[box.state]}>{appMailing.states[box.state]}</Chip>
      </div>
      {box.address !== '' && <p>{box.address}</p>}
      {hint !== '' && <p className="soft">{hint}</p>}
      <ProblemBanner error={again.error} />
      <div className="line">
        {box.state === 'waiting' && (
          <Button
            label={appMailing.askAgainOf(box.label)}
            isBusy={again.isPending}
            onPress={() => again.mutate(box.id)}
          >
            {appMailing.askAgain}
          </Button>
        )}
        <Remove box={box} unitId={unitId} />
      </div>
    </li>
  )
}

export const MailboxesScreen = () => {
  const unit = usePublishingUnit()
  const mail = useMailboxes(unit.unitId)
  const [isAdding, setAdding] = useState(false)
  return (
    <Screen
      title={appMailing.boxesTitle}
      back={{ to: '/publishing', label: appPublishing.title }}
      footer={
        mail.data?.isSetUp && (
          <Button kind="primary" isWide onPress={() => setAdding(true)}>
            {appMailing.add}
          </Button>
        )
      }
    >
      <p>{appMailing.boxesIntro}</p>
      <PublishingUnitField {...unit} />
      <QueryView query={mail}>
        {({ isSetUp, mailboxes, people }) => (
          <>
            {!isSetUp && <Banner kind="info">{appMailing.mailNotSetUp}</Banner>}
            {mailboxes.length === 0 ? (
              <p className="empty">{appMailing.noBoxes}</p>
            ) : (
              <ul className="stack">
                {mailboxes.map((box) => (
                  <BoxCard key={box.id} box={box} unitId={unit.unitId} />
                ))}
              </ul>
            )}
            <p className="soft">{appMailing.people(formatCount(people))}</p>
          </>
        )}
      </QueryView>
      {isAdding && <AddMailboxSheet unitId={unit.unitId} onClose={() => setAdding(false)} />}
    </Screen>
  )
}
