/** Says that what was asked for is not for this person, or is gone, and leads home; it never tells which of the two. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { Banner } from './banner.tsx'
import { LinkButton } from './link-button.tsx'

/** @param words where the screen's heading says already that it did not open */
export const ClosedDoor = ({ words }: { words?: string }) => (
  <>
    <Banner kind="warn">
      {words === undefined && <p className="strong">{appCommon.refusedTitle}</p>}
      <p>{words ?? appCommon.goneText}</p>
    </Banner>
    <LinkButton kind="primary" to="/">
      {appCommon.toHome}
    </LinkButton>
  </>
)
