/** Makes one archive of the house as it is now, while it goes on working. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listMigrations } from '../../db/inspect.ts'
import { putFact } from '../../db/queries/channel-facts.ts'
import { archivesToDrop } from '../../domain/operations/archives.ts'
import type { ServiceContext } from '../context.ts'
import { clearNotices } from '../operations/clear-notices.ts'
import { BACKUP_FACT, SENTINEL_FACT } from '../../domain/operations/house-facts.ts'
import { requireRight } from '../rights.ts'
import { BackupRefused } from './refused.ts'
import type { Written } from './write-archive.ts'
import { writeInThread } from './write-in-thread.ts'

/**
 * Older archives go by the rule of the settings, only from the settings' own folder.
 * @param input.to another folder than that of the settings
 * @param input.isPatient takes minutes, so that nobody notices @param input.stopping ends it at once
 * @throws BackupRefused; ServiceError `not_allowed` unless the house itself acts
 */
export const backUp = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { isPatient: boolean; to?: string | undefined; stopping?: AbortSignal }
}): Promise<Written> => {
  requireRight(ctx, 'operate')
  const settings = ctx.backups
  if (!settings) throw new BackupRefused('no_settings')
  const dir = input.to ?? settings.dir
  if (dir === null) throw new BackupRefused('no_folder')
  if ((await listMigrations(ctx.db)).size === 0) throw new BackupRefused('no_database')
  const sentinel = ctx.newId()
  const takenAt = ctx.clock.now()
  const begunAt = ctx.clock.wall()
  await putFact(ctx.db, { name: SENTINEL_FACT, value: sentinel, at: takenAt })
  const { databaseUrl, filesDir, key } = settings
  const { isPatient } = input
  const order = { databaseUrl, filesDir, dir, key, takenAt, sentinel, isPatient }
  const written = await writeInThread(order, input.stopping)
  const { path: _, ...value } = { ...written, files: written.files.count }
  await putFact(ctx.db, {
    name: BACKUP_FACT,
    value: JSON.stringify(value),
    // What comes from here on is not in it.
    at: begunAt,
  })
  await clearNotices({ ctx, input: { place: 'house', sign: 'backed_up' } })
  if (dir === settings.dir) await dropOld(dir, settings.keep)
  return written
}

const dropOld = async (dir: string, keep: Parameters<typeof archivesToDrop>[1]): Promise<void> => {
  for (const name of archivesToDrop(await readdir(dir), keep)) await rm(join(dir, name))
}
