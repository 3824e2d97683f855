/** Lists the mailboxes that get alarms; adds one, takes one away. */
import { appHouse as words } from '@quan-triet/shared/i18n/vi/app-house'
import type { AlarmSettings } from '@quan-triet/shared/models/house-condition'
import type { MailState } from '@quan-triet/shared/models/mailing'
import { useState } from 'react'
import { AddressField } from '../../components/address-field.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { looksLikeAddress } from '../../lib/looks-like-address.ts'
import { useAddAlarmMailbox, useRemoveAlarmMailbox } from './api.ts'
import '../../styles/operations.css'

const chipOf: Record<MailState, 'plain' | 'good' | 'warn' | 'bad'> = {
  waiting: 'warn',
  confirmed: 'good',
  bounced: 'bad',
  stopped: 'plain',
  removed: 'plain',
}

type Box = AlarmSettings['mailboxes'][number]

const Row = ({ box }: { box: Box }) => {
  const [isAsked, setAsked] = useState(false)
  const remove = useRemoveAlarmMailbox()
  return (
    <li>
      <div className="row-wrap spread">
        <span className="strong audit-code">{box.address}</span>
        <Chip kind={chipOf[box.state]}>{words.mailStates[box.state]}</Chip>
      </div>
      <div className="office-actions">
        <Button kind="quiet" label={words.removeOf(box.address)} onPress={() => setAsked(true)}>
          {words.remove}
        </Button>
      </div>
      {isAsked && (
        <ConfirmSheet
          title={words.removeTitle(box.address)}
          text={words.removeText}
          confirmWords={words.remove}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(box.id, { onSuccess: () => setAsked(false) })}
          onClose={() => setAsked(false)}
        />
      )}
    </li>
  )
}

const AddSheet = ({ onClose }: { onClose: () => void }) => {
  const [address, setAddress] = useState('')
  const add = useAddAlarmMailbox()
  return (
    <Sheet title={words.addMailbox} onClose={onClose}>
      <p>{words.addMailboxText}</p>
      <AddressField value={address} onChange={setAddress} />
      <ProblemBanner error={add.error} />
      <Button
        kind="primary"
        isBusy={add.isPending}
        isDisabled={!looksLikeAddress(address)}
        onPress={() => add.mutate(address, { onSuccess: onClose })}
      >
        {words.addConfirm}
      </Button>
    </Sheet>
  )
}

export const AlarmMailboxes = ({ mailboxes, hasMail }: AlarmSettings) => {
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="stack-s" aria-labelledby="alarm-mailboxes">
      <h3 id="alarm-mailboxes">{words.mailboxes}</h3>
      {mailboxes.length === 0 ? (
        <p className="soft">{hasMail ? words.noMailboxes : words.noMail}</p>
      ) : (
        <ul className="operations-rows">
          {mailboxes.map((box) => (
            <Row key={box.id} box={box} />
          ))}
        </ul>
      )}
      {hasMail && (
        <div className="office-actions">
          <Button onPress={() => setAdding(true)}>{words.addMailbox}</Button>
        </div>
      )}
      {isAdding && <AddSheet onClose={() => setAdding(false)} />}
    </section>
  )
}
