/** The words of the screens of targets of the term: what is aimed at, how far it is, and the numbers recorded. */
import type { Day, Instant } from '../../models/moments.ts'
import type { TermTarget } from '../../models/target.ts'
import type { TargetKind, TargetPeriod } from '../../vocabulary/term-targets.ts'
import { formatCount, formatDay, formatDayTime } from '../format.ts'

const kinds: Record<TargetKind, string> = {
  ty_le: 'Tỷ lệ ít nhất (%)',
  luy_ke: 'Số cộng dồn cả nhiệm kỳ',
  toi_da: 'Tỷ lệ không vượt quá (%)',
}
const periods: Record<TargetPeriod, string> = {
  dot: 'Mỗi đợt học tập',
  nam: 'Hằng năm',
  nhiem_ky: 'Cả nhiệm kỳ',
}

export const appTargets = {
  title: 'Chỉ tiêu nhiệm kỳ',
  intro:
    'Chỉ tiêu học tập tự lấy số liệu của đợt mới nhất. Chỉ tiêu khác đồng chí ghi số theo từng năm; tỷ lệ tự tính.',
  unit: 'Đơn vị',
  ownOf: (nameOrg: string) => `Chỉ tiêu của ${nameOrg}`,
  none: 'Đơn vị chưa đặt chỉ tiêu nào.',
  below: 'Đơn vị cấp dưới',
  forecastHead: 'Dự báo',
  inWhole: 'Trong đó',
  aim: ({
    kind,
    value,
    unitWord,
    period,
  }: Pick<TermTarget, 'kind' | 'value' | 'unitWord' | 'period'>) =>
    kind === 'luy_ke'
      ? `Chỉ tiêu: ${formatCount(value)} ${unitWord}, ${periods[period].toLowerCase()}`
      : `Chỉ tiêu: ${kind === 'toi_da' ? 'không quá' : 'từ'} ${value}% ${unitWord}, ${periods[period].toLowerCase()}`,
  reached: (of: Pick<TermTarget, 'kind' | 'value' | 'unitWord'>, text: string) =>
    of.kind === 'luy_ke' ? `${text}/${formatCount(of.value)} ${of.unitWord}` : text,
  asOf: (day: Day) => `Tính đến ${formatDay(day)}`,
  isLive: 'Tự lấy từ số liệu học tập',
  verdict: {
    dat: 'Đạt',
    chua_dat: 'Chưa đạt',
    xet_o_cap_tren: 'Xét ở cấp trên',
    khong_co_doi_tuong: 'Không có đối tượng',
    chua_co_so_lieu: 'Chưa có số liệu',
  },
  exceeded: 'Vượt mức tối đa',
  missing: (count: number, unitWord: string) => `Còn thiếu ${formatCount(count)} ${unitWord}`,
  onPace: (expected: number, done: number) =>
    done >= expected
      ? `Theo tiến độ đều, đến hôm nay cần ${formatCount(expected)}: kịp tiến độ`
      : `Theo tiến độ đều, đến hôm nay cần ${formatCount(expected)}: chậm ${formatCount(expected - done)}`,
  forecast: (count: number, endsOn: Day) =>
    `Cứ đà này, đến ${formatDay(endsOn)} được khoảng ${formatCount(count)}`,
  noForecast: 'Chưa đủ số liệu để dự báo (cần số của ít nhất hai ngày).',
  forecastHow: 'Dự báo theo đường thẳng từ lần ghi đầu đến lần ghi mới nhất.',
  term: (startsOn: Day, endsOn: Day) => `Từ ${formatDay(startsOn)} đến ${formatDay(endsOn)}`,

  // Setting one.
  set: 'Đặt chỉ tiêu',
  setTitle: 'Đặt chỉ tiêu nhiệm kỳ',
  catalogue: 'Chọn chỉ tiêu',
  ownChoice: 'Chỉ tiêu khác',
  catalogued: (code: string, name: string) => `${code}. ${name}`,
  name: 'Tên chỉ tiêu',
  kind: 'Cách tính',
  kinds,
  period: 'Kỳ tính',
  periods,
  value: {
    ty_le: 'Ít nhất bao nhiêu phần trăm',
    luy_ke: 'Cần đạt bao nhiêu',
    toi_da: 'Nhiều nhất bao nhiêu phần trăm',
  },
  wrongValue: 'Ghi số nguyên lớn hơn 0; tỷ lệ không quá 100.',
  unitWord: 'Đơn vị tính',
  partOf: 'Là phần của chỉ tiêu',
  partOfNone: 'Không, là chỉ tiêu riêng',
  startsOn: 'Từ ngày',
  endsOn: 'Đến ngày',
  save: 'Lưu chỉ tiêu',

  // One target.
  points: 'Số đã ghi',
  noPoints: 'Chưa ghi số nào.',
  record: 'Ghi số',
  recordTitle: 'Ghi số của chỉ tiêu',
  recordHint: 'Cộng dồn từ đầu nhiệm kỳ đến ngày ghi.',
  recordAgain: 'Ghi lại cùng một ngày là sửa số của ngày đó; số cũ vẫn được giữ để tra cứu.',
  day: 'Tính đến ngày',
  numerator: 'Số đạt được',
  denominator: 'Trên tổng số',
  wrongCount: 'Ghi số nguyên, không ghi phần trăm.',
  note: 'Ghi chú (nếu có)',
  saveRecord: 'Lưu số',
  recorded: 'Đã lưu.',
  replaced: 'đã sửa',
  recordedAt: (at: Instant) => `Ghi lúc ${formatDayTime(at)}`,
  columns: { day: 'Tính đến ngày', number: 'Số', note: 'Ghi chú' },
  end: 'Thôi chỉ tiêu này',
  endTitle: 'Thôi chỉ tiêu này?',
  endText: 'Chỉ tiêu và các phần của nó không còn hiện trong danh sách; số đã ghi vẫn được lưu.',
  endReason: 'Lý do',
  curve: 'Đường số liệu',
  curvePicture: (first: string, last: string, endsOn: Day) =>
    `Đường số liệu từ ${first} lên ${last}; đường đứt là tiến độ đều đến ${formatDay(endsOn)}.`,
  curveDay: (day: Day) => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,
  curveDone: 'Đã đạt',
  curvePace: (value: number) => `Tiến độ đều đến ${formatCount(value)}`,
} as const
