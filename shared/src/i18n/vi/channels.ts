/** Says what the server writes about ways into groups: pointers, several parts in one message, files, sharing by hand. */
export const channels = {
  /** Stands where a group may not see the text: somebody in it is not confirmed yet. */
  pointer: (positions: string, total: number) =>
    `Phần ${positions}/${total} của tài liệu học tập đã có trong ứng dụng.`,
  pointerOpen: 'Đồng chí trong danh sách chi bộ mở ứng dụng để đọc:',
  /** The first line of a message that brings several parts. */
  mergedTitle: (positions: string, total: number) => `Phần ${positions}/${total}`,
  mergedPart: (position: number, heading: string) => `Phần ${position}: ${heading}`,
  fileDies:
    'Tệp gửi kèm chỉ mở được trong 7 ngày. Trong ứng dụng, đồng chí luôn đọc lại được phần này.',
  fileOf: (position: number, total: number) => `Tệp của phần ${position}/${total}`,
  filePage: 'Trang',
  fileNote: (note: string) => `Lưu ý của Bí thư: ${note}`,
  filePart: (position: number, total: number) => `Phần ${position}/${total}`,
  shareByHand: (positions: string) =>
    `Phần ${positions} đã mở trong ứng dụng. Chi bộ của đồng chí nhận tin bằng cách chia sẻ tay. Đồng chí vào Sổ gửi tin, bấm Chia sẻ để đưa vào nhóm.`,
}
