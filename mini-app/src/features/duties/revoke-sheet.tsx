/** Asks why, and whether phones are let go too, before access ends. */
import { appDuties } from '@quan-triet/shared/i18n/vi/app-duties'
import type { RevokeAccessInput } from '@quan-triet/shared/models/duty'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useRevoke } from './api.ts'

export interface Whom {
  name: string
  target: RevokeAccessInput['target']
}

const SHORTEST_REASON = 3
const LONGEST_REASON = 300

const phones = [
  { value: 'keep', label: appDuties.keepPhones },
  { value: 'let-go', label: appDuties.letPhonesGo },
] as const

export const RevokeSheet = ({ whom, onClose }: { whom: Whom; onClose: () => void }) => {
  const [reason, setReason] = useState('')
  const [phone, setPhone] = useState<'keep' | 'let-go'>('keep')
  const revoke = useRevoke()
  const { data } = revoke
  return (
    <Sheet title={appDuties.revokeTitle(whom.name)} onClose={onClose}>
      {data ? (
        <Banner kind="good">
          <p>{appDuties.revoked(data.people, data.signIns)}</p>
        </Banner>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim().length >= SHORTEST_REASON)
              revoke.mutate({ target: whom.target, unbind: phone === 'let-go', reason })
          }}
        >
          <p>{appDuties.revokeText}</p>
          <ChoiceList
            legend={appDuties.unbind}
            choices={[...phones]}
            value={phone}
            onChange={setPhone}
          />
          <LongTextField
            label={appDuties.reason}
            hint={appDuties.reasonHint}
            value={reason}
            onChange={setReason}
            maxLength={LONGEST_REASON}
          />
          <ProblemBanner error={revoke.error} />
          <Button
            kind="primary"
            type="submit"
            isBusy={revoke.isPending}
            isDisabled={reason.trim().length < SHORTEST_REASON}
          >
            {appDuties.revoke}
          </Button>
        </form>
      )}
    </Sheet>
  )
}
