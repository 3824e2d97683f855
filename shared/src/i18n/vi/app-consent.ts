/** The words that come before a question of Zalo's, and after a refusal: what for, and how to change it. */
export const appConsent = {
  whyTitle: 'Vì sao hỏi?',
  goOn: 'Tiếp tục',
  later: 'Để sau',
  notify:
    'Zalo sẽ hỏi đồng chí có cho phép nhận thông báo không. Thông báo chỉ báo việc học tập của đồng chí, không quảng cáo, và tắt được bất cứ lúc nào.',
  info: 'Zalo sẽ hỏi đồng chí có cho phép ứng dụng biết tên và ảnh không. Ứng dụng chỉ dùng mã liên kết với Zalo OA, không lưu tên Zalo và ảnh.',
  refused: {
    denied: 'Đồng chí chưa cho phép. Khi cần, đồng chí bấm lại.',
    denied_for_good:
      'Đồng chí đã chọn không cho phép, nên Zalo không hỏi lại nữa. Muốn đổi, đồng chí mở cài đặt quyền của ứng dụng này trong Zalo.',
    unavailable:
      'Zalo trên máy này chưa hỗ trợ, hoặc đang không có mạng. Đồng chí cập nhật Zalo hoặc thử lại sau.',
  },
  openSettings: 'Mở cài đặt quyền',
  settingsByHand:
    'Chưa mở được từ đây. Trong Zalo, đồng chí bấm dấu ba chấm ở góc trên bên phải, chọn Cài đặt, rồi chọn quyền.',
}
