/** Does to the answers of one database what another kind of database might: a comparison that does not notice would prove nothing. */
import type { KyselyPlugin, PluginTransformResultArgs, UnknownRow } from 'kysely'

const onRows = (change: (rows: UnknownRow[]) => UnknownRow[]): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  transformResult: ({ result }: PluginTransformResultArgs) =>
    Promise.resolve({ ...result, rows: change(result.rows) }),
})

const onValues = (change: (value: unknown) => unknown): KyselyPlugin =>
  onRows((rows) =>
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, change(value)])),
    ),
  )

export const damages = {
  /** Lists come the other way round. */
  order: onRows((rows) => rows.toReversed()),
  /** An empty text is nothing at all. */
  'empty-text': onValues((value) => (value === '' ? null : value)),
  /** Letters lose their marks. */
  marks: onValues((value) =>
    typeof value === 'string' ? value.normalize('NFD').replaceAll(/\p{M}/gu, '') : value,
  ),
} as const satisfies Record<string, KyselyPlugin>

export type DamageName = keyof typeof damages

export const isDamage = (name: string): name is DamageName => Object.hasOwn(damages, name)
