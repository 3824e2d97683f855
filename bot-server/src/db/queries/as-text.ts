/** Says of a parameter that it is text, where PostgreSQL cannot tell from its place in a `select`. */
import { type RawBuilder, sql } from 'kysely'

export const asText = (value: string): RawBuilder<string> => sql<string>`cast(${value} as text)`
