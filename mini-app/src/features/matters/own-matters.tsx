/** Lists what the person has sent, each with its state and answer. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { OwnMatters } from '@quan-triet/shared/models/matter'
import { MatterRow } from './matter-row.tsx'
import { Way } from './way.tsx'

export const OwnList = ({ matters }: Pick<OwnMatters, 'matters'>) => (
  <section className="stack-s" aria-labelledby="own-matters">
    <h2 id="own-matters">{words.own}</h2>
    {matters.length === 0 ? (
      <p className="empty">{words.ownNone}</p>
    ) : (
      <ul className="list">
        {matters.map((matter) => (
          <MatterRow
            key={matter.id}
            matter={matter}
            sender={matter.hidesName ? words.ownHidden : null}
          >
            {matter.kind === 'recommendation' && (
              <Way way={matter.way} answered={matter.answeredOn !== null} />
            )}
          </MatterRow>
        ))}
      </ul>
    )}
  </section>
)
