/** Says what a person hears who asks for more than a share, or when the house has too much to do. */

const seconds = (count: number): string =>
  count < 90 ? `${count} giây` : `${Math.ceil(count / 60)} phút`

export const limits = {
  tooFast: (waitS: number) =>
    `Máy của đồng chí gửi quá nhiều yêu cầu. Xin chờ ${seconds(waitS)} rồi thử lại.`,
  overloaded: (waitS: number) =>
    `Hệ thống đang có rất nhiều người dùng nên tạm dừng mục này; điểm danh và trả lời câu hỏi vẫn hoạt động. Xin thử lại sau ${seconds(waitS)}.`,
  littleRoom: (waitS: number) =>
    `Ổ đĩa của máy chủ đã đầy nên tạm dừng mục này; điểm danh và trả lời câu hỏi vẫn hoạt động. Xin thử lại sau ${seconds(waitS)}.`,
  tooManyStreams:
    'Đồng chí đang mở ứng dụng ở nhiều nơi. Xin đóng bớt cửa sổ; số liệu vẫn xem được bằng cách tải lại.',
  tooManyUploads: (waitS: number) =>
    `Đang có nhiều người cùng gửi tệp. Xin thử lại sau ${seconds(waitS)}.`,
  chatAsksTooMuch:
    'Nhóm đang hỏi nhiều hơn mức bot trả lời kịp. Xin chờ ít phút rồi hỏi lại, hoặc xem trong ứng dụng.',
}
