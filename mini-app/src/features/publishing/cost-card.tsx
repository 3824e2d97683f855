/** Tells what a timetable costs before it is confirmed: messages by channel and month, time to send, and whether it fits. */
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import type { ScheduleCost } from '@quan-triet/shared/models/channels'
import { groupWayLabels } from '@quan-triet/shared/vocabulary/channels'
import type { UseQueryResult } from '@tanstack/react-query'
import { Banner } from '../../components/banner.tsx'
import { Chip } from '../../components/chip.tsx'
import { QueryView } from '../../components/query-view.tsx'

const Month = ({ month }: { month: ScheduleCost['months'][number] }) => {
  const { way, left, limit, fits, level } = month
  const levelWords = appChannels.levelWords[level]
  return (
    <li className="stack-xs">
      <span className="line">
        <span className="strong">{appChannels.costMonth(groupWayLabels[way], month.month)}</span>
        {limit !== null && (
          <Chip kind={fits ? 'good' : 'bad'}>{fits ? appChannels.fits : appChannels.fitsNot}</Chip>
        )}
      </span>
      <span>{appChannels.costNeeds(month.messages)}</span>
      {limit !== null && (
        <span className="soft">
          {appChannels.costTaken(month.used, month.scheduled, month.reminders)}
        </span>
      )}
      <span>
        {left === null || limit === null
          ? appChannels.costEndless
          : appChannels.costLeft(left, limit)}
      </span>
      {levelWords && (
        <Banner kind="warn">
          <p>{levelWords}</p>
        </Banner>
      )}
    </li>
  )
}

const timeWords = ({ groups, minutes }: ScheduleCost): string | null => {
  if (groups.bot + groups.oa === 0) return null
  return minutes === null ? appChannels.minutesUnknown : appChannels.minutes(minutes)
}

const Cost = ({ cost }: { cost: ScheduleCost }) => {
  const { messages, groups, byHand, months, groupsOverLimit } = cost
  const time = timeWords(cost)
  return (
    <>
      <p aria-live="polite">
        <span className="strong">{appChannels.cost(messages)}</span>:{' '}
        {appChannels.costReach(groups.bot + groups.oa, byHand)}.
      </p>
      {months.length > 0 && (
        <ul className="stack">
          {months.map((month) => (
            <Month key={`${month.way}/${month.month}`} month={month} />
          ))}
        </ul>
      )}
      {time && <p className="soft">{time}</p>}
      {groupsOverLimit > 0 && (
        <Banner kind="warn">
          <p>{appChannels.overGroups(groupsOverLimit)}</p>
        </Banner>
      )}
      {!cost.fits && (
        <Banner kind="warn">
          <p>{appChannels.overText}</p>
        </Banner>
      )}
    </>
  )
}

export const CostCard = ({ query }: { query: UseQueryResult<ScheduleCost> }) => (
  <section className="card stack-s" aria-labelledby="cost">
    <h2 id="cost">{appChannels.costTitle}</h2>
    <QueryView query={query}>{(cost) => <Cost cost={cost} />}</QueryView>
  </section>
)
