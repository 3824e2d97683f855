/** The words that every printed paper shares: the Party's name, place and day, the number of the page. */
import type { Day } from '../../models/moments.ts'

export const printedPaper = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  /**
   * The place is written by hand; a nought stands before days under 10 and months under 3.
   * @param day `YYYY-MM-DD` in Vietnam
   */
  placeAndDay: (day: Day) => {
    const [year, month, date] = day.split('-')
    const written = Number(month) < 3 ? month : Number(month)
    return `.................., ngày ${date} tháng ${written} năm ${year}`
  },
  page: 'Trang {page}/{pages}',
}
