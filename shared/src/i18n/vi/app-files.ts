/** The words for a file that Zalo did not take. */
const atDesk = 'Đồng chí mở ứng dụng trên máy tính để tải tệp.'

export const appFiles = {
  refused: {
    denied: 'Tệp chưa được lưu. Đồng chí bấm lại khi cần.',
    denied_for_good: `Zalo trên điện thoại này không cho lưu tệp. ${atDesk}`,
    unavailable: `Zalo trên điện thoại này chưa mở được tệp. Đồng chí cập nhật Zalo rồi thử lại. Nếu vẫn không được: ${atDesk}`,
  },
}
