/** Lists what an access token may be made for: few things, each only to be read but one's own exports. */
import { z } from 'zod'

export const TokenScope = z.enum([
  /** Counts and targets of units, never a name. */
  'figures',
  /** Reports and their files. */
  'reports',
  /** The tree of units. */
  'structure',
  /** Files of tables: to ask for them, to fetch them, to drop them. */
  'exports',
])
export type TokenScope = z.infer<typeof TokenScope>

export const tokenScopeLabels: Record<TokenScope, string> = {
  figures: 'Đọc số liệu, chỉ tiêu',
  reports: 'Đọc báo cáo đã lập',
  structure: 'Đọc cây tổ chức',
  exports: 'Lập, lấy và xóa tệp xuất',
}
