/** Takes where the secretary stands as the place of the venue; asks Zalo only when pressed, after saying what for. */
import { appCheckInRules } from '@quan-triet/shared/i18n/vi/app-check-in-rules'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { type HereRefusal, takeHere } from '../../lib/here.ts'

export interface PlaceTokens {
  accessToken: string
  placeToken: string
}

interface Props {
  hasPlace: boolean
  here: PlaceTokens | undefined
  onHere: (here: PlaceTokens) => void
}

const standingWords = (hasPlace: boolean, here: PlaceTokens | undefined): string => {
  if (here) return appCheckInRules.hereTaken
  return hasPlace ? appCheckInRules.hereKnown : appCheckInRules.hereMissing
}

export const HerePart = ({ hasPlace, here, onHere }: Props) => {
  const [refused, setRefused] = useState<HereRefusal | null>(null)
  const [isAsking, setAsking] = useState(false)
  const take = async (): Promise<void> => {
    setAsking(true)
    const answer = await takeHere()
    setAsking(false)
    setRefused('refused' in answer ? answer.refused : null)
    if ('tokens' in answer) onHere(answer.tokens)
  }
  return (
    <div className="stack-s">
      <Banner kind={here || hasPlace ? 'good' : 'warn'}>
        <p className="strong">{standingWords(hasPlace, here)}</p>
        <p>{appCheckInRules.hereWhy}</p>
      </Banner>
      {refused && (
        <Banner kind="bad">
          <p>{appCheckInRules.hereRefusals[refused]}</p>
        </Banner>
      )}
      <Button isWide isBusy={isAsking} onPress={() => void take()}>
        {hasPlace || here ? appCheckInRules.hereAgain : appCheckInRules.hereTake}
      </Button>
    </div>
  )
}
