/** Shows whoever operates the house how every channel stands, and what somebody has to do. */
import { appOperations as words } from '@quan-triet/shared/i18n/vi/app-operations'
import type { HouseStatus } from '@quan-triet/shared/models/operations'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useCheckNow, useStatus } from './api.ts'
import { BotCard } from './bot-card.tsx'
import { ChannelCard } from './channel-card.tsx'
import { NoticeList } from './notice-list.tsx'
import { OaCard } from './oa-card.tsx'
import { QuestionsCard } from './questions-card.tsx'

const Status = ({ status }: { status: HouseStatus }) => {
  const check = useCheckNow()
  return (
    <>
      <div className="office-actions">
        <Button isBusy={check.isPending} onPress={() => check.mutate()}>
          {words.checkNow}
        </Button>
        <p className="soft">{words.asOf(status.now)}</p>
      </div>
      <ProblemBanner error={check.error} />
      <NoticeList {...status} />
      <section className="stack-s" aria-labelledby="channels">
        <h2 id="channels">{words.channelsTitle}</h2>
        <ul className="import-rows">
          {status.channels.map((channel) => (
            <ChannelCard key={channel.way} channel={channel} />
          ))}
        </ul>
      </section>
      <QuestionsCard questions={status.questions} />
      {status.bot && <BotCard bot={status.bot} />}
      {status.oa && <OaCard oa={status.oa} />}
    </>
  )
}

export const StatusScreen = () => {
  const status = useStatus()
  return (
    <Screen title={words.title} back={{ to: '/office', label: words.office }} isWide>
      <QueryView query={status}>{(data) => <Status status={data} />}</QueryView>
    </Screen>
  )
}
