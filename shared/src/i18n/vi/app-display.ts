/** The words of the screen on which a person chooses the size of text, the colours and the pace of reading aloud. */
import type { DisplaySetting, Theme } from '../../models/display.ts'

export const themeLabels: Record<Theme, string> = {
  theo_may: 'Theo máy',
  sang: 'Nền sáng',
  toi: 'Nền tối',
  tuong_phan: 'Tương phản cao',
}

const sizes: Readonly<Record<string, string>> = {
  100: 'Vừa (100%)',
  125: 'Hơi to (125%)',
  150: 'To (150%)',
  175: 'Rất to (175%)',
  200: 'To nhất (200%)',
}

export const appDisplay = {
  title: 'Cỡ chữ và màu',
  sizeLegend: 'Cỡ chữ',
  sizes,
  themeLegend: 'Màu nền và chữ',
  themeHint: 'Tương phản cao: chữ đen trên nền trắng, viền đậm, dễ nhìn nhất cho mắt yếu.',
  sampleTitle: 'Đọc thử',
  sample:
    'Nghị quyết chỉ đi vào cuộc sống khi từng đảng viên đọc kỹ, hiểu đúng và làm theo. Đồng chí chọn cỡ chữ nào đọc không phải nheo mắt.',
  saved: 'Đã lưu trên máy này và trong tài khoản: mở ở máy khác cũng hiện như vậy.',
  waiting: 'Đã lưu trên máy này. Khi có mạng sẽ lưu vào tài khoản.',
  speechLegend: 'Đọc thành tiếng',
  speechThere: 'Máy này có giọng đọc tiếng Việt: mở một phần, bấm “Nghe đọc”.',
  speechNone:
    'Máy này chưa có giọng đọc tiếng Việt nên không có nút “Nghe đọc”. Có thể cài thêm giọng tiếng Việt trong phần cài đặt của điện thoại.',
  paceLegend: 'Đọc nhanh hay chậm',
  held: ({ textPercent, theme }: DisplaySetting) =>
    `Cách hiển thị đã chọn: cỡ chữ ${textPercent}%, màu: ${themeLabels[theme].toLowerCase()}`,
}

export type SpeechPace = 'cham' | 'vua' | 'nhanh'

export const speechPaceLabels: Record<SpeechPace, string> = {
  cham: 'Chậm',
  vua: 'Vừa',
  nhanh: 'Nhanh',
}
