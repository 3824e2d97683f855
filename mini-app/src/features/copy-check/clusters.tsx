/** Lists the groups of essays that share one text: how many, of how many units, and what they share (ruling 8). */
import { appCopyCheck as words } from '@quan-triet/shared/i18n/vi/app-copy-check'
import type { CopyCluster } from '@quan-triet/shared/models/copy-check'
import { QueryView } from '../../components/query-view.tsx'
import { useClusters } from './api.ts'

const Cluster = ({ size, units, sizeHere, title }: CopyCluster) => (
  <li className="card stack-xs">
    <p className="strong">{words.size(size, units)}</p>
    {sizeHere < size && <p>{words.sizeHere(sizeHere)}</p>}
    <p>{title === null ? words.fromEssay : words.fromModel(title)}</p>
  </li>
)

const Found = (asked: { campaignId: string; unitId: string }) => {
  const clusters = useClusters(asked)
  return (
    <QueryView query={clusters}>
      {({ clusters: found }) =>
        found.length === 0 ? (
          <p>{words.noClusters}</p>
        ) : (
          <ul className="stack-s">
            {found.map((cluster) => (
              <Cluster key={cluster.id} {...cluster} />
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}

export const Clusters = ({ campaignId, unitId }: { campaignId: string; unitId?: string }) => (
  <section className="stack-s" aria-labelledby="copy-clusters">
    <h2 id="copy-clusters">{words.clusters}</h2>
    {unitId === undefined ? (
      <p>{words.noUnit}</p>
    ) : (
      <Found campaignId={campaignId} unitId={unitId} />
    )}
    <p className="soft">{words.privacy}</p>
  </section>
)
