/** Says everything that stands on the public pages of documents. */

export const publicPage = {
  title: 'Tài liệu học tập công khai',
  intro:
    'Các phần tài liệu đã được phát hành, ai cũng đọc được. Trang này không ghi lại người đọc.',
  empty: 'Chưa có tài liệu nào được công khai.',
  publisher: (unitName: string) => `Đăng: ${unitName}`,
  issued: (day: string) => `Ban hành ${day}`,
  updated: (time: string) => `Cập nhật ${time}`,
  partsOut: (out: number, total: number) =>
    out === total ? `${total} phần` : `Đã có ${out}/${total} phần`,
  part: (position: number, total: number) => `Phần ${position}/${total}`,
  previous: 'Phần trước',
  next: 'Phần sau',
  allParts: 'Các phần của tài liệu',
  allDocuments: 'Tất cả tài liệu',
  feed: 'Nguồn tin Atom',
  skip: 'Đến nội dung',
  goneTitle: 'Tài liệu đã gỡ',
  gone: 'Tài liệu này không còn ở trang công khai.',
  missingTitle: 'Không có trang này',
  missing: 'Không có trang này, hoặc phần này chưa được phát hành.',
}
