/** What the command that makes synthetic data says on the console. */
import { formatCount } from '../format.ts'

export const data = {
  help: `Tạo dữ liệu giả định để trình diễn và đo tốc độ. Không có người thật nào trong đó.

  pnpm data <bộ> [lựa chọn]

Các bộ:
  D0    chi bộ mẫu của sân tập: 32 đảng viên (chỉ dùng với --load)
  D1    một xã: 938 đảng viên, 42 chi bộ
  D1b   một phường: 2.500 đảng viên, 105 chi bộ
  D2    một đảng bộ khối: 4.600 đảng viên, 82 lớp, đúng 4.502 người đã học
  D3s   một tỉnh nhỏ: 48.500 đảng viên, sắp xếp lại thành 30 xã giữa đợt
  D3    một tỉnh lớn: 240.000 đảng viên, 170 đảng bộ cấp trên trực tiếp cơ sở
  D4    cả nước: 5,6 triệu đảng viên, chỉ có số đếm

Lựa chọn:
  --seed <số>     số gốc; cùng một số thì ra đúng dữ liệu ấy (mặc định 20260312)
  --out <thư mục> nơi ghi tệp (mặc định ./data/synthetic/<bộ>)
  --load <địa chỉ> nạp vào cơ sở dữ liệu, ví dụ sqlite:./data/d3.db hoặc postgres://…
  --dirty         ghi thêm danh sách Excel có lỗi như ngoài thực tế, kèm tệp kê lỗi
  --check         kiểm tra bộ dữ liệu theo các tiêu chí nghiệm thu, không ghi tệp
  --help          in hướng dẫn này`,
  unknownSet: (name: string, known: readonly string[]) =>
    `Không có bộ dữ liệu «${name}». Các bộ hiện có: ${known.join(', ')}.`,
  setMissing: (known: readonly string[]) =>
    `Cần ghi tên bộ dữ liệu: ${known.join(', ')}. Xem hướng dẫn: pnpm data --help`,
  optionWrong: (option: string) =>
    `Không hiểu lựa chọn «${option}». Xem hướng dẫn: pnpm data --help`,
  seedWrong: (typed: string) => `Số gốc «${typed}» phải là một số nguyên không âm.`,
  loadOnly: 'Bộ D0 là chi bộ mẫu của sân tập, chỉ dùng với --load.',
  countsOnly: 'Bộ D4 chỉ có số đếm nên không nạp vào cơ sở dữ liệu và không có danh sách Excel.',
  written: (folder: string, facts: { people: number; branches: number; seconds: string }) =>
    `Đã ghi vào ${folder}: ${formatCount(facts.people)} đảng viên, ${formatCount(facts.branches)} chi bộ (${facts.seconds} giây).`,
  dirtyWritten: (folder: string, facts: { files: number; rows: number; faults: number }) =>
    `Đã ghi danh sách có lỗi vào ${folder}: ${formatCount(facts.files)} tệp, ${formatCount(facts.rows)} dòng, ${formatCount(facts.faults)} chỗ có lỗi hoặc viết khác.`,
  loaded: (seconds: string) =>
    `Đã nạp vào cơ sở dữ liệu (${seconds} giây). Cơ sở dữ liệu này chỉ dùng cho sân tập và đo tốc độ, không chạy thật được.`,
  fixtureThere: 'Chi bộ mẫu đã có sẵn trong cơ sở dữ liệu này.',
  refusedLoad: {
    has_real_people:
      'Cơ sở dữ liệu này đã có tổ chức hoặc người ngoài dữ liệu giả định, nên không nạp. Đồng chí chọn một cơ sở dữ liệu mới.',
    has_synthetic:
      'Cơ sở dữ liệu này đã có một bộ dữ liệu giả định. Đồng chí chọn một cơ sở dữ liệu mới.',
  },
  databaseUnreachable: (reason: string) => `Không mở được cơ sở dữ liệu: ${reason}`,
  ratioLine: (base: 'tong_so' | 'phai_hoc', ratio: string) =>
    base === 'tong_so'
      ? `Đã học, trên tổng số đảng viên: ${ratio}`
      : `Đã học, trên số phải học: ${ratio}`,
  checks: {
    same_bytes: 'Cùng số gốc thì cùng nội dung từng tệp',
    pooled_ratio: 'Tỷ lệ học trên số phải học từ 97,3% đến 98,3%',
    sums_agree: 'Tổng các chi bộ = tổng các xã = toàn bộ, ở mọi số đếm',
    exact_line: 'Đúng các tổng số phải có (đã học; cán bộ chủ chốt; lớp; quần chúng)',
    no_blocked_name: 'Không trùng tên người có thật',
    special_branches: 'Có đủ các chi bộ đặc biệt',
    copy_classes: 'Các nhóm bài chép lệch không quá 0,5 điểm phần trăm',
  },
  checkLine: (name: string, isMet: boolean, measured: string) =>
    `${isMet ? 'Đạt' : 'CHƯA ĐẠT'}  ${name}: ${measured}`,
  measured: (seconds: string, megabytes: number) =>
    `Thời gian ${seconds} giây, bộ nhớ cao nhất ${formatCount(megabytes)} MB.`,
}
