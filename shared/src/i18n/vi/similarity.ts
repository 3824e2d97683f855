/** The words of `pnpm similarity`. */
export const similarity = {
  help: [
    'pnpm --silent similarity --base TỆP [--base TỆP…] THƯ_MỤC',
    '',
    'So mọi tệp .txt trong thư mục với nhau, bỏ qua phần trùng với các tệp --base (nghị quyết, hướng dẫn, mẫu).',
    'Mỗi tệp in một dòng JSON: file, ownSyllables, flagged, evasion, matches (nhiều nhất 5, giống nhất trước).',
    'Vị trí from, to, sourceFrom, sourceTo đếm theo đơn vị UTF-16 của tệp nguyên trạng (như chuỗi JavaScript).',
    'flagged chỉ gợi ý bài nên đọc trước; chỉ người chấm mới kết luận.',
  ].join('\n'),
  oneFolder: 'Cần đúng một thư mục. Xem: pnpm similarity --help',
  failed: (why: string): string => `Không so được: ${why}`,
}
