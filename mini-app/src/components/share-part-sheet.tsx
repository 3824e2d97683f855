/** Shares a part into the group by hand: Zalo's own sheet, or the text to copy, then the mark that it was done. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { ShareCard } from '@quan-triet/shared/models/delivery'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { useState } from 'react'
import { isInZalo } from '../lib/place.ts'
import { copyText, shareText, type ShareOutcome } from '../lib/share.ts'
import { useMarkShared, useShareCard } from '../lib/share-card.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { ProblemBanner } from './problem-banner.tsx'
import { QueryView } from './query-view.tsx'
import { Sheet } from './sheet.tsx'
import '../styles/screens.css'

type Happened = ShareOutcome | 'copied' | 'copy_failed'

const said: Record<Happened, { kind: 'good' | 'info' | 'warn'; text: string }> = {
  sent: { kind: 'good', text: words.shareSent },
  posted: { kind: 'info', text: words.sharePosted },
  closed: { kind: 'info', text: words.shareClosed },
  too_often: { kind: 'warn', text: words.shareTooOften },
  unavailable: { kind: 'info', text: words.shareDeskHint },
  copied: { kind: 'good', text: words.copied },
  copy_failed: { kind: 'warn', text: words.copyFailed },
}

/** Where no line of the ledger waits for a mark. */
const saidWithoutMark: typeof said = {
  ...said,
  sent: { kind: 'good', text: words.shareDone },
  posted: { kind: 'good', text: words.shareDone },
}

/** After these the text may be in the group: marking it is what comes next. */
const MAY_BE_THERE: readonly (Happened | null)[] = ['sent', 'posted', 'copied']

interface MarkProps {
  deliveryId: DeliveryId
  isNext: boolean
  onDone: () => void
}

const MarkButton = ({ deliveryId, isNext, onDone }: MarkProps) => {
  const mark = useMarkShared()
  return (
    <>
      <ProblemBanner error={mark.error} />
      <Button
        kind={isNext ? 'primary' : 'secondary'}
        isWide
        isBusy={mark.isPending}
        onPress={() => mark.mutate(deliveryId, { onSuccess: onDone })}
      >
        {words.markShared}
      </Button>
    </>
  )
}

interface WaysProps {
  text: string
  isNext: boolean
  onHappened: (happened: Happened) => void
}

const Ways = ({ text, isNext, onHappened }: WaysProps) => {
  const [isOpening, setOpening] = useState(false)
  const share = async (): Promise<void> => {
    setOpening(true)
    onHappened(await shareText(text))
    setOpening(false)
  }
  const copy = async (): Promise<void> =>
    onHappened((await copyText(text)) ? 'copied' : 'copy_failed')
  return (
    <>
      {isInZalo() && (
        <Button
          kind={isNext ? 'secondary' : 'primary'}
          isWide
          isBusy={isOpening}
          onPress={() => void share()}
        >
          {isNext ? words.shareAgain : words.shareNow}
        </Button>
      )}
      <Button isWide onPress={() => void copy()}>
        {words.copy}
      </Button>
    </>
  )
}

const Card = ({ card, onDone }: { card: ShareCard; onDone: () => void }) => {
  const [happened, setHappened] = useState<Happened | null>(isInZalo() ? null : 'unavailable')
  const { deliveryId, text } = card
  const isNext = MAY_BE_THERE.includes(happened)
  const heard = happened && (deliveryId === null ? saidWithoutMark : said)[happened]
  const mark = deliveryId !== null && (
    <MarkButton deliveryId={deliveryId} isNext={isNext} onDone={onDone} />
  )
  return (
    <>
      {heard === null && <p>{deliveryId === null ? words.shareOnlyHint : words.shareHint}</p>}
      {heard && (
        <Banner kind={heard.kind}>
          <p>{heard.text}</p>
        </Banner>
      )}
      {isNext && mark}
      <Ways text={text} isNext={isNext} onHappened={setHappened} />
      {!isNext && mark}
      <section className="stack-s" aria-labelledby="share-text">
        <h3 id="share-text">{words.shareText}</h3>
        <p className="bubble">{text}</p>
      </section>
    </>
  )
}

interface Props {
  partId: string
  /** Undefined for the own branch. */
  unitId?: string | undefined
  onClose: () => void
}

export const SharePartSheet = ({ partId, unitId, onClose }: Props) => {
  const card = useShareCard(partId, unitId)
  return (
    <Sheet title={words.shareTitle} onClose={onClose} closeWords={appCommon.close}>
      <QueryView query={card}>{(data) => <Card card={data} onDone={onClose} />}</QueryView>
    </Sheet>
  )
}
