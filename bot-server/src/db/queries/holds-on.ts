/** Query parts that ask whether a dated row holds on a day or at an instant: from the first, until before the last. */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql, type SqlBool } from 'kysely'

const holds = (from: string, to: string, at: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(from)} <= ${at} and (${sql.ref(to)} is null or ${sql.ref(to)} > ${at}))`

/** @param table a table (or its alias) with `valid_from` and `valid_to`, the latter exclusive */
export const holdsOn = (table: string, day: Day): RawBuilder<SqlBool> =>
  holds(`${table}.valid_from`, `${table}.valid_to`, day)

/** @param table a table (or its alias) with `starts_at` and `ends_at`, the latter exclusive */
export const holdsAt = (table: string, at: Instant): RawBuilder<SqlBool> =>
  holds(`${table}.starts_at`, `${table}.ends_at`, at)
