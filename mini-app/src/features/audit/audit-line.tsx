/** Shows one line of the log in words: when, who, what, where, and its details. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appAudit } from '@quan-triet/shared/i18n/vi/app-audit'
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import type { AuditLine as Line } from '@quan-triet/shared/models/audit'

interface Props {
  line: Line
  onChoosePerson: (person: { personId: string; fullName: string }) => void
}

const Actor = ({ line: { actor }, onChoosePerson }: Props) =>
  actor.kind === 'person' ? (
    <button
      type="button"
      className="audit-actor"
      aria-label={appAudit.onlyPerson(actor.fullName)}
      onClick={() => onChoosePerson(actor)}
    >
      {actor.fullName}
    </button>
  ) : (
    <span>{words.actor(actor)}</span>
  )

export const AuditLine = ({ line, onChoosePerson }: Props) => (
  <li className="audit-line">
    <p className="audit-when">
      <span>{formatDayTime(line.at)}</span>
      <span className="soft">{appAudit.seq(line.seq)}</span>
    </p>
    <div className="stack-xs">
      <p className="strong">{words.action(line.action)}</p>
      <p>
        <Actor line={line} onChoosePerson={onChoosePerson} />
        {line.unit && <span className="soft">, {line.unit.nameOrg}</span>}
      </p>
    </div>
    <div className="stack-xs">
      {words.detail(line.detail).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="soft audit-code">{words.subject(line.subject)}</p>
    </div>
  </li>
)
