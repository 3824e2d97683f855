/** What the server says of a file that is to be an essay. */
import { formatCount } from '../format.ts'

export const essayFiles = {
  /** Where what helps with a document does not help with an essay. */
  refused: {
    no_text: 'Tệp không có chữ nào đọc được. Đồng chí gõ bài hoặc nộp bản giấy.',
    no_text_layer:
      'Tệp PDF này là bản quét, không có lớp chữ. Đồng chí gõ bài, tải tệp Word, hoặc nộp bản giấy.',
    too_big: 'Tệp lớn hơn 20 MB. Đồng chí bỏ bớt hình ảnh trong tệp rồi tải lại.',
    too_long:
      'Tệp dài hơn 2.000.000 ký tự. Đồng chí kiểm tra có chọn đúng tệp bài thu hoạch không.',
    too_many_pages:
      'Tệp PDF có hơn 1.000 trang. Đồng chí kiểm tra có chọn đúng tệp bài thu hoạch không.',
  },
  tooManyLetters:
    'Tệp có quá nhiều chữ viết liền không dấu cách nên không đọc thành bài được. Đồng chí kiểm tra lại tệp.',
  notByHand: 'Đợt này không nhận bài viết tay. Đồng chí gõ bài hoặc tải tệp.',
  tooManyPages: (most: number): string => `Mỗi bài nhiều nhất ${most} trang ảnh.`,
  pageTooLarge: 'Ảnh lớn hơn 5 MB. Đồng chí chụp lại trong ứng dụng.',
  noPhotograph: 'Không đọc được ảnh này. Đồng chí chụp lại trang giấy.',
  pageName: (position: number, ending: string): string => `trang-${position}.${ending}`,
  tooLong: (syllables: number, most: number): string =>
    `Tệp có ${formatCount(syllables)} tiếng, nhiều hơn mức ${formatCount(most)} tiếng nhận được. Đồng chí rút gọn rồi tải lại.`,
}
