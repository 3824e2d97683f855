/** Shows whoever operates the house how the house and every channel stand, and what somebody has to do. */
import { appOperations as words } from '@quan-triet/shared/i18n/vi/app-operations'
import type { HouseStatus } from '@quan-triet/shared/models/operations'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useCheckNow, useStatus } from './api.ts'
import { AlarmsCard } from './alarms-card.tsx'
import { BotCard } from './bot-card.tsx'
import { CareCard } from './care-card.tsx'
import { ChannelCard } from './channel-card.tsx'
import { NoticeList } from './notice-list.tsx'
import { OaCard } from './oa-card.tsx'
import { ProcessesCard } from './processes-card.tsx'
import { QuestionsCard } from './questions-card.tsx'
import { QueuesCard } from './queues-card.tsx'

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
      <QueuesCard queues={status.queues} now={status.now} />
      <CareCard care={status.care} database={status.database} />
      <ProcessesCard processes={status.processes} />
      <section className="stack-s" aria-labelledby="channels">
        <h2 id="channels">{words.channelsTitle}</h2>
        <ul className="import-rows">
          {status.channels.map((channel) => (
            <ChannelCard key={channel.way} channel={channel} />
          ))}
        </ul>
      </section>
      <AlarmsCard alarms={status.alarms} />
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
