/** Shows who holds which role in a unit, on any day, and lets roles be given, ended and handed over. */
import { appDuties } from '@quan-triet/shared/i18n/vi/app-duties'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import type { HeldRole, UnitRoles } from '@quan-triet/shared/models/duty'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useServerClock } from '../../lib/home.ts'
import { useMe } from '../../lib/me.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useEndRole, useRoles } from './api.ts'
import { GiveRoleSheet } from './give-role-sheet.tsx'
import { UnitsAround, UnitsBelow } from './unit-links.tsx'
import { useUnit } from './use-unit.ts'

const HERE = '/office/roles'

const periodOf = ({ startsAt, endsAt }: HeldRole): string =>
  endsAt === null ? appDuties.since(startsAt) : appDuties.until(startsAt, endsAt)

interface RowProps {
  role: HeldRole
  mayEnd: boolean
  onEnd: () => void
}

const RoleRow = ({ role, mayEnd, onEnd }: RowProps) => {
  const { personId } = useMe()
  const now = serverNow()
  const label = roleLabels[role.role]
  const isOver = role.endsAt !== null && role.endsAt <= now
  const mayPassOn = !isOver && (mayEnd || role.personId === personId)
  return (
    <li className="row row-wrap">
      <span className="grow stack-xs">
        <span className="strong">{role.fullName}</span>
        <span>{label}</span>
        <span className="soft">{periodOf(role)}</span>
        {role.startsAt > now && <Chip kind="info">{appDuties.announced}</Chip>}
        {isOver && <Chip kind="plain">{appDuties.over}</Chip>}
      </span>
      <span className="office-actions">
        {mayPassOn && (
          <LinkButton
            to={`${HERE}/${encodeURIComponent(role.id)}/hand-over`}
            label={appDuties.handOverOf(role.fullName, label)}
          >
            {appDuties.handOver}
          </LinkButton>
        )}
        {mayEnd && !isOver && (
          <Button label={appDuties.endOf(role.fullName, label)} onPress={onEnd}>
            {appDuties.end}
          </Button>
        )}
      </span>
    </li>
  )
}

const EndSheet = ({
  role,
  unit,
  onClose,
}: {
  role: HeldRole
  unit: string
  onClose: () => void
}) => {
  const end = useEndRole()
  return (
    <ConfirmSheet
      title={appDuties.endTitle}
      text={appDuties.endText(role.fullName, roleLabels[role.role], unit)}
      confirmWords={appDuties.end}
      isBusy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate(role.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

const Roles = ({ unit }: { unit: UnitRoles }) => {
  const [isGiving, setGiving] = useState(false)
  const [ending, setEnding] = useState<HeldRole | null>(null)
  const { orgUnit, roles, givable, parent, children } = unit
  return (
    <>
      <h2>{orgUnit.nameOrg}</h2>
      {roles.length === 0 && <p className="empty">{appDuties.none}</p>}
      <ul className="list">
        {roles.map((role) => (
          <RoleRow
            key={role.id}
            role={role}
            mayEnd={givable.includes(role.role)}
            onEnd={() => setEnding(role)}
          />
        ))}
      </ul>
      {givable.length > 0 && (
        <Button kind="primary" onPress={() => setGiving(true)}>
          {appDuties.give}
        </Button>
      )}
      <UnitsAround to={HERE} right="assign_roles" current={orgUnit} parent={parent} />
      <UnitsBelow
        to={HERE}
        units={children.map((one) => ({ ...one, words: appDuties.secretaries(one.secretaries) }))}
      />
      {isGiving && <GiveRoleSheet unit={unit} onClose={() => setGiving(false)} />}
      {ending && <EndSheet role={ending} unit={orgUnit.nameOrg} onClose={() => setEnding(null)} />}
    </>
  )
}

export const RolesScreen = () => {
  useServerClock()
  const unitId = useUnit('assign_roles')
  const [on, setOn] = useState<Day>()
  const roles = useRoles(unitId, on)
  const today = dayOf(serverNow())
  return (
    <Screen title={appDuties.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <div className="office-fields">
        <DayField
          label={appDuties.asOf}
          value={on ?? today}
          onChange={(day) => setOn(day === today ? undefined : day)}
        />
        {on !== undefined && <Button onPress={() => setOn(undefined)}>{appDuties.today}</Button>}
      </div>
      <QueryView query={roles}>{(unit) => <Roles key={unit.orgUnit.id} unit={unit} />}</QueryView>
    </Screen>
  )
}
