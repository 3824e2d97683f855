/** Lists the states of a scheduled part (domain model 2.6, ruling 5), with their labels. */
import { z } from 'zod'

export const PushState = z.enum([
  'soan',
  'kiem_tra',
  'hen_gio',
  'tam_dung',
  'da_gui',
  'thu_hoi_dinh_chinh',
])
export type PushState = z.infer<typeof PushState>

export const pushStateLabels: Record<PushState, string> = {
  soan: 'Đang soạn',
  kiem_tra: 'Chờ xác nhận không mật',
  hen_gio: 'Đã hẹn giờ',
  tam_dung: 'Tạm dừng',
  da_gui: 'Đã gửi',
  thu_hoi_dinh_chinh: 'Thu hồi, đính chính',
}
