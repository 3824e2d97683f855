/** Says how well the copy check does on a public set of essays, what it cannot find, and that it never decides (INV-13). */
import { appAccuracy as words } from '@quan-triet/shared/i18n/vi/app-accuracy'
import { appCopyCheck } from '@quan-triet/shared/i18n/vi/app-copy-check'
import { appGrading } from '@quan-triet/shared/i18n/vi/app-grading'
import type { CopyCheckAccuracy, MeasuredKind } from '@quan-triet/shared/models/copy-check'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { TableHead } from '../../components/table-head.tsx'
import { useAccuracy } from './api.ts'
import { sumCopies } from './sum-copies.ts'
import '../../styles/progress.css'

/** What a column's head says at a desk, the cell says by itself on a phone. */
const Cell = ({ label, text }: { label: string; text: string }) => (
  <td>
    <span className="progress-label">{label}: </span>
    {text}
  </td>
)

const nameOf = ({ name }: MeasuredKind): string => words.names[name] ?? name

const KindRow = (kind: MeasuredKind) => (
  <tr>
    <th scope="row" className="office-cell">
      {nameOf(kind)}
    </th>
    <Cell label={words.flagged} text={words.share(kind.copies.part, kind.copies.whole)} />
    <Cell label={words.recall} text={words.percent(kind.recall)} />
    <Cell label={words.precision} text={words.percent(kind.precision)} />
    <Cell label={words.cases} text={words.count(kind.cases)} />
  </tr>
)

const Limits = () => (
  <Banner kind="info">
    <p className="strong">{words.limits}</p>
    <p>{words.paraphrase}</p>
    <p>{words.photos}</p>
    <p className="strong">{words.decides}</p>
  </Banner>
)

const Copies = ({ kinds }: { kinds: MeasuredKind[] }) => {
  const { part, whole } = sumCopies(kinds)
  return (
    <section className="stack-s">
      <h2>{words.copies}</h2>
      <p className="strong">{words.copiesOf(part, whole, kinds.length)}</p>
      <p className="soft">{words.explained}</p>
      <div className="office-scroll" role="region" aria-label={words.copies} tabIndex={0}>
        <table className="office-table office-stack progress-table">
          <TableHead
            heads={[words.kind, words.flagged, words.recall, words.precision, words.cases]}
          />
          <tbody>
            {kinds.map((kind) => (
              <KindRow key={kind.name} {...kind} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Honest = ({ part, whole, kinds }: { part: number; whole: number; kinds: MeasuredKind[] }) => (
  <section className="card stack-s" aria-labelledby="accuracy-honest">
    <h2 id="accuracy-honest">{words.honest}</h2>
    <p className="strong">{words.honestOf(part, whole)}</p>
    <p className="soft">{words.honestHint}</p>
    <dl className="office-facts">
      {kinds.map((kind) => (
        <div key={kind.name}>
          <dt className="soft">{nameOf(kind)}</dt>
          <dd className="strong">{words.honestShare(kind.honest.part, kind.honest.whole)}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const Accuracy = ({
  algorithmVersion,
  measuredOn,
  generatedHonest,
  classes,
}: CopyCheckAccuracy) => (
  <>
    <Limits />
    <Honest {...generatedHonest} kinds={classes.filter((one) => one.copies.whole === 0)} />
    <Copies kinds={classes.filter((one) => one.copies.whole > 0)} />
    <section className="stack-s" aria-labelledby="accuracy-how">
      <h2 id="accuracy-how">{words.how}</h2>
      <p>{words.set}</p>
      <p>{words.again}</p>
      <p className="soft">{words.version(algorithmVersion, measuredOn)}</p>
    </section>
  </>
)

/** Back to the essay or the campaign from which it was opened. */
const backOf = (params: URLSearchParams): { to: string; label: string } => {
  const [essay, campaign] = ['essay', 'campaign'].map((name) => params.get(name))
  if (essay) return { to: `/grading/${encodeURIComponent(essay)}`, label: appGrading.titleOf }
  if (campaign)
    return {
      to: `/office/campaigns/${encodeURIComponent(campaign)}/copy-check`,
      label: appCopyCheck.title,
    }
  return { to: '/grading', label: appGrading.title }
}

export const AccuracyScreen = () => {
  const [params] = useSearchParams()
  const accuracy = useAccuracy()
  return (
    <Screen title={words.title} back={backOf(params)} isWide>
      <QueryView query={accuracy}>{(data) => <Accuracy {...data} />}</QueryView>
    </Screen>
  )
}
