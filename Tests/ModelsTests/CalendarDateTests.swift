import Foundation
import Models
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (2025, 1, 31), (2025, 12, 31), (1, 1, 1), (9999, 12, 31)])
    func `A day that exists is a date`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) != nil)
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (0, 1, 1),
        (10_000, 1, 1),
    ])
    func `A day that does not exist is none`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func `A date is written as ISO 8601 and read back`() {
        let date = CalendarDate(year: 2025, month: 1, day: 24)
        #expect(date?.description == "2025-01-24")
        #expect(CalendarDate(iso: "2025-01-24") == date)
        #expect(CalendarDate(year: 33, month: 4, day: 3)?.description == "0033-04-03")
    }

    @Test(arguments: ["", "2025-1-24", "20250124", "2025-01-24T00:00", "2025-02-30", "2025-01-", "-025-01-24"])
    func `Anything else is no date`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func `Dates are in the order of the calendar`() throws {
        let days = ["2024-12-31", "2025-01-01", "2025-01-24", "2025-02-01"].compactMap(CalendarDate.init(iso:))
        #expect(days.count == 4)
        #expect(days.shuffled().sorted() == days)
    }

    @Test func `A date travels as text, and a wrong one is refused`() throws {
        let date = try #require(CalendarDate(iso: "2025-01-24"))
        let data = try JSONEncoder().encode([date])
        #expect(String(decoding: data, as: UTF8.self) == #"["2025-01-24"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2025-02-30"]"#.utf8))
        }
    }
}
