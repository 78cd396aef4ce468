import Foundation
import Models
import Testing

@Suite("Figures")
struct CellValueTests {
    @Test(arguments: [
        (0, "0"), (15_000_000, "15"), (-29_000_000, "-29"), (329_187_700, "329.1877"), (500_000, "0.5"),
        (-500_000, "-0.5"), (1, "0.000001"), (-1_000_001, "-1.000001"), (11_398_889_000_000, "11398889"),
    ])
    func `A figure is written as an exact decimal`(millionths: Int64, text: String) {
        let value = CellValue(millionths: millionths)
        #expect(value.description == text)
        #expect(Decimal(string: text).map { $0 * 1_000_000 } == Decimal(millionths))
    }

    @Test func `The largest and the smallest figure can be written`() {
        #expect(CellValue(millionths: .max).description == "9223372036854.775807")
        #expect(CellValue(millionths: .min).description == "-9223372036854.775808")
    }

    @Test func `A count is the whole number, a fraction has none`() {
        #expect(CellValue(exactly: 7882)?.count == 7882)
        #expect(CellValue(exactly: -29)?.count == -29)
        #expect(CellValue(millionths: 1_500_000).count == nil)
        #expect(CellValue.zero.count == 0)
    }

    @Test func `A count beyond the range is none`() {
        #expect(CellValue(exactly: 9_223_372_036_854)?.count == 9_223_372_036_854)
        #expect(CellValue(exactly: 9_223_372_036_855) == nil)
        #expect(CellValue(exactly: .min) == nil)
    }

    @Test func `Sums and differences are exact`() {
        let money = CellValue(millionths: 329_187_700)
        #expect(money.adding(CellValue(millionths: 300))?.description == "329.188")
        #expect(money.subtracting(money) == .zero)
        #expect(CellValue.zero.subtracting(money)?.description == "-329.1877")
    }

    @Test func `A sum that is too large is none, never a wrong figure`() {
        let one = CellValue(millionths: 1)
        #expect(CellValue(millionths: .max).adding(one) == nil)
        #expect(CellValue(millionths: .min).subtracting(one) == nil)
    }

    @Test func `Figures are ordered`() {
        #expect(CellValue(millionths: -1) < .zero)
        #expect(CellValue(millionths: 1) > .zero)
    }

    @Test func `A figure travels as its millionths`() throws {
        let data = try JSONEncoder().encode([CellValue(millionths: 329_187_700)])
        #expect(String(decoding: data, as: UTF8.self) == "[329187700]")
        #expect(try JSONDecoder().decode([CellValue].self, from: data) == [CellValue(millionths: 329_187_700)])
    }
}
