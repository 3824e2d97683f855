/** Words of the lines of the report table (2.11), one set for screens, files, messages and contradictions. */
import type { ReportLineCode } from '../../models/report-line.ts'
import { formatCount } from '../format.ts'

const labels: Record<ReportLineCode, string> = {
  tccsd: 'Tổ chức cơ sở đảng đã tổ chức học',
  branches: 'Chi bộ đã tổ chức học',
  classes: 'Số lớp đã mở',
  classes_online: 'Trong đó: lớp trực tuyến, kết hợp trực tuyến',
  classes_makeup: 'Trong đó: lớp học bù',
  venues: 'Số điểm cầu',
  key_cadres: 'Cán bộ chủ chốt dự học',
  members: 'Tổng số đảng viên',
  probationary: 'Trong đó: đảng viên dự bị',
  exempt: 'Đảng viên được miễn, tạm miễn, đình chỉ sinh hoạt',
  required: 'Đảng viên phải học',
  studied_of_members: 'Đảng viên đã học, trên tổng số',
  studied_of_required: 'Đảng viên đã học, trên số phải học',
  attended: 'Đảng viên đã dự ít nhất một buổi',
  guests: 'Sinh hoạt tạm thời từ nơi khác đến, có dự học',
  reached: 'Đảng viên được gửi tài liệu',
  absent_excused: 'Đảng viên vắng có lý do',
  absent_unexcused: 'Đảng viên vắng không lý do',
  made_up: 'Trong số vắng: đã học bù',
  not_studied: 'Đảng viên phải học còn chưa học xong',
  masses: 'Quần chúng đã dự',
  masses_visits: 'Lượt quần chúng dự',
  essays_in: 'Đảng viên đã nộp bài thu hoạch',
  essays_on_time: 'Nộp bài thu hoạch đúng hạn',
  essays_passed: 'Bài thu hoạch đạt, trên số đã chấm',
  essays_rewritten: 'Bài thu hoạch phải viết lại, trên số đã chấm',
  essays_voluntary: 'Bài thu hoạch tự nguyện',
  plans: 'Tổ chức đã ban hành chương trình, kế hoạch',
  head_plans: 'Người đứng đầu có kế hoạch cá nhân',
  recommendations: 'Ý kiến kiến nghị, đề xuất',
  reports_sent: 'Đơn vị đã gửi báo cáo',
  reports_on_time: 'Đơn vị gửi báo cáo đúng hạn',
}

/** Out of whom, as a report names it under the table. */
const bases: Partial<Record<ReportLineCode, string>> = {
  tccsd: 'tổ chức cơ sở đảng thuộc diện',
  branches: 'chi bộ thuộc diện',
  key_cadres: 'cán bộ chủ chốt được triệu tập',
  studied_of_members: 'tổng số đảng viên',
  studied_of_required: 'đảng viên phải học',
  attended: 'tổng số đảng viên',
  reached: 'tổng số đảng viên',
  masses: 'quần chúng thuộc diện',
  essays_in: 'đảng viên phải viết',
  essays_on_time: 'đảng viên phải viết',
  essays_passed: 'đảng viên có bài đã chấm',
  essays_rewritten: 'đảng viên có bài đã chấm',
  plans: 'tổ chức phải có',
  head_plans: 'người đứng đầu phải có',
  reports_sent: 'đơn vị phải báo cáo',
  reports_on_time: 'đơn vị phải báo cáo',
}

export const reportLines = {
  labels,
  bases,
  /** TV-08. */
  massesWithoutBase: (people: number) => `${formatCount(people)} quần chúng; chưa có mẫu số`,
  /** Typed so: nothing is computed from it. */
  impossible: (n: number, d: number) =>
    `${formatCount(n)}/${formatCount(d)}; không tính được tỷ lệ vì lớn hơn mẫu số`,
  impossibleCount: 'không tính được vì phần lớn hơn tổng số',
  met: (percent: number) => `đạt chỉ tiêu ${percent}%`,
  missing: (percent: number, people: number) =>
    `chưa đạt chỉ tiêu ${percent}%, còn thiếu ${formatCount(people)} người`,
  unreachable: (percent: number, people: number) =>
    `chưa đạt chỉ tiêu ${percent}%, còn thiếu ${formatCount(people)} người; không thể đạt với mẫu số này`,
  ungraded: (essays: number) => `chưa chấm: ${formatCount(essays)}`,
  rewriteReasons: (copied: number, failed: number) =>
    `sao chép: ${formatCount(copied)}; không đạt: ${formatCount(failed)}`,
  undeclared: (units: number) => `${formatCount(units)} đơn vị chưa khai số quần chúng thuộc diện`,
}
