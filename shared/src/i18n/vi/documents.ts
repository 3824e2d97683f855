/** The sentences about bringing in a document: why a file is turned away and what to do then. */
export const documents = {
  /** One sentence a reason, by the code of the refusal. */
  refused: {
    empty: 'Tệp trống, không có nội dung. Đồng chí kiểm tra lại tệp rồi chọn lại.',
    too_big:
      'Tệp lớn hơn 20 MB. Đồng chí bỏ bớt hình ảnh hoặc chia văn bản thành nhiều tệp rồi tải lại.',
    unsupported_type:
      'Loại tệp này chưa đọc được. Đồng chí lưu văn bản thành tệp .docx, .pdf, .txt hoặc .md rồi tải lại.',
    named_otherwise_docx:
      'Nội dung là văn bản Word nhưng tên tệp ghi đuôi khác. Đồng chí đổi đuôi tệp thành .docx rồi tải lại.',
    named_otherwise_pdf:
      'Nội dung là PDF nhưng tên tệp ghi đuôi khác. Đồng chí đổi đuôi tệp thành .pdf rồi tải lại.',
    named_otherwise_text:
      'Nội dung là chữ thường, không đúng với đuôi tệp. Đồng chí đổi đuôi tệp thành .txt hoặc xin lại bản gốc.',
    old_word:
      'Đây là tệp Word kiểu cũ (.doc). Đồng chí mở bằng Word, chọn Lưu thành .docx rồi tải lại.',
    encrypted: 'Tệp đang đặt mật khẩu. Đồng chí gỡ mật khẩu của tệp rồi tải lại.',
    damaged: 'Tệp bị hỏng hoặc tải lên chưa hết. Đồng chí lấy lại bản gốc rồi tải lại.',
    not_a_word_file:
      'Tệp có đuôi .docx nhưng bên trong không phải văn bản Word. Đồng chí mở bằng Word và lưu lại thành .docx.',
    macros:
      'Tệp Word có chứa macro nên không nhận. Đồng chí lưu lại thành .docx thường rồi tải lại.',
    no_text:
      'Tệp không có chữ nào đọc được, có thể chỉ có hình ảnh. Đồng chí dùng bản Word gốc của văn bản.',
    no_text_layer:
      'Tệp PDF này là bản quét, không có lớp chữ. Đồng chí dùng bản Word gốc hoặc bản PDF đã nhận dạng chữ.',
    too_long:
      'Văn bản dài hơn 2.000.000 ký tự. Đồng chí chia văn bản thành nhiều tệp rồi tải từng tệp.',
    too_many_pages:
      'Tệp PDF có hơn 1.000 trang. Đồng chí chia văn bản thành nhiều tệp rồi tải từng tệp.',
    too_complex:
      'Tệp chứa quá nhiều thành phần nên không mở được an toàn. Đồng chí lưu lại phần chữ thành tệp mới rồi tải lại.',
    not_utf8:
      'Chữ trong tệp không ở bảng mã Unicode (UTF-8). Đồng chí mở tệp, chọn lưu với bảng mã UTF-8 rồi tải lại.',
    old_encoding:
      'Văn bản dùng phông chữ cũ (TCVN3 hoặc VNI), không phải Unicode. Đồng chí chuyển sang Unicode rồi tải lại.',
    busy: 'Máy chủ đang đọc nhiều tệp khác. Đồng chí thử lại sau ít phút.',
    timeout: 'Đọc tệp quá lâu nên đã dừng. Đồng chí lưu lại tệp gọn hơn hoặc chia nhỏ rồi tải lại.',
  },
  /** The secrecy gate: the mark is named as it is printed. */
  secret: (mark: string) =>
    `Văn bản có dấu ${mark} ở phần đầu nên không được tiếp nhận và không được lưu. Đồng chí gửi theo đường văn bản mật đúng quy định.`,
  fileMissing: (name: string) => `Không tìm thấy tệp ${name}. Đồng chí kiểm tra lại đường dẫn.`,
  fileUnreadable: (name: string) => `Không mở được tệp ${name}. Đồng chí kiểm tra quyền đọc tệp.`,
  fileNotNamed: 'Đồng chí ghi tên tệp cần đọc, ví dụ: pnpm --silent parts nghi-quyet.docx',
} as const
