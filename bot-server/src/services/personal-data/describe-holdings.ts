/** Describes what personal data the house holds, table by table, out of the registries that erasure and sealing work by. */
import { dataPapers as words } from '@quan-triet/shared/i18n/vi/data-papers'
import { heldTables } from '@quan-triet/shared/i18n/vi/held-tables'
import { retention } from '@quan-triet/shared/i18n/vi/retention'
import { holdings } from '../../domain/personal-data/holdings.ts'
import { type Kind, terms } from '../../domain/personal-data/retention.ts'
import { sealedColumns } from '../vault/sealed-columns.ts'

/** A person's own row has no column that points at a person. */
const PERSON = 'person'

const namingColumns = Object.entries(holdings).map(([path, onErasure]) => {
  const [table = '', column = ''] = path.split('.')
  return { table, column, onErasure }
})

export const tablesHeld = (): string[] => [
  ...new Set(
    [PERSON, ...namingColumns, ...sealedColumns].map((one) =>
      typeof one === 'string' ? one : one.table,
    ),
  ),
]

const erasedText = (table: string): string => {
  if (table === PERSON) return words.erased.name
  const fates = namingColumns.filter((one) => one.table === table).map((one) => one.onErasure)
  const fate = fates.find((one) => one !== 'gone') ?? fates[0] ?? 'never'
  return words.erased[fate]
}

/** One row a table: what, what for, where, by which columns a person is known, what is sealed, what erasure does. */
export const describeHoldings = (): string[][] => {
  const order = Object.keys(heldTables)
  return tablesHeld()
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((table) => [
      heldTables[table]?.what ?? table,
      heldTables[table]?.why ?? '',
      table,
      namingColumns
        .filter((one) => one.table === table)
        .map((one) => one.column)
        .join(', '),
      sealedColumns
        .filter((one) => one.table === table)
        .map((one) => one.column)
        .join(', '),
      erasedText(table),
    ])
}

const kinds = Object.keys(terms) as Kind[]

export const describeTerms = (): string[][] =>
  kinds.map((kind) => {
    const { days, ending, source } = terms[kind]
    return [
      retention[kind].what,
      days === null ? words.byEvent : String(days),
      retention[kind].how,
      words.endings[ending],
      source === 'design' ? words.sources.design : source,
    ]
  })
