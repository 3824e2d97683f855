/** Says what became of marks that could not go at once: kept for want of network, superseded, refused. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { Roll } from '@quan-triet/shared/models/attendance'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { dismissNotices, type KeptMarks } from './kept-marks.ts'

export const MarksNotices = ({ roll, kept }: { roll: Roll; kept: KeptMarks }) => {
  const names = roll.people
    .filter(({ personId }) => kept.kept.includes(personId))
    .map(({ fullName }) => fullName)
  const dismiss = (
    <Button onPress={() => dismissNotices(roll.session.id)}>{appRollCall.understood}</Button>
  )
  return (
    <>
      {kept.isCutOff && kept.waiting.length > 0 && (
        <Banner kind="warn">
          <p>{appRollCall.waiting(formatCount(kept.waiting.length))}</p>
        </Banner>
      )}
      {names.length > 0 && (
        <Banner kind="info">
          <p>{appRollCall.kept(names.join(', '))}</p>
          {dismiss}
        </Banner>
      )}
      {kept.refusal !== null && (
        <Banner kind="bad">
          <p>{kept.refusal}</p>
          {dismiss}
        </Banner>
      )}
    </>
  )
}
