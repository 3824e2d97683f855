/** The words of the officer's screen of essays by unit: must write, handed in, passed, to be written again and why. */
import { formatCount, ratioText } from '../format.ts'

export const appEssayRates = {
  title: 'Bài thu hoạch theo đơn vị',
  hint: 'Đã nộp, đạt, phải viết lại vì sao chép hay vì nội dung',
  noUnit: 'Đồng chí chưa được phân công theo dõi đơn vị nào.',
  up: (unit: string) => `Lên cấp trên: ${unit}`,
  below: 'Từng đơn vị trực thuộc',
  unit: 'Đơn vị',
  own: 'Đảng viên sinh hoạt tại cấp này',
  sum: 'Cộng',
  together: (units: number) => `Tính gộp ${formatCount(units)} đơn vị “không tách”`,
  due: 'Phải viết',
  handedIn: 'Đã nộp',
  passed: 'Đạt',
  copied: 'Viết lại vì sao chép',
  weak: 'Viết lại vì nội dung',
  voluntary: 'Tự nguyện viết',
  count: formatCount,
  ratio: ratioText,
  notTold: 'không tách',
  nothingGraded: 'chưa chấm',
  how: 'Cách tính',
  dueOpen:
    'Đợt chưa kết thúc: “phải viết” là mọi đảng viên thuộc diện viết. Khi kết thúc đợt chỉ tính người đã học.',
  dueClosed: '“Phải viết” là đảng viên thuộc diện viết và đã học.',
  rewrites:
    'Tỷ lệ đạt và viết lại tính trên số đảng viên đã có bài chấm. Người viết lại rồi đạt được tính ở cả cột “Đạt” và cột lý do viết lại.',
  small:
    'Đơn vị dưới 10 đảng viên không tách kết quả, để không lộ kết quả của từng người. Các đơn vị đó được tính gộp, khi cần thì gộp thêm một đơn vị lớn hơn.',
} as const
