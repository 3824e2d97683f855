/** Holds the invented titles of the campaign, its sessions and venues; documents are always marked as invented. */

export const campaignWords = {
  title: (set: string) => `Đợt học tập Nghị quyết 05-NQ/TU (giả định, bộ ${set})`,
  document: 'Nghị quyết về nâng cao chất lượng sinh hoạt chi bộ (giả định)',
  documentNumber: '05-NQ/TU',
  keyClass: 'Hội nghị cán bộ chủ chốt',
  lesson: 'Lớp học tập nghị quyết',
  makeUp: 'Lớp học bù',
  session: (number: number) => `Buổi ${number}`,
  speaker: 'đồng chí báo cáo viên (giả định)',
  venue: (unit: string) => `Nhà văn hóa ${unit}`,
  hall: (unit: string) => `Hội trường ${unit}`,
  essaysDue: 'nộp thu hoạch đến hết ngày đã định (giả định)',
  reportDue: 'báo cáo kết quả đến hết ngày đã định (giả định)',
  decision: (number: number) => `${String(number).padStart(2, '0')}-QĐ/TU (giả định)`,
} as const
