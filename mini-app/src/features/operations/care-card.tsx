/** Shows when copies were made and tried, and when the audit log and the counters were checked; what is due says what to do. */
import { formatDay, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appHouse as words } from '@quan-triet/shared/i18n/vi/app-house'
import type { CareStatus, DatabaseStatus } from '@quan-triet/shared/models/house-condition'
import { Chip } from '../../components/chip.tsx'
import { Fact } from './fact.tsx'
import '../../styles/operations.css'

interface Item {
  name: string
  /** Null: never. */
  when: string | null
  /** What is wrong and what to do; null: nothing. */
  wrong: { what: string; todo: string } | null
}

const when = (at: string | null): string | null => (at === null ? null : formatDayTime(at))

const overdue = (isOverdue: boolean, todo: string): Item['wrong'] =>
  isOverdue ? { what: words.overdue, todo } : null

const itemsOf = ({ backup, drill, audit, recount }: CareStatus): Item[] => [
  {
    name: words.backup,
    when: when(backup.at),
    wrong: overdue(backup.isOverdue, words.backupTodo),
  },
  {
    name: words.drill,
    when: when(drill.at),
    wrong:
      drill.isGood === false
        ? { what: words.bad, todo: words.drillBad }
        : overdue(drill.isOverdue, words.drillTodo),
  },
  {
    name: words.audit,
    when: when(audit.at),
    wrong: audit.isBroken ? { what: words.broken, todo: words.auditTodo } : null,
  },
  {
    name: words.recount,
    when: recount.on === null ? null : formatDay(recount.on),
    wrong:
      recount.differences > 0
        ? { what: words.differs, todo: words.recountTodo(recount.differences) }
        : null,
  },
]

const ItemRow = ({ item: { name, when, wrong } }: { item: Item }) => (
  <li>
    <div className="row-wrap spread">
      <span className="soft">{name}</span>
      {wrong !== null && <Chip kind="bad">{wrong.what}</Chip>}
      {wrong === null && when !== null && <Chip kind="good">{words.good}</Chip>}
    </div>
    <p className="operations-number">{when ?? words.never}</p>
    {wrong !== null && <p>{wrong.todo}</p>}
  </li>
)

interface Props {
  care: CareStatus
  database: DatabaseStatus
}

export const CareCard = ({ care, database: { kind, sizeMb, walMb } }: Props) => (
  <section className="card" aria-labelledby="house-care">
    <h2 id="house-care">{words.careTitle}</h2>
    <ul className="operations-rows">
      {itemsOf(care).map((item) => (
        <ItemRow key={item.name} item={item} />
      ))}
    </ul>
    <dl className="office-facts">
      <Fact name={words.database}>
        {words.databases[kind]}, {words.databaseSize(sizeMb)}
        {walMb !== null && walMb > 0 && `, ${words.wal(walMb)}`}
      </Fact>
    </dl>
  </section>
)
