/** The words of photographing a handwritten essay: taking pages, waiting for the line, mending a page. */

export const appEssayPages = {
  photographs: 'Chụp ảnh bài viết tay',
  pagesHint: (most: number): string =>
    `Nhiều nhất ${most} trang: để giấy nơi đủ sáng, chụp thẳng, thấy cả bốn góc.`,
  takePage: 'Chụp một trang',
  pickPages: 'Chọn ảnh đã chụp',
  reading: 'Đang chuẩn bị ảnh…',
  unread: (names: readonly string[]): string =>
    `Máy không mở được ảnh: ${names.join(', ')}. Các ảnh khác vẫn được nhận. Đồng chí chụp lại trang này.`,
  tooMany: (n: number, most: number): string =>
    `Mỗi bài nhiều nhất ${most} trang ảnh. ${n} ảnh chọn sau cùng chưa được nhận.`,

  waiting: 'Ảnh chưa gửi',
  newPage: (n: number): string => `Ảnh chờ gửi ${n}`,
  pageAnew: (n: number): string => `Ảnh mới của trang ${n}`,
  notSent: 'Còn trên máy này, chưa gửi.',
  sending: (n: number): string =>
    `Đang gửi, còn ${n} ảnh. Ảnh đã lưu trên máy; đóng ứng dụng rồi mở lại, máy gửi tiếp.`,
  stuck: (n: number): string => `Còn ${n} ảnh chưa gửi được. Ảnh đã lưu trên máy, máy sẽ thử lại.`,
  unkept: (n: number): string =>
    `Còn ${n} ảnh chưa gửi và máy không lưu được. Đồng chí giữ ứng dụng mở đến khi gửi xong.`,
  stayed: 'Những ảnh này còn trên máy này và không nằm trong bài đã nộp.',
  unsentPages: (n: number): string =>
    `Còn ${n} ảnh trên máy này chưa gửi lên. Đồng chí chờ gửi xong, hoặc bỏ ảnh không dùng, rồi nộp.`,
  again: 'Gửi lại',
  againPage: (name: string): string => `Gửi lại: ${name}`,
  drop: 'Bỏ',
  dropPage: (name: string): string => `Bỏ: ${name}`,
  dropTitle: (name: string): string => `Bỏ “${name}”?`,
  dropText: 'Ảnh chưa gửi bị xóa khỏi máy này.',

  retake: 'Chụp lại',
  retakePage: (n: number): string => `Chụp lại trang ${n}`,
  newerWaits: 'Ảnh mới của trang này đang chờ gửi.',
  mend: 'Xoay, cắt',
  mendPage: (n: number): string => `Xoay, cắt trang ${n}`,
  mendTitle: (n: number): string => `Chỉnh trang ${n}`,
  mendHint: 'Kéo bốn chấm tròn vào bốn góc tờ giấy để cắt và kéo thẳng trang.',
  mendFailed: 'Máy không chỉnh được ảnh này. Ảnh cũ vẫn còn; đồng chí có thể chụp lại.',
  mendOffline: 'Chưa mở được phần chỉnh ảnh vì không có mạng.',
  corners: ['Góc trên bên trái', 'Góc trên bên phải', 'Góc dưới bên phải', 'Góc dưới bên trái'],
  turn: 'Xoay phải',
  wholePicture: 'Lấy cả ảnh',
  takeMended: 'Dùng ảnh này',
}
