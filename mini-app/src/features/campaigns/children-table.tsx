/** Lists the units below with their state, how many took note and how far study is; each opens into its own. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { ChildNode } from '@quan-triet/shared/models/campaign'
import { campaignNodeStateLabels } from '@quan-triet/shared/vocabulary/campaign-states'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { Chip } from '../../components/chip.tsx'
import { CountBar } from '../../components/count-bar.tsx'
import { SelectField } from '../../components/select-field.tsx'
import '../../styles/fields.css'

type Order = 'byName' | 'byMissing'

const orders: { value: Order; label: string }[] = [
  { value: 'byMissing', label: appCampaigns.byMissing },
  { value: 'byName', label: appCampaigns.byName },
]

const missingOf = ({ study }: ChildNode): number => (study ? study.of - study.done : 0)

const arrange = (units: readonly ChildNode[], order: Order, waitingOnly: boolean): ChildNode[] => {
  const shown = waitingOnly ? units.filter((one) => one.acknowledged < one.nodes) : [...units]
  return order === 'byName' ? shown : shown.toSorted((a, b) => missingOf(b) - missingOf(a))
}

/** What a column's head says at a desk, the cell says by itself on a phone. */
const Label = ({ words }: { words: string }) => <span className="progress-label">{words}: </span>

const UnitRow = ({ unit }: { unit: ChildNode }) => (
  <tr>
    <th scope="row" className="office-cell">
      <Link to={`/office/campaigns/nodes/${unit.id}`}>{unit.unitName}</Link>
    </th>
    <td>
      <Label words={appCampaigns.state} />
      {campaignNodeStateLabels[unit.state]}
    </td>
    <td>
      <Chip kind={unit.acknowledged === unit.nodes ? 'good' : 'warn'}>
        {unit.nodes === 1
          ? appCampaigns[unit.acknowledged === 1 ? 'acknowledged' : 'notAcknowledged']
          : appCampaigns.acknowledgedOf(unit.acknowledged, unit.nodes)}
      </Chip>
    </td>
    <td className="numbers">
      {unit.study && (
        <>
          <Label words={appCampaigns.studied} />
          {appCampaigns.ratio(unit.study.done, unit.study.of)}{' '}
          <span className="soft">{appCampaigns.missing(missingOf(unit))}</span>
          <CountBar done={unit.study.done} of={unit.study.of} />
        </>
      )}
    </td>
  </tr>
)

const UnitTable = ({ units }: { units: ChildNode[] }) => (
  <div className="office-scroll" role="region" aria-label={appCampaigns.unitsBelow} tabIndex={0}>
    <table className="office-table office-stack progress-table">
      <thead>
        <tr>
          <th scope="col">{appCampaigns.unit}</th>
          <th scope="col">{appCampaigns.state}</th>
          <th scope="col">{appCampaigns.acknowledged}</th>
          <th scope="col">{appCampaigns.studied}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow key={unit.id} unit={unit} />
        ))}
      </tbody>
    </table>
  </div>
)

export const ChildrenTable = ({ units }: { units: ChildNode[] }) => {
  const [order, setOrder] = useState<Order>('byMissing')
  const [waitingOnly, setWaitingOnly] = useState(false)
  const all = units.reduce((sum, one) => sum + one.nodes, 0)
  const done = units.reduce((sum, one) => sum + one.acknowledged, 0)
  const shown = arrange(units, order, waitingOnly)
  return (
    <section className="stack-s">
      <h2>{appCampaigns.unitsBelow}</h2>
      <p>{appCampaigns.acknowledgedOf(done, all)}</p>
      <SelectField label={appCampaigns.sort} choices={orders} value={order} onChange={setOrder} />
      <label className="choice">
        <input
          type="checkbox"
          checked={waitingOnly}
          onChange={(event) => setWaitingOnly(event.target.checked)}
        />
        {appCampaigns.waitingOnly}
      </label>
      {shown.length === 0 ? (
        <p className="empty">{appCampaigns.nobodyWaits}</p>
      ) : (
        <UnitTable units={shown} />
      )}
    </section>
  )
}
