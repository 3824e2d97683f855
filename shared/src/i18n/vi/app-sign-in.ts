/** The words of signing in: waiting for Zalo, and binding an account to the roster by the secretary's code. */
export const appSignIn = {
  waiting: 'Đang đăng nhập qua Zalo…',
  failedTitle: 'Chưa đăng nhập được',
  bindTitle: 'Nhập mã của Bí thư',
  bindIntro:
    'Lần đầu mở ứng dụng, đồng chí nhập mã do Bí thư chi bộ cấp. Mỗi mã chỉ dùng cho một người, một lần.',
  bindLabel: 'Mã của đồng chí',
  bindHint: 'Chưa có mã, đồng chí hỏi Bí thư chi bộ.',
  bindSubmit: 'Xác nhận mã',
}
