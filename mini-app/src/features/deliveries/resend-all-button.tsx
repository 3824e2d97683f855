/** Sends all failed messages of a choice again, after saying what that costs and what is left out. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { DeliveryChoice, LeftOut, ResendPreview } from '@quan-triet/shared/models/delivery'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useResendAll, useResendPreview } from './api.ts'

const LeftOutLines = ({ leftOut }: { leftOut: LeftOut }) => (
  <>
    {(['groupGone', 'channelPaused', 'contentRefused'] as const)
      .filter((why) => leftOut[why] > 0)
      .map((why) => (
        <p key={why}>{words.leftOut[why](formatCount(leftOut[why]))}</p>
      ))}
  </>
)

const Cost = ({ messages, uncertain, leftOut, limit }: ResendPreview) => (
  <>
    <p className="strong">
      {messages === 0 ? words.resendAllNone : words.resendAllCost(formatCount(messages))}
    </p>
    {messages > limit && <p>{words.resendAllLimit(formatCount(limit))}</p>}
    {uncertain > 0 && <p>{words.resendAllUncertain(formatCount(uncertain))}</p>}
    <LeftOutLines leftOut={leftOut} />
  </>
)

interface Props {
  choice: DeliveryChoice
}

const ResendAllSheet = ({ choice, onClose }: Props & { onClose: () => void }) => {
  const preview = useResendPreview(choice)
  const resend = useResendAll()
  return (
    <Sheet
      title={words.resendAllTitle}
      onClose={onClose}
      {...(resend.data && { closeWords: appCommon.close })}
    >
      {resend.data ? (
        <Banner kind="good">
          <p>{words.resendAllDone(formatCount(resend.data.queued))}</p>
        </Banner>
      ) : (
        <QueryView query={preview}>
          {(data) => (
            <>
              <Cost {...data} />
              <ProblemBanner error={resend.error} />
              {data.messages > 0 && (
                <Button
                  kind="primary"
                  isBusy={resend.isPending}
                  onPress={() => resend.mutate(choice)}
                >
                  {words.resendAllConfirm(formatCount(Math.min(data.messages, data.limit)))}
                </Button>
              )}
            </>
          )}
        </QueryView>
      )}
    </Sheet>
  )
}

export const ResendAllButton = ({ choice }: Props) => {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words.resendAll}</Button>
      {isAsking && <ResendAllSheet choice={choice} onClose={() => setAsking(false)} />}
    </>
  )
}
