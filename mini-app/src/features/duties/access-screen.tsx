/** Shows who is signed in where, by name in a unit and by count below it, and ends it at once (P-15). */
import { appDuties } from '@quan-triet/shared/i18n/vi/app-duties'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import type { UnitAccess } from '@quan-triet/shared/models/duty'
import type { RosterCode } from '@quan-triet/shared/models/person'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useAccess, useGiveCode } from './api.ts'
import { RevokeSheet, type Whom } from './revoke-sheet.tsx'
import { UnitsAround, UnitsBelow } from './unit-links.tsx'
import { useUnit } from './use-unit.ts'
import '../../styles/screens.css'

const HERE = '/office/access'

type Person = UnitAccess['people'][number]

/** Whose access can be ended now stands first. */
const signedInFirst = (people: readonly Person[]): Person[] => [
  ...people.filter((one) => one.signIns.length > 0),
  ...people.filter((one) => one.signIns.length === 0),
]

const PersonRow = ({
  person,
  give,
  onRevoke,
}: {
  person: Person
  give: ReturnType<typeof useGiveCode>
  onRevoke: () => void
}) => (
  <li className="row row-wrap">
    <span className="grow stack-xs">
      <span className="strong">{person.fullName}</span>
      {person.signIns.length === 0 && (
        <span className="soft">{person.isBound ? appDuties.notSignedIn : appDuties.notBound}</span>
      )}
      {person.signIns.map((one) => (
        <span className="soft" key={`${one.place}-${one.signedInAt}`}>
          {appDuties.place(appDuties.places[one.place], one.device, one.signedInAt)}
        </span>
      ))}
    </span>
    {person.isBound ? (
      <Button label={appDuties.revokeOf(person.fullName)} onPress={onRevoke}>
        {appDuties.revoke}
      </Button>
    ) : (
      <Button
        label={appDuties.giveCodeOf(person.fullName)}
        isBusy={give.isPending && give.variables === person.personId}
        onPress={() => give.mutate(person.personId)}
      >
        {appDuties.giveCode}
      </Button>
    )}
  </li>
)

const CodeSheet = ({ code, onClose }: { code: RosterCode; onClose: () => void }) => (
  <Sheet title={appDuties.code(code.fullName)} onClose={onClose}>
    <p className="roster-code">{code.code}</p>
    <p>{appDuties.codeText(code.expiresAt)}</p>
  </Sheet>
)

const Access = ({ access }: { access: UnitAccess }) => {
  const [whom, setWhom] = useState<Whom | null>(null)
  const give = useGiveCode()
  const { orgUnit, people, children, parent, total } = access
  return (
    <>
      <h2>{orgUnit.nameOrg}</h2>
      <p>{appDuties.total(total)}</p>
      <Button
        onPress={() =>
          setWhom({ name: orgUnit.nameOrg, target: { kind: 'unit', unitId: orgUnit.id } })
        }
      >
        {appDuties.revokeUnit}
      </Button>
      <ProblemBanner error={give.error} />
      {people.length > 0 && (
        <ul className="list">
          {signedInFirst(people).map((person) => (
            <PersonRow
              key={person.personId}
              person={person}
              give={give}
              onRevoke={() =>
                setWhom({
                  name: person.fullName,
                  target: { kind: 'person', personId: person.personId },
                })
              }
            />
          ))}
        </ul>
      )}
      <UnitsAround to={HERE} right="revoke_access" current={orgUnit} parent={parent} />
      <UnitsBelow
        to={HERE}
        units={children.map((one) => ({ ...one, words: appDuties.signIns(one.signIns) }))}
      />
      {whom && <RevokeSheet whom={whom} onClose={() => setWhom(null)} />}
      {give.data && <CodeSheet code={give.data} onClose={give.reset} />}
    </>
  )
}

export const AccessScreen = () => {
  const access = useAccess(useUnit('revoke_access'))
  return (
    <Screen title={appDuties.accessTitle} back={{ to: '/office', label: appOffice.title }} isWide>
      <QueryView query={access}>
        {(data) => <Access key={data.orgUnit.id} access={data} />}
      </QueryView>
    </Screen>
  )
}
