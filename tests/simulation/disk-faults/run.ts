/** Breaks a real disk under the real server: `pnpm disk-faults`; full in a small file system of its own, broken by strace. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printTable, type Row } from '../../bench/table.ts'
import { breakages, breakDisk } from './break-disk.ts'
import { fillDisk } from './fill-disk.ts'

const INSIDE = 'in-a-namespace'
const DISK_SIZE = '160m'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const inFolder = async (work: (folder: string) => Promise<Row[]>): Promise<Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'quan-triet-disk-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const isMissed = (rows: readonly Row[]): boolean => rows.some((row) => row.isMissed === true)

const runFull = async (): Promise<boolean> => {
  const rows = await inFolder(async (folder) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_SIZE}`, 'tmpfs', folder])
    try {
      return await fillDisk(folder)
    } finally {
      execFileSync('umount', [folder])
    }
  })
  printTable('A full disk', rows)
  return isMissed(rows)
}

/** Nobody has to be root: a namespace of one's own may mount. */
const runFullInNamespace = (): boolean => {
  const self = fileURLToPath(import.meta.url)
  const { status, error } = spawnSync('unshare', ['-Urm', process.execPath, self, INSIDE], {
    stdio: 'inherit',
  })
  if (error) say('A full disk: not possible here, since there is no `unshare`')
  return status !== 0
}

const runBroken = async (): Promise<boolean> => {
  if (spawnSync('strace', ['-V']).status !== 0) {
    say('A broken disk: not possible here, since there is no `strace`')
    return true
  }
  const rows: Row[] = []
  for (const breakage of breakages)
    rows.push(...(await inFolder((folder) => breakDisk(folder, breakage))))
  printTable('A broken disk', rows)
  return isMissed(rows)
}

const missed = process.argv.includes(INSIDE)
  ? [await runFull()]
  : [runFullInNamespace(), await runBroken()]
if (missed.includes(true)) process.exitCode = 1
