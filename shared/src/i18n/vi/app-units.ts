/** The words with which every screen lets a unit be found and taken. */
export const appUnits = {
  searchHint: 'Gõ ít nhất 2 chữ của tên, không dấu cũng được',
  searchNone: 'Không có đơn vị nào khớp.',
  chosen: (name: string) => `Đã chọn: ${name}`,
  chooseAnother: 'Chọn đơn vị khác',
}
