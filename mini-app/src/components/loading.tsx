/** Says that something is on its way. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'

export const Loading = ({ words = appCommon.loading }: { words?: string }) => (
  <p className="line soft" role="status">
    <span className="spinner" aria-hidden="true" />
    {words}
  </p>
)
