/** What the commands `first-admin` and `revoke-access` say. */
import type { Instant } from '../../models/moments.ts'
import { formatDayTime } from '../format.ts'

export const accessCommands = {
  firstAdminHelp: `Tạo quản trị hệ thống đầu tiên, in mã gắn điện thoại một lần.

  pnpm first-admin --unit "Đảng bộ phường …" --name "Họ và tên" [--code ma-don-vi]
                   [--level cap_tren_truc_tiep] [--branch "Chi bộ Cơ quan …"]
  pnpm first-admin --again        cấp mã mới cho quản trị hệ thống đã có

  --unit    tên đơn vị cao nhất dùng hệ thống
  --name    họ và tên người quản trị
  --branch  chi bộ của người quản trị (không ghi: Chi bộ Cơ quan)`,
  code: (name: string, code: string, expiresAt: Instant) =>
    `Mã của đồng chí ${name}: ${code}
Mã dùng một lần, đến ${formatDayTime(expiresAt)}. Mở ứng dụng trong Zalo và nhập mã này.`,
  defaultBranch: 'Chi bộ Cơ quan',
  /** How the papers of a committee and of a branch are signed. */
  symbols: { committee: 'ĐU', branch: 'CB' },
  hasAdministrator:
    'Đã có quản trị hệ thống. Nếu người đó mất điện thoại, dùng: pnpm first-admin --again',
  noAdministrator: 'Chưa có quản trị hệ thống nào. Xem: pnpm first-admin --help',
  unknownLevel: (level: string) => `Không có cấp "${level}".`,
  revokeHelp: `Thu hồi ngay mọi đăng nhập, mã đang chờ và mã truy cập của một đơn vị (kể cả đơn vị trực thuộc) hoặc một người.

  pnpm revoke-access --unit <mã đơn vị> --reason "…" [--unbind]
  pnpm revoke-access --person <mã người> --reason "…" [--unbind]

  --unbind  gỡ cả điện thoại đã gắn: mỗi người cần mã mới của Bí thư`,
  unknownUnit: (code: string) => `Không có đơn vị nào đang hoạt động có mã "${code}".`,
  unknownPerson: (id: string) => `Không có người nào trong danh sách có mã "${id}".`,
  revoked: (revoked: { people: number; signIns: number; codes: number; tokens: number }) =>
    `Đã thu hồi: ${revoked.people} người, ${revoked.signIns} đăng nhập, ${revoked.codes} mã đang chờ, ` +
    `${revoked.tokens} mã truy cập của chương trình.`,
}
