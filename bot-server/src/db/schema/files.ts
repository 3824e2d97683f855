/** Tables of files: what is known of bytes that lie sealed in the folder of files, never the bytes themselves. */
import type { FileId, OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'

export interface FileTables {
  stored_file: {
    /** Its name in the folder, too. */
    id: FileId
    /** The unit whose key seals the file's own key. */
    org_unit_id: OrgUnitId
    media_type: string
    /** Of the sealed bytes, so that a copy of the folder can be checked without any key. */
    hash: string
    /** Bytes of the file itself. */
    size: number
    /** The file's own key, sealed: a new key of the unit leaves the folder as it is, a destroyed one ends the file. */
    sealed_key: string
    created_at: Instant
  }
  part_picture: {
    part_id: PartId
    file_id: FileId
    /** Says what it shows to those who do not see it. */
    alt: string
    /** In pixels, as it is seen. */
    width: number
    height: number
  }
}
