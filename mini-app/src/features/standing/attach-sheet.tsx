/** Records that a member studies at another branch for a time, or moves there officially. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useAttach, useTransfer } from './api.ts'
import { BranchField } from './branch-field.tsx'
import { UntilField } from './until-field.tsx'

interface Props {
  personId: string
  kind: 'attach' | 'transfer'
  onClose: () => void
}

const QUARTER = 90

export const AttachSheet = ({ personId, kind, onClose }: Props) => {
  const today = dayOf(serverNow())
  const [branch, setBranch] = useState<{ id: string; nameOrg: string } | null>(null)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState<string | null>(addDays(today, QUARTER))
  const attach = useAttach(personId)
  const transfer = useTransfer(personId)
  const isVisit = kind === 'attach'
  const save = () => {
    if (!branch) return
    if (isVisit) attach.mutate({ hostId: branch.id, from, until }, { onSuccess: onClose })
    else transfer.mutate({ toId: branch.id, day: from }, { onSuccess: onClose })
  }
  return (
    <Sheet title={isVisit ? appStanding.attachTo : appStanding.transfer} onClose={onClose}>
      <p className="soft">{isVisit ? appStanding.attachHint : appStanding.transferHint}</p>
      <BranchField value={branch} onChange={setBranch} />
      <DayField label={appStanding.from} value={from} onChange={setFrom} />
      {isVisit && <UntilField from={from} until={until} onChange={setUntil} />}
      <ProblemBanner error={attach.error ?? transfer.error} />
      <Button
        kind="primary"
        isBusy={attach.isPending || transfer.isPending}
        isDisabled={branch === null}
        onPress={save}
      >
        {appStanding.save}
      </Button>
    </Sheet>
  )
}
