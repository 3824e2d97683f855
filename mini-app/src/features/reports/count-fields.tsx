/** The counts of a report on paper, each in a field of its own, with what contradicts beside it. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import { TextField } from '../../components/text-field.tsx'
import { TYPED_GROUPS } from './typed-fields.ts'
import type { FieldName, useTypedCounts } from './use-typed-counts.ts'

type Typed = ReturnType<typeof useTypedCounts>

const errorOf = ({ wrong, checked }: Typed, name: FieldName): string | undefined => {
  if (wrong.includes(name)) return words.wrongCount
  const found = checked?.findings.find(
    ({ weight, cells }) => weight === 'contradiction' && cells.some((cell) => cell === name),
  )
  return found?.text
}

const CountField = ({ typed, name, label }: { typed: Typed; name: FieldName; label: string }) => (
  <TextField
    label={label}
    value={typed.fields[name] ?? ''}
    onChange={(value) => typed.type(name, value)}
    error={errorOf(typed, name)}
    input={{ inputMode: 'numeric', maxLength: 12, autoComplete: 'off' }}
  />
)

const Group = ({
  typed,
  title,
  cells,
}: {
  typed: Typed
  title: string
  cells: readonly CellCode[]
}) => (
  <fieldset>
    <legend>{title}</legend>
    <div className="office-fields reports-fields">
      {cells.map((cell) => (
        <CountField key={cell} typed={typed} name={cell} label={words.cells[cell]} />
      ))}
      {cells.includes('members') && <CountField typed={typed} name="guests" label={words.guests} />}
    </div>
  </fieldset>
)

export const CountFields = ({ typed }: { typed: Typed }) => (
  <section className="card" aria-labelledby="typed-counts">
    <h2 id="typed-counts">{words.counts}</h2>
    <p className="soft">{words.countsHint}</p>
    {TYPED_GROUPS.map(([group, cells]) => (
      <Group key={group} typed={typed} title={words.groups[group]} cells={cells} />
    ))}
  </section>
)
