/** Tables of imports: rosters being read, before anything of them is saved. */
import type { ImportId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ImportKind } from '@quan-triet/shared/models/import'

export interface ImportTables {
  import_job: {
    id: ImportId
    kind: ImportKind
    org_unit_id: OrgUnitId
    /** Null for the command of the first set-up. */
    created_by: PersonId | null
    state: 'cho' | 'da_luu'
    row_count: number
    /** Goes up with every change, so that two people mending at once do not undo each other. */
    version: number
    /** The file's name, its columns and who is missing in it, sealed with the unit's key. */
    sealed_about: string
    created_at: Instant
    expires_at: Instant
    finished_at: Instant | null
    /** Counts of what was saved, as JSON. */
    result: string | null
  }
  /** Some hundred rows of a file, sealed with the unit's key; gone as soon as they are saved, dropped or too old. */
  import_block: {
    import_id: ImportId
    position: number
    sealed: string
  }
  /** What a person is recognised by when a roster comes again; the number itself is kept nowhere. */
  person_phone: {
    person_id: PersonId
    phone_hash: string
    set_at: Instant
  }
}
