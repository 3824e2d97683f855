/** Words of the server about the copy check. */
export const copyCheck = {
  tooManyModelTexts: (most: number) =>
    `Đợt này đã có ${most} bài mẫu. Đồng chí bỏ bớt bài không còn dùng rồi thêm lại.`,
  modelTextTooShort: (least: number) =>
    `Bài mẫu cần có ít nhất ${least} chữ thì mới so sánh được. Đồng chí dán toàn văn của bài.`,
} as const
