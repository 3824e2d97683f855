/** Counts the statements that work makes. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'

/** @returns the same database, and how many statements went through it */
export const countQueries = (db: Db): { db: Db; count: () => number } => {
  let count = 0
  const counting = db.withPlugin({
    transformQuery({ node }) {
      count += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  return { db: counting, count: () => count }
}
