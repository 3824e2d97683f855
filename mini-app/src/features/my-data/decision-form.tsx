/** Takes a decision about the notice: agreeing needs a tick that nobody has set beforehand (P-01). */
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import type { PrivacyNotice } from '@quan-triet/shared/models/consent'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useDecide } from './api.ts'
import '../../styles/fields.css'

interface Props {
  notice: PrivacyNotice
  mayDecline: boolean
}

export const DecisionForm = ({ notice, mayDecline }: Props) => {
  const [isTicked, setTicked] = useState(false)
  const decide = useDecide()
  const send = (decision: 'dong_y' | 'khong_dong_y') =>
    decide.mutate({ noticeHash: notice.hash, decision })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isTicked) send('dong_y')
      }}
    >
      <label className="choice">
        <input
          type="checkbox"
          checked={isTicked}
          onChange={(event) => setTicked(event.target.checked)}
        />
        {notice.tick}
      </label>
      {!isTicked && <p className="soft">{appMyData.tickFirst}</p>}
      <ProblemBanner error={decide.error} />
      <Button kind="primary" type="submit" isBusy={decide.isPending} isDisabled={!isTicked}>
        {appMyData.agree}
      </Button>
      {mayDecline && (
        <Button isBusy={decide.isPending} onPress={() => send('khong_dong_y')}>
          {appMyData.decline}
        </Button>
      )}
    </form>
  )
}
