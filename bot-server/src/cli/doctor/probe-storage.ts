/** Looks at the folders a house keeps its data in: room, and who may write and read there. */
import { dirname } from 'node:path'
import type { Config } from '../../config.ts'
import type { Finding } from '../../domain/doctor/finding.ts'
import { judgeDisk, judgeFiles } from '../../domain/doctor/judge-machine.ts'
import { readDiskSpace } from '../../lib/disk.ts'
import { lookAtFolder } from '../../lib/probes/look-at-folder.ts'

const SQLITE = 'sqlite:'

export const probeStorage = async ({ databaseUrl, filesDir }: Config): Promise<Finding[]> => {
  const files = await lookAtFolder(filesDir)
  const places = [{ place: 'FILES_DIR', path: filesDir, device: files.device }]
  if (databaseUrl.startsWith(SQLITE)) {
    const path = dirname(databaseUrl.slice(SQLITE.length))
    places.unshift({ place: 'DATABASE_URL', path, device: (await lookAtFolder(path)).device })
  }
  // Two folders of one disk have the same room: said once.
  const disks = places.filter(
    ({ device }, index) => places.findIndex((other) => other.device === device) === index,
  )
  return [...(await Promise.all(disks.map(judgeRoom))), judgeFiles({ path: filesDir, ...files })]
}

const judgeRoom = async ({ place, path }: { place: string; path: string }): Promise<Finding> =>
  judgeDisk(place, await readDiskSpace(path))
