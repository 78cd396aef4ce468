import Testing

@testable import Gongkai

@Suite("Widths on a terminal")
struct DisplayWidthTests {
    @Test(arguments: [("", 0), ("abc", 3), ("总计", 4), ("（一）予以公开", 14), ("“三安全”", 10), ("e\u{301}", 1)])
    func `Chinese characters take two columns`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func `Labels are filled up on their right, figures on their left`() {
        #expect(DisplayWidth.padded("总计", to: 6) == "总计  ")
        #expect(DisplayWidth.aligned("15", to: 4) == "  15")
        #expect(DisplayWidth.padded("总计", to: 3) == "总计")
    }

    @Test func `What is too wide is cut with a mark`() {
        #expect(DisplayWidth.clipped("总计", to: 4) == "总计")
        #expect(DisplayWidth.clipped("法律服务机构", to: 8) == "法律服…")
        #expect(DisplayWidth.clipped("法律服务机构", to: 7) == "法律…")
    }
}
