/** Says why a session asks where the phone is, asks on the person's action, and shows what came of it (ruling 11). */
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import type { CheckInReceipt } from '@quan-triet/shared/models/attendance'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import type { HereRefusal } from '../../lib/here.ts'
import { openPermissions } from '../../lib/zalo.ts'
import { type PlaceOutcome, useAnswerPlace } from './api.ts'

/** A phone that spoke to a server that could not read its place has said nothing either. */
const refusalIn = (outcome: PlaceOutcome): HereRefusal | null => {
  if ('refused' in outcome) return outcome.refused
  return outcome.receipt.asksPlace ? 'unavailable' : null
}

interface Props {
  sessionId: string
  onReceipt: (receipt: CheckInReceipt) => void
}

export const PlaceStep = ({ sessionId, onReceipt }: Props) => {
  const answer = useAnswerPlace()
  const refused = answer.data ? refusalIn(answer.data) : null
  const ask = (): void =>
    answer.mutate(sessionId, {
      onSuccess: (outcome) => 'receipt' in outcome && onReceipt(outcome.receipt),
    })
  return (
    <section className="card stack" aria-labelledby="place-step">
      <h2 id="place-step">{appCheckIn.placeTitle}</h2>
      <p>{appCheckIn.placeWhy}</p>
      {refused && (
        <Banner kind="warn">
          <p>{appCheckIn.placeRefusals[refused]}</p>
        </Banner>
      )}
      <ProblemBanner error={answer.error} />
      <Button kind="primary" isWide isBusy={answer.isPending} onPress={ask}>
        {refused ? appCheckIn.placeAgain : appCheckIn.placeAsk}
      </Button>
      {refused === 'denied_for_good' && (
        <Button isWide onPress={() => void openPermissions()}>
          {appCheckIn.placeSettings}
        </Button>
      )}
      <p className="soft">{appCheckIn.placeElse}</p>
    </section>
  )
}
