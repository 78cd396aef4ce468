import Documents
import Models
import Testing

@Suite("Places of a text in its document")
struct TextPlaceTests {
    @Test("Every cell of a table says where it stands, and covers its text")
    func cells() throws {
        let content = HTMLText.extract(
            from:
                "<html><p>前言</p><table><tr><td rowspan=2>甲</td><td> 乙 丙 </td></tr><tr><td>1</td></tr></table><table><tr><td>2<td>3</table>"
        )
        #expect(content.text == "前言\n甲\t乙丙\n\t1\n2\t3\n")
        let scalars = Array(content.text.unicodeScalars)
        let found = content.places.map { place in
            let text = String(String.UnicodeScalarView(scalars[(place.start - 1)..<(place.start - 1 + place.length)]))
            return "\(text) \(place.cell.map { "\($0.table).\($0.row).\($0.column)" } ?? "-")"
        }
        #expect(found == ["甲 1.1.1", "乙丙 1.1.2", "1 1.2.2", "2 2.1.1", "3 2.1.2"])
    }

    @Test("A character's place is found, and none between two places")
    func lookup() {
        let places = [
            TextPlace(start: 3, length: 2, page: 1), TextPlace(start: 5, length: 1, page: 2),
            TextPlace(start: 9, length: 4, page: 3),
        ]
        #expect(
            (1...14).map { TextPlace.of($0, in: places)?.page } == [
                nil, nil, 1, 1, 2, nil, nil, nil, 3, 3, 3, 3, nil, nil,
            ])
        #expect(TextPlace.of(1, in: []) == nil)
    }

    @Test("Text without pages and tables has no places")
    func plain() {
        #expect(FlowText(plain: "一\t二").places.isEmpty)
    }
}
