/** Gives somebody a role in a unit: which, to whom, from when. */
import { appDuties } from '@quan-triet/shared/i18n/vi/app-duties'
import type { Candidate, UnitRoles } from '@quan-triet/shared/models/duty'
import type { Instant } from '@quan-triet/shared/models/moments'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useAssignRole } from './api.ts'
import { CandidateField } from './candidate-field.tsx'
import { WhenField } from './when-field.tsx'

interface Props {
  unit: UnitRoles
  onClose: () => void
}

export const GiveRoleSheet = ({ unit: { orgUnit, givable }, onClose }: Props) => {
  const [role, setRole] = useState(givable[0])
  const [person, setPerson] = useState<Candidate | null>(null)
  const [startsAt, setStartsAt] = useState<Instant>()
  const assign = useAssignRole()
  const give = () => {
    if (person === null || role === undefined) return
    const { personId } = person
    assign.mutate(
      { unitId: orgUnit.id, personId, role, ...(startsAt !== undefined && { startsAt }) },
      { onSuccess: onClose },
    )
  }
  return (
    <Sheet title={appDuties.give} onClose={onClose}>
      <div className="stack">
        <SelectField
          label={appDuties.role}
          choices={givable.map((value) => ({ value, label: roleLabels[value] }))}
          value={role ?? 'bi_thu'}
          onChange={setRole}
        />
        <CandidateField
          unitId={orgUnit.id}
          label={appDuties.who}
          chosen={person}
          onChoose={setPerson}
        />
        <WhenField value={startsAt} onChange={setStartsAt} />
        <ProblemBanner error={assign.error} />
        <Button
          kind="primary"
          isBusy={assign.isPending}
          isDisabled={person === null}
          onPress={give}
        >
          {appDuties.save}
        </Button>
      </div>
    </Sheet>
  )
}
