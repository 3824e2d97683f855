/** What the server says about reports: private notices, why one is not sent, days that do not count. */

const reasonOf = (kind: 'newer' | 'added' | 'gone', unit: string): string => {
  if (kind === 'newer') return `${unit} đã có bản báo cáo mới`
  return kind === 'added' ? `báo cáo của ${unit} vừa được nhận` : `${unit} không còn trực thuộc`
}

export const reports = {
  /** To the level above. */
  sent: (unit: string, campaign: string): string =>
    `${unit} đã gửi báo cáo kết quả ${campaign}. Đồng chí mở mục Báo cáo để xem và nhận.`,
  corrected: (unit: string, campaign: string): string =>
    `${unit} đang đính chính báo cáo kết quả ${campaign}. Khi nhận bản mới, đồng chí lập lại báo cáo của cấp mình.`,
  /** To who sent it. */
  takenIn: (campaign: string): string =>
    `Cấp trên đã nhận báo cáo kết quả ${campaign} của đồng chí.`,
  returned: (campaign: string, reason: string): string =>
    `Cấp trên trả lại báo cáo kết quả ${campaign} của đồng chí. Lý do: ${reason}`,
  /** Why sending is blocked, with the child (INV-30). */
  outdated: (kind: 'newer' | 'added' | 'gone', unit: string): string =>
    `Chưa gửi được: ${reasonOf(kind, unit)} sau khi đồng chí lập báo cáo. Xin đồng chí lập lại rồi gửi; phần lời và các chỗ đã sửa được giữ nguyên.`,
  dayToCome: 'Ngày chốt số liệu phải là hôm nay hoặc một ngày đã qua.',
  dayBeforeCampaign: 'Ngày chốt số liệu không thể trước ngày bắt đầu đợt học tập.',
  receivedBeforeFigures: 'Ngày nhận báo cáo không thể trước ngày chốt số liệu của báo cáo.',
}
