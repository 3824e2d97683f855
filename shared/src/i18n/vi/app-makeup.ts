/** The words of opening a make-up session and of its invitations. */
import type { InvitationReach } from '../../models/makeup.ts'

const reach: Record<InvitationReach, string> = {
  told: 'Đã nhận tin riêng',
  waiting: 'Tin riêng đang chờ gửi',
  in_app: 'Chưa nhận được tin riêng, chỉ thấy khi mở ứng dụng',
  by_word: 'Học trên giấy: đồng chí mời trực tiếp',
}

export const appMakeup = {
  open: 'Mở buổi học bù',
  title: 'Mở buổi học bù',
  notStudiedCount: (count: string) => `Chưa học: ${count} đồng chí`,
  privately:
    'Danh sách này chỉ Bí thư, Phó Bí thư thấy; mỗi người nhận tin riêng, không gửi vào nhóm.',
  nobody: 'Không còn ai phải học bù.',
  nobodyHint: 'Các đồng chí phải học đều đã học xong hoặc đã học bù.',
  planned: 'Đã có buổi học bù',
  another: 'Lập buổi học bù khác',
  backToPlanned: 'Mời vào buổi đã có',
  name: 'Tên buổi học bù',
  when: 'Thời gian đề xuất',
  change: 'Đổi ngày, giờ, nơi học',
  invite: (count: string) => `Mời ${count} đồng chí`,
  inviting: 'Đang gửi lời mời…',
  choose: 'Chọn người được mời',
  all: 'Chọn tất cả',
  none: 'Bỏ chọn tất cả',
  onPaper: 'học trên giấy',

  invitees: 'Người được mời',
  invited: (count: string) => `Đã mời ${count} đồng chí.`,
  notTold: (count: string) => `${count} đồng chí chưa nhận được tin riêng.`,
  notToldHint: 'Đồng chí gọi điện hoặc báo trực tiếp cho những người này.',
  noInvitees: 'Buổi học này chưa mời riêng ai.',
  reach,
  came: 'Đã đến học',
  excused: 'Xin vắng',
  run: 'Buổi học',
  inviteMore: 'Mời thêm người chưa học',
} as const
