/** The words of what goes with reading: marks, search, and the campaign kept on the device. */

const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`

export const appReadingTools = {
  kept: 'đã lưu',
  bookmarksNote: 'Dấu chỉ lưu trên máy này, không ai khác thấy.',
  bookmarksEmpty:
    'Chưa có chỗ nào được đánh dấu. Khi đọc một phần, đồng chí bấm “Công cụ đọc”, rồi “Đánh dấu đoạn cần nhớ”.',
  wholePart: 'Cả phần',
  removeMark: 'Bỏ dấu',
  removeMarkOf: (position: number, opening: string) =>
    `Bỏ dấu: phần ${position}, ${opening === '' ? 'cả phần' : opening}`,
  markLost: 'Đoạn này đã đổi khi đính chính',

  searchLabel: 'Từ cần tìm',
  searchHint: 'Gõ có dấu hay không dấu đều được.',
  searchEmpty: 'Gõ từ hai chữ cái trở lên để tìm trong các phần đã gửi.',
  searchNone: (typed: string) => `Không thấy “${typed}”. Đồng chí thử ít chữ hơn.`,
  searchFound: (places: number, parts: number) => `Thấy ${places} chỗ trong ${parts} phần.`,
  searchMore: (places: number) => `Còn ${places} chỗ nữa. Gõ thêm chữ để tìm hẹp hơn.`,
  searchLoading: (missing: number) => `Đang tải thêm ${missing} phần để tìm…`,
  searchMissing: (missing: number) =>
    `Còn ${missing} phần chưa có trên máy nên chưa tìm được trong đó.`,
  foundIn: { heading: 'tên phần', note: 'lưu ý của Bí thư' },

  keepTitle: 'Đọc khi không có mạng',
  keepText: 'Lưu cả đợt vào máy một lần, sau đó vào vùng không có sóng vẫn đọc được.',
  keep: 'Lưu cả đợt để đọc khi không có mạng',
  keeping: (done: number, total: number) => `Đang lưu: ${done}/${total} phần`,
  keptAll: (total: number, bytes: number) =>
    `Đã lưu ${total}/${total} phần, ${size(bytes)}. Phần gửi sau sẽ tự lưu thêm.`,
  keptSome: (done: number, total: number, bytes: number) =>
    `Mới lưu được ${done}/${total} phần, ${size(bytes)}.`,
  keepOffline: 'Mất mạng giữa chừng. Có mạng lại sẽ tự lưu tiếp.',
  keepNoRoom: 'Máy không còn chỗ cho các phần còn lại.',
  keepFailed: 'Chưa lưu được hết. Đồng chí thử lại.',
  keepNoPictures: 'Máy thiếu chỗ nên có ảnh chưa được lưu; chữ đã đủ.',
  keepAgain: 'Lưu tiếp',
  drop: 'Xóa bản đã lưu',
  dropTitle: 'Xóa bản đã lưu?',
  dropText: 'Các phần vẫn đọc được khi có mạng. Khi không có mạng sẽ không mở được nữa.',
  dropConfirm: 'Xóa',
}
