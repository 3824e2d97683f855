/** Shows how one channel stands: its state, rate, month, what waits and what failed. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appOperations as words } from '@quan-triet/shared/i18n/vi/app-operations'
import { operations } from '@quan-triet/shared/i18n/vi/operations'
import type { ChannelState, ChannelStatus } from '@quan-triet/shared/models/operations'
import { Chip } from '../../components/chip.tsx'
import { Fact } from './fact.tsx'

const chipOf: Record<ChannelState, 'plain' | 'good' | 'bad' | 'info'> = {
  not_set_up: 'plain',
  never_used: 'info',
  working: 'good',
  paused: 'bad',
}

const Facts = ({ channel }: { channel: ChannelStatus }) => (
  <dl className="import-facts">
    <Fact name={words.rate}>
      {channel.perMinute === null
        ? words.rateUnknown
        : words.perMinute(Math.round(channel.perMinute))}
    </Fact>
    <Fact name={words.month}>{words.monthUse(channel.month.used, channel.month.limit)}</Fact>
    <Fact name={words.lastDelivered}>
      {channel.lastDeliveredAt === null ? words.never : formatDayTime(channel.lastDeliveredAt)}
    </Fact>
    <Fact name={words.waiting}>{words.messages(channel.waiting)}</Fact>
    <Fact name={words.failedToday}>{words.messages(channel.failedToday)}</Fact>
  </dl>
)

export const ChannelCard = ({ channel }: { channel: ChannelStatus }) => {
  const { way, state, pausedCause } = channel
  return (
    <li className="card">
      <div className="row-wrap spread">
        <h3>{operations.placeLabels[way]}</h3>
        <Chip kind={chipOf[state]}>{words.states[state]}</Chip>
      </div>
      {pausedCause !== null && <p className="strong">{operations.troubles[pausedCause].what}.</p>}
      {state === 'not_set_up' ? (
        <p className="soft">{words.setUpHints[way]}</p>
      ) : (
        <Facts channel={channel} />
      )}
    </li>
  )
}
