/** The words of the screen on which an officer reads the own daily digest and sets its hour. */
import { formatDay } from '../format.ts'
import { escalation, type LateUnit } from './escalation.ts'

export const appDigests = {
  title: 'Tóm tắt hằng ngày',
  intro:
    'Mỗi ngày làm việc một tin: có gì thay đổi, đơn vị nào quá hạn, việc gì chờ đồng chí. Không có gì mới thì không gửi; việc chờ đã báo rồi thì 7 ngày sau nhắc lại.',
  today: (day: string) => `Tính đến lúc này, ${formatDay(day)}`,
  dayOff: 'Hôm nay là ngày nghỉ nên không gửi tin.',
  nothing: 'Không có thay đổi, không đơn vị nào quá hạn, không có việc chờ quyết định.',
  nowhere: 'Đồng chí không phụ trách đơn vị nào có đơn vị cấp dưới nên không có tin tóm tắt.',
  study: 'Đã học',
  late: 'Đơn vị quá hạn, đến hạn',
  lateUnit: ({ nameOrg, ...late }: LateUnit) => ({ nameOrg, what: escalation.state(late) }),
  decide: 'Chờ quyết định',
  settings: 'Giờ gửi',
  isOn: 'Tin tóm tắt',
  switch: { on: 'Gửi hằng ngày', off: 'Không gửi' },
  offHint: 'Khi tắt, báo cáo cấp dưới gửi lên và việc quá hạn được báo từng tin một.',
  atTime: 'Gửi lúc',
  wrongTime: 'Chọn giờ từ 07:00 đến trước 21:00.',
  save: 'Lưu giờ gửi',
  saved: 'Đã lưu.',
}
