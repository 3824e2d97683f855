/** Says what a release that has gone out could no longer do with the schema of a later one: nothing, if that only adds. */
import type { ColumnShape, SchemaShape, TableShape } from './read-schema.ts'

const columnProblems = (name: string, was: ColumnShape, is: ColumnShape | undefined): string[] => {
  if (!is) return [`${name} is gone`]
  const problems: string[] = []
  if (is.type !== was.type) problems.push(`${name} was ${was.type} and is ${is.type}`)
  if (is.isRequired && !was.isRequired) problems.push(`${name} has become required`)
  if (is.isRequired && was.hasDefault && !is.hasDefault)
    problems.push(`${name} has lost its default`)
  return problems
}

/** Whether a rule speaks only of columns that the release does not know: it leaves them empty. */
const isOnNew = (rule: string, was: TableShape): boolean =>
  !(rule.match(/\w+/g) ?? []).some((word) => word in was.columns)

/** A unique rule with a new column that may be empty never meets two rows of the release. */
const leavesAlone = (unique: string, was: TableShape, is: TableShape): boolean => {
  const [columns = ''] = unique.split(/\swhere\s/i)
  return columns.split(', ').some((name) => {
    const column = is.columns[name]
    return !(name in was.columns) && column && !column.isRequired && !column.hasDefault
  })
}

const without = (all: readonly string[], others: readonly string[]): string[] =>
  all.filter((one) => !others.includes(one))

const tableProblems = (was: TableShape, is: TableShape): string[] => [
  ...Object.entries(was.columns).flatMap(([name, column]) =>
    columnProblems(name, column, is.columns[name]),
  ),
  ...Object.entries(is.columns)
    .filter(
      ([name, { isRequired, hasDefault }]) => !(name in was.columns) && isRequired && !hasDefault,
    )
    .map(([name]) => `${name} is new, required, and has no default`),
  // What the release inserts "on conflict" of needs its rule.
  ...without(was.unique, is.unique).map((rule) => `unique (${rule}) is gone`),
  ...without(is.unique, was.unique)
    .filter((rule) => !leavesAlone(rule, was, is))
    .map((rule) => `unique (${rule}) is new`),
  ...without(is.references, was.references)
    .filter((reference) => (reference.split(' -> ')[0] ?? '') in was.columns)
    .map((reference) => `${reference} is new`),
  ...without(is.checks, was.checks)
    .filter((check) => !isOnNew(check, was))
    .map((check) => `${check} is new`),
  ...without(was.triggers, is.triggers).map((trigger) => `trigger ${trigger} is gone`),
]

export const compareReleases = (was: SchemaShape, is: SchemaShape): string[] =>
  Object.entries(was).flatMap(([name, table]) => {
    const now = is[name]
    const problems = now ? tableProblems(table, now) : ['the table is gone']
    return problems.map((problem) => `${name}: ${problem}`)
  })
