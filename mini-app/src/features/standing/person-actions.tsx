/** Offers what can be recorded about a member, each in a sheet of its own. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import type { PersonStanding } from '@quan-triet/shared/models/standing'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { AttachSheet } from './attach-sheet.tsx'
import { ConfirmMemberSheet } from './confirm-member-sheet.tsx'
import { ExemptionSheet } from './exemption-sheet.tsx'
import { LeaveSheet } from './leave-sheet.tsx'

type Action = 'exempt' | 'attach' | 'transfer' | 'confirm' | 'leave'

const words: Record<Action, string> = {
  exempt: appStanding.grant,
  attach: appStanding.attachTo,
  confirm: appStanding.confirm,
  transfer: appStanding.transfer,
  leave: appStanding.leave,
}

const offered = ({ unit, stage }: PersonStanding): Action[] => {
  if (unit === null) return []
  const always: Action[] = ['exempt', 'attach']
  return [...always, ...(stage === 'du_bi' ? (['confirm'] as const) : []), 'transfer', 'leave']
}

export const PersonActions = ({ person }: { person: PersonStanding }) => {
  const [action, setAction] = useState<Action | null>(null)
  const sheet = { personId: person.personId, onClose: () => setAction(null) }
  const actions = offered(person)
  if (actions.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="actions">
      <h2 id="actions">{appStanding.actionsTitle}</h2>
      <div className="office-actions">
        {actions.map((one) => (
          <Button key={one} onPress={() => setAction(one)}>
            {words[one]}
          </Button>
        ))}
      </div>
      {action === 'exempt' && <ExemptionSheet {...sheet} />}
      {action === 'confirm' && <ConfirmMemberSheet {...sheet} />}
      {action === 'leave' && <LeaveSheet {...sheet} />}
      {(action === 'attach' || action === 'transfer') && <AttachSheet {...sheet} kind={action} />}
    </section>
  )
}
