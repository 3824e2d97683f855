/** Tells what a unit was called and what became of it, decision by decision. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { UnitDetail } from '@quan-triet/shared/models/org-unit'
import { successionLabels } from '@quan-triet/shared/vocabulary/succession-kinds'

export const UnitHistory = ({ unit }: { unit: UnitDetail }) => (
  <>
    <section className="stack-s" aria-labelledby="names">
      <h2 id="names">{appTree.names}</h2>
      <ul className="list">
        {unit.names.map((name) => (
          <li className="row" key={name.from}>
            <span className="grow stack-xs">
              <span className="strong">{name.nameOrg}</span>
              <span className="soft">
                {appTree.nameFrom(formatDay(name.from), name.to && formatDay(name.to))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
    {unit.events.length > 0 && (
      <section className="stack-s" aria-labelledby="history">
        <h2 id="history">{appTree.history}</h2>
        <ul className="list">
          {unit.events.map((event) => (
            <li className="row" key={`${event.kind} ${event.from.id} ${event.to?.id} ${event.on}`}>
              <span className="grow stack-xs">
                <span className="strong">{successionLabels[event.kind]}</span>
                {event.to && event.to.id !== event.from.id && (
                  <span>{appTree.eventTo(event.from.nameOrg, event.to.nameOrg)}</span>
                )}
                <span className="soft">
                  {appTree.event(event.decisionNumber, formatDay(event.on))}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)
