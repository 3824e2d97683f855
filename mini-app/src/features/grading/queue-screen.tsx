/** Lists the essays to grade, by age or by likeness, those that share one text as a group (feature 47, 48). */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { GradingQueue, QueueRow } from '@quan-triet/shared/models/grading'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useQueue } from './api.ts'
import { arrange, type RowGroup, rowsOf } from './queue-rows.ts'
import { RowFacts } from './row-facts.tsx'
import { SpreadSheet } from './spread-sheet.tsx'

const orders = choicesOf(words.orders)
const views = choicesOf(words.views)

/** Kept in the address: whoever comes back from an essay finds the list as it was. */
const useAsked = (queue: GradingQueue) => {
  const [params, setParams] = useSearchParams()
  const usual = rowsOf(queue.rows, 'cho_toi').length > 0 ? 'cho_toi' : 'chua_xong'
  const view = views.find(({ value }) => value === params.get('view'))?.value ?? usual
  const order = orders.find(({ value }) => value === params.get('order'))?.value ?? 'cho_lau'
  const change = (name: 'view' | 'order', value: string): void => {
    const next = new URLSearchParams(params)
    next.set(name, value)
    setParams(next, { replace: true })
  }
  return { view, order, change }
}

const Counts = ({ counts }: GradingQueue) => (
  <dl className="grading-counts">
    {(['waiting', 'grading', 'passed', 'toRewrite'] as const).map((name) => (
      <div key={name}>
        <dt>{words[name]}</dt>
        <dd className="figure">{formatCount(counts[name])}</dd>
      </div>
    ))}
  </dl>
)

const Row = ({ row }: { row: QueueRow }) => (
  <li>
    <RowLink
      to={`/grading/${encodeURIComponent(row.essayId)}`}
      title={row.authorName ?? words.sampleOf(row.unitName)}
    >
      <RowFacts row={row} />
    </RowLink>
  </li>
)

const Group = ({ group: { clusterId, size, rows } }: { group: RowGroup }) => {
  const isShown = clusterId !== null && size > 1
  return (
    <li className={isShown ? 'grading-group' : undefined}>
      {isShown && (
        <div className="grading-group-head stack-xs">
          <p className="strong">{words.group(rows.length)}</p>
          {size > rows.length && <p className="soft">{words.groupMore(size)}</p>}
        </div>
      )}
      <ul className="list">
        {rows.map((row) => (
          <Row key={row.essayId} row={row} />
        ))}
      </ul>
    </li>
  )
}

const List = ({ queue }: { queue: GradingQueue }) => {
  const { view, order, change } = useAsked(queue)
  const groups = arrange(rowsOf(queue.rows, view), order)
  return (
    <>
      <div className="grading-choices">
        <SelectField
          label={words.show}
          choices={views.map(({ value, label }) => ({
            value,
            label: words.view(label, rowsOf(queue.rows, value).length),
          }))}
          value={view}
          onChange={(value) => change('view', value)}
        />
        <SelectField
          label={words.order}
          choices={orders}
          value={order}
          onChange={(value) => change('order', value)}
        />
      </div>
      <p className="soft">{words.orderHint}</p>
      {groups.length === 0 && <p className="empty">{words.noneLeft}</p>}
      <ul className="stack-s" aria-label={words.list}>
        {groups.map((group) => (
          <Group key={group.rows[0]?.essayId} group={group} />
        ))}
      </ul>
    </>
  )
}

const Tools = ({ queue }: { queue: GradingQueue }) => {
  const [isOpen, setOpen] = useState(false)
  const { campaignId, counts, mayAssign } = queue
  if (campaignId === null || !mayAssign) return null
  return (
    <div className="office-actions">
      {counts.waiting > 0 && <Button onPress={() => setOpen(true)}>{words.spread}</Button>}
      <LinkButton to={`/office/campaigns/${campaignId}/checks`}>{words.checks}</LinkButton>
      {isOpen && <SpreadSheet queue={{ ...queue, campaignId }} onClose={() => setOpen(false)} />}
    </div>
  )
}

const View = ({ queue }: { queue: GradingQueue }) =>
  queue.campaignId === null ? (
    <p className="empty">{words.nothing}</p>
  ) : (
    <>
      <p>{queue.campaignTitle}</p>
      {queue.mayTake && <Counts {...queue} />}
      <Tools queue={queue} />
      <List queue={queue} />
    </>
  )

export const QueueScreen = () => {
  const [params] = useSearchParams()
  const queue = useQueue(params.get('campaign'))
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }} isWide>
      <QueryView query={queue}>{(data) => <View queue={data} />}</QueryView>
    </Screen>
  )
}
