/** Gives one or several people more time, with a day and a reason. */
import { appEssays as words } from '@quan-triet/shared/i18n/vi/app-essays'
import type { EssayWriter } from '@quan-triet/shared/models/essay'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useExtend } from './api.ts'
import { ChoosePeople } from './choose-people.tsx'

const USUAL_DAYS = 7
const LEAST_REASON = 2
const LONGEST_REASON = 500

interface Props {
  people: readonly EssayWriter[]
  first: readonly EssayWriter['personId'][]
  onClose: () => void
}

/** A week more than what holds now. */
const usualDue = (people: readonly EssayWriter[], first: Props['first']) => {
  const today = dayOf(serverNow())
  const due = people.find(({ personId }) => personId === first[0])?.dueAt ?? people[0]?.dueAt
  const from = due && dayOf(due) > today ? dayOf(due) : today
  return addDays(from, USUAL_DAYS)
}

export const ExtendSheet = ({ people, first, onClose }: Props) => {
  const [chosen, setChosen] = useState([...first])
  const [dueOn, setDueOn] = useState(() => usualDue(people, first))
  const [reason, setReason] = useState('')
  const extend = useExtend()
  return (
    <Sheet title={words.extend} onClose={onClose}>
      <p className="soft">{words.extendHint}</p>
      <DayField
        label={words.newDue}
        value={dueOn}
        from={addDays(dayOf(serverNow()), 1)}
        onChange={setDueOn}
      />
      <TextField
        label={words.extendReason}
        value={reason}
        onChange={setReason}
        input={{ maxLength: LONGEST_REASON }}
      />
      <ChoosePeople people={people} chosen={chosen} onChoose={setChosen} />
      <ProblemBanner error={extend.error} />
      <Button
        kind="primary"
        isWide
        isBusy={extend.isPending}
        isDisabled={chosen.length === 0 || reason.trim().length < LEAST_REASON}
        onPress={() =>
          extend.mutate({ personIds: chosen, dueOn, reason: reason.trim() }, { onSuccess: onClose })
        }
      >
        {words.extendSend(chosen.length)}
      </Button>
    </Sheet>
  )
}
