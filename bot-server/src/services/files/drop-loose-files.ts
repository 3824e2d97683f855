/** Takes bytes out of the folder of files that no row names: what was removed, and what a crash left behind. */
import type { FileId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { listKnownFiles } from '../../db/queries/files.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Never one that is younger than a day by the machine's clock: its row may be on its way, in any process.
 * @returns how many were taken away. @throws ServiceError `not_allowed` unless the house itself acts
 */
export const dropLooseFiles = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const names = await ctx.files.listOlderThan(Date.parse(addMs(ctx.clock.wall(), -DAY_MS)))
  const known = new Set<string>(await listKnownFiles(ctx.db, names.map(asFile)))
  const loose = names.filter((name) => !known.has(name))
  for (const name of loose) await ctx.files.remove(name)
  return loose.length
}

/** Safe because an id is any text that is not empty, and an unknown one finds nothing. */
const asFile = (name: string): FileId => name as FileId
