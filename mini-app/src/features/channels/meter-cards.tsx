/** Shows what is left of the month on each channel, and says what the house does about it. */
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import type { ChannelMeter } from '@quan-triet/shared/models/channels'
import { groupWayLabels } from '@quan-triet/shared/vocabulary/channels'
import { Banner } from '../../components/banner.tsx'
import { Chip } from '../../components/chip.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useMeter } from './api.ts'

const kinds = { plenty: 'good', merging: 'warn', answers_only: 'warn', spent: 'bad' } as const

const Meter = ({ meter }: { meter: ChannelMeter }) => {
  const { way, month, used, scheduled, limit, left, level } = meter
  const words = appChannels.levelWords[level]
  return (
    <li className="card stack-s">
      <h3>{appChannels.meterOf(groupWayLabels[way], month)}</h3>
      {limit === null ? (
        <p>{appChannels.usedWithoutLimit}</p>
      ) : (
        <>
          <p className="line">
            <Chip kind={kinds[level]}>{appChannels.levels[level]}</Chip>
            <span>{appChannels.used(used, limit)}</span>
          </p>
          <progress
            className="channel-meter"
            max={limit}
            value={Math.min(used, limit)}
            aria-label={appChannels.used(used, limit)}
          />
        </>
      )}
      <p className="soft">{appChannels.scheduled(scheduled)}</p>
      {left !== null && <p>{appChannels.left(left)}</p>}
      {words && (
        <Banner kind={level === 'spent' ? 'bad' : 'warn'}>
          <p>{words}</p>
        </Banner>
      )}
    </li>
  )
}

export const MeterCards = ({ unitId }: { unitId: string }) => {
  const query = useMeter(unitId)
  return (
    <section className="stack-s" aria-labelledby="meters">
      <h2 id="meters">{appChannels.meterTitle}</h2>
      <QueryView query={query}>
        {({ meters }) =>
          meters.length === 0 ? (
            <p className="empty">{appChannels.noMeters}</p>
          ) : (
            <ul className="channel-meters">
              {meters.map((meter) => (
                <Meter key={meter.way} meter={meter} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  )
}
