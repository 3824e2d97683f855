/** Settings of the copies of a house. */
import type { Keeping } from '../../domain/operations/archives.ts'

export interface BackupSettings {
  databaseUrl: string
  filesDir: string
  /** Where archives lie; null: only a command makes them, and says where. */
  dir: string | null
  /** `age1…`, by which archives are sealed; or `AGE-SECRET-KEY-1…`, which opens them as well. */
  key: string
  keep: Keeping
}
