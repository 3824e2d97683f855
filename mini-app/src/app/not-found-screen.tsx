/** Says that an address leads nowhere, and leads home. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { LinkButton } from '../components/link-button.tsx'
import { Screen } from '../components/screen.tsx'

export const NotFoundScreen = () => (
  <Screen title={appCommon.notFoundTitle}>
    <p>{appCommon.notFoundText}</p>
    <LinkButton kind="primary" to="/">
      {appCommon.toHome}
    </LinkButton>
  </Screen>
)
