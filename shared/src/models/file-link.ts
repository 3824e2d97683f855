/** An address that opens one file for one person for two minutes. */
import { z } from 'zod'

/** The kinds of files that the house gives and that Zalo keeps on a phone (its kit's `downloadFile`, `openDocument`). */
export const FileKind = z.enum(['pdf', 'xlsx', 'docx'])
export type FileKind = z.infer<typeof FileKind>

/** An address of the API, without dots that could lead elsewhere. */
const FilePath = z
  .string()
  .max(1000)
  .regex(/^\/api\/[\w/-]+(?:\?[\w=&%.+*~-]*)?$/)

export const FileLinkInput = z.object({ path: FilePath })
export type FileLinkInput = z.infer<typeof FileLinkInput>

export const FileLink = z.object({
  /** `pdf` can be looked at in Zalo; the others can only be kept. */
  kind: FileKind,
  url: z.url(),
})
export type FileLink = z.infer<typeof FileLink>
