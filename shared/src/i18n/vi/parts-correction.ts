/** Says what of a corrected part leaves the server: the message in the groups, the word to secretaries, refusals. */
export const partsCorrection = {
  message: (position: number, heading: string, reason: string) =>
    `Đính chính phần ${position}: ${heading}\nLý do: ${reason}`,
  /** For groups in which somebody is not confirmed. */
  pointer: (position: number, total: number) =>
    `Phần ${position}/${total} của tài liệu đang học đã được đính chính.`,
  open: 'Mở lại để đọc bản đúng:',
  shareAgain: (position: number) =>
    `Phần ${position} đã được đính chính. Chi bộ nhận phần này qua chia sẻ tay, đồng chí chia sẻ lại trong nhóm.`,

  nothingChanged: 'Nội dung chưa có gì thay đổi. Đồng chí sửa rồi lưu lại.',
  notOutYet: 'Phần này chưa gửi. Đồng chí sửa ở mục chia phần, không cần đính chính.',
}
