/** Hands a role over: what passes on, to whom, from when, and a last look before it is done (B-13, feature 84). */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appDuties } from '@quan-triet/shared/i18n/vi/app-duties'
import type { Candidate, HandOverPreview } from '@quan-triet/shared/models/duty'
import type { Instant } from '@quan-triet/shared/models/moments'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useServerClock } from '../../lib/home.ts'
import { useHandOver, useHandOverPreview } from './api.ts'
import { CandidateField } from './candidate-field.tsx'
import { WhenField } from './when-field.tsx'

const rolesOf = (unitId: string): string => `/office/roles?unit=${encodeURIComponent(unitId)}`

const List = ({ id, title, items }: { id: string; title: string; items: string[] }) => (
  <section className="stack-s" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul className="list">
      {items.map((item) => (
        <li className="row" key={item}>
          {item}
        </li>
      ))}
    </ul>
  </section>
)

const HandOver = ({ preview }: { preview: HandOverPreview }) => {
  const { role, orgUnit } = preview
  const [successor, setSuccessor] = useState<Candidate | null>(null)
  const [at, setAt] = useState<Instant>()
  const [isAsking, setAsking] = useState(false)
  const navigate = useNavigate()
  const handOver = useHandOver(role.id)
  const confirm = () => {
    if (successor === null) return
    handOver.mutate(
      { personId: successor.personId, ...(at !== undefined && { at }) },
      {
        onSuccess: () => navigate(rolesOf(orgUnit.id), { replace: true }),
      },
    )
  }
  return (
    <>
      <p>
        <span className="strong">{role.fullName}</span>, {roleLabels[role.role]}, {orgUnit.nameOrg}
      </p>
      <List
        id="passes-on"
        title={appDuties.passesOn}
        items={[
          ...(preview.groups.length > 0 ? [appDuties.groups(preview.groups)] : []),
          ...(preview.waitingPushes > 0 ? [appDuties.pushes(preview.waitingPushes)] : []),
          ...(preview.comingSessions > 0 ? [appDuties.sessions(preview.comingSessions)] : []),
          appDuties.reports,
        ]}
      />
      <List
        id="ends"
        title={appDuties.ends}
        items={[
          appDuties.rights(role.fullName),
          ...(preview.openCodes > 0 ? [appDuties.codes(preview.openCodes)] : []),
        ]}
      />
      <CandidateField
        unitId={orgUnit.id}
        label={appDuties.successor}
        chosen={successor}
        onChoose={setSuccessor}
      />
      <WhenField value={at} onChange={setAt} />
      <Button kind="primary" isDisabled={successor === null} onPress={() => setAsking(true)}>
        {appDuties.handOverNext}
      </Button>
      {isAsking && successor && (
        <ConfirmSheet
          title={appDuties.confirmTitle}
          text={appDuties.confirmText(
            role.fullName,
            successor.fullName,
            at === undefined ? appDuties.rightNow : formatDayTime(at),
          )}
          confirmWords={appDuties.handOver}
          isBusy={handOver.isPending}
          error={handOver.error}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

export const HandOverScreen = () => {
  useServerClock()
  const { id = '' } = useParams()
  const preview = useHandOverPreview(id)
  const unit = preview.data?.orgUnit
  return (
    <Screen
      title={appDuties.handOverTitle}
      back={{ to: unit ? rolesOf(unit.id) : '/office/roles', label: appDuties.title }}
      isWide
    >
      <QueryView query={preview}>{(data) => <HandOver preview={data} />}</QueryView>
    </Screen>
  )
}
