/** Says that a screen belongs to a duty which this person does not hold, such as after a link meant for a secretary. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { ClosedDoor } from '../components/closed-door.tsx'
import { Screen } from '../components/screen.tsx'

export const NotAllowedScreen = () => (
  <Screen title={appCommon.refusedTitle}>
    <ClosedDoor words={appCommon.refusedText} />
  </Screen>
)
