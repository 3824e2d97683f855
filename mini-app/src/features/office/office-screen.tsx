/** Where those who hold a duty over units begin: their units, and what they may do there. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { desk } from '@quan-triet/shared/i18n/vi/app-desk'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { Button } from '../../components/button.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SignTile } from '../../components/tile.tsx'
import { api, call } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { isAtDesk } from '../../lib/place.ts'
import { leaveDesk } from '../../lib/sign-in.ts'
import { tools } from './tools.ts'

const signOutHere = async (): Promise<void> => {
  await call(api['sign-ins'].current.$delete()).catch(() => undefined)
  leaveDesk()
}

/** On a phone the way to a desk, at a desk the way out. */
const DeskRow = () =>
  isAtDesk() ? (
    <div className="row row-wrap">
      <SignTile name="screen" />
      <span className="grow soft">{desk.leaveHint}</span>
      <Button onPress={() => void signOutHere()}>{desk.leave}</Button>
    </div>
  ) : (
    <RowLink to="/office/desk" before={<SignTile name="screen" />} title={desk.title}>
      <span className="soft">{desk.linkHint}</span>
    </RowLink>
  )

export const OfficeScreen = () => {
  const { duties } = useMe()
  const rights = new Set(duties.flatMap((duty) => duty.rights))
  const offered = tools.filter((tool) => rights.has(tool.right))
  return (
    <Screen title={appOffice.title} back={{ to: '/', label: appCommon.home }} isWide>
      <ul className="stack-s">
        {duties.map(({ orgUnit, roles }) => (
          <li key={orgUnit.id}>
            <span className="strong">{orgUnit.nameOrg}</span>:{' '}
            {roles.map((role) => roleLabels[role]).join(', ')}
          </li>
        ))}
      </ul>
      <ul className="list">
        {offered.map(({ to, icon, title, hint }) => (
          <li key={to}>
            <RowLink to={to} before={<SignTile name={icon} />} title={title}>
              <span className="soft">{hint}</span>
            </RowLink>
          </li>
        ))}
        <li>
          <DeskRow />
        </li>
      </ul>
    </Screen>
  )
}
