/** Lists the units below with their state, how many took note and how far study is; each opens into its own. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { ChildNode } from '@quan-triet/shared/models/campaign'
import { campaignNodeStateLabels } from '@quan-triet/shared/vocabulary/campaign-states'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { Chip } from '../../components/chip.tsx'
import { SelectField } from '../../components/select-field.tsx'

type Order = 'byName' | 'byMissing'

const orders: { value: Order; label: string }[] = [
  { value: 'byName', label: appCampaigns.byName },
  { value: 'byMissing', label: appCampaigns.byMissing },
]

const missingOf = ({ study }: ChildNode): number => (study ? study.of - study.done : 0)

const arrange = (units: readonly ChildNode[], order: Order, waitingOnly: boolean): ChildNode[] => {
  const shown = waitingOnly ? units.filter((one) => one.acknowledged < one.nodes) : [...units]
  return order === 'byName' ? shown : shown.toSorted((a, b) => missingOf(b) - missingOf(a))
}

const UnitRow = ({ unit }: { unit: ChildNode }) => (
  <tr>
    <th scope="row" className="office-cell">
      <Link to={`/office/campaigns/nodes/${unit.id}`}>{unit.unitName}</Link>
    </th>
    <td>{campaignNodeStateLabels[unit.state]}</td>
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
          {appCampaigns.ratio(unit.study.done, unit.study.of)}{' '}
          <span className="soft">{appCampaigns.missing(missingOf(unit))}</span>
        </>
      )}
    </td>
  </tr>
)

const UnitTable = ({ units }: { units: ChildNode[] }) => (
  <div className="office-scroll" role="region" aria-label={appCampaigns.unitsBelow} tabIndex={0}>
    <table className="office-table">
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
  const [order, setOrder] = useState<Order>('byName')
  const [waitingOnly, setWaitingOnly] = useState(false)
  const all = units.reduce((sum, one) => sum + one.nodes, 0)
  const done = units.reduce((sum, one) => sum + one.acknowledged, 0)
  const shown = arrange(units, order, waitingOnly)
  return (
    <section className="stack-s" aria-labelledby="below">
      <h2 id="below">{appCampaigns.unitsBelow}</h2>
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
