/** Shows how many of the units stand where; each sum is a button that lists only those. */
import { appPlanOverview as words } from '@quan-triet/shared/i18n/vi/app-plan-overview'
import type { PlanOverviewFilter, PlanOverviewSums } from '@quan-triet/shared/models/plan-overview'

interface Props {
  sums: PlanOverviewSums
  chosen: PlanOverviewFilter
  onChoose: (filter: PlanOverviewFilter) => void
}

/** Those excused owe nothing: they are no part of the base. */
const textsOf = ({ owing, ...sums }: PlanOverviewSums) =>
  [
    ['tat_ca', words.units(owing + sums.excused)],
    ['da_ban_hanh', words.sum(sums.issued, owing)],
    ['qua_han', words.sum(sums.late, owing)],
    ['cho_y_kien', words.sum(sums.inReview, owing)],
    ['dang_soan', words.sum(sums.drafting, owing)],
    ['chua_soan', words.sum(sums.notBegun, owing)],
    ['duoc_mien', words.units(sums.excused)],
  ] as const

export const Sums = ({ sums, chosen, onChoose }: Props) => (
  <section className="stack-s" aria-labelledby="overview-sums">
    <h2 id="overview-sums">{words.sums}</h2>
    <p className="soft">{words.filterHint}</p>
    <div className="overview-sums">
      {textsOf(sums).map(([filter, text]) => (
        <button
          key={filter}
          type="button"
          className="overview-sum"
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          <span>{words.filters[filter]}</span> <span className="strong">{text}</span>
        </button>
      ))}
    </div>
  </section>
)
