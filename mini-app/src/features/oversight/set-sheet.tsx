/** Names who is in charge of a unit from a day on, or a stand-in until the end of another day (S2-10). */
import { appOversight as words } from '@quan-triet/shared/i18n/vi/app-oversight'
import type { Overseers } from '@quan-triet/shared/models/plan-review'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useSetOverseer } from './api.ts'

type Child = Overseers['children'][number]

interface Props {
  data: Overseers
  child: Child
  isStandIn: boolean
  onClose: () => void
}

export const SetSheet = ({ data, child, isStandIn, onClose }: Props) => {
  const { today } = data
  const { unit, overseers } = child
  const set = useSetOverseer()
  const [personId, setPerson] = useState('')
  const [startsOn, setStart] = useState(today)
  const [endsOn, setEnd] = useState(today)
  const lasting = new Set(
    overseers.filter((one) => one.endsOn === null).map((one) => String(one.personId)),
  )
  const candidates = data.candidates.filter((one) => !lasting.has(one.personId))
  const chosen = candidates.find((one) => one.personId === personId)
  // A later beginning takes the end with it.
  const lastDay = endsOn < startsOn ? startsOn : endsOn
  const save = (): void => {
    if (!chosen) return
    set.mutate(
      {
        unitId: unit.id,
        personId: chosen.personId,
        startsOn,
        endsOn: isStandIn ? lastDay : null,
      },
      { onSuccess: onClose },
    )
  }
  return (
    <Sheet title={(isStandIn ? words.setStandInOf : words.setOf)(unit.nameOrg)} onClose={onClose}>
      <p>{isStandIn ? words.standInText : words.setText}</p>
      {candidates.length === 0 ? (
        <Banner kind="warn">
          <p>{words.noCandidates}</p>
        </Banner>
      ) : (
        <SelectField
          label={words.person}
          choices={[
            { value: '', label: words.choose },
            ...candidates.map((one) => ({
              value: String(one.personId),
              label: words.post(one.fullName, one.post),
            })),
          ]}
          value={personId}
          onChange={setPerson}
        />
      )}
      <DayField label={words.startsOn} value={startsOn} from={today} onChange={setStart} />
      {isStandIn && (
        <DayField label={words.endsOn} value={lastDay} from={startsOn} onChange={setEnd} />
      )}
      <ProblemBanner error={set.error} />
      <Button kind="primary" isBusy={set.isPending} isDisabled={!chosen} onPress={save}>
        {words.save}
      </Button>
    </Sheet>
  )
}
