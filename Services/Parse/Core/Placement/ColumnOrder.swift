import Models

/// In which columns the values of a whole row stand, where the rows' own totals
/// show that it is not the order of the form: 总计 before 其他, or a column more
/// than the form has, as running numbers or 小计.
struct ColumnOrder: Hashable {
    /// For each column of the form, the place of its value among the row's.
    let places: [Int]
    /// How many values a row has.
    let width: Int

    /// An order from how the columns' places compare.
    init(ranksOf places: [Int]) {
        let sorted = places.sorted()
        self.init(places: places.compactMap(sorted.firstIndex), width: places.count)
    }

    private init(places: [Int], width: Int) {
        self.places = places
        self.width = width
    }

    /// The order of the form.
    static func ofTheForm(_ columns: Int) -> ColumnOrder {
        ColumnOrder(places: Array(0..<columns), width: columns)
    }

    /// Whether it is that of a form with so many columns.
    func isOfTheForm(_ columns: Int) -> Bool {
        width == columns && places.count == columns && places.indices.allSatisfy { places[$0] == $0 }
    }

    /// The fewest rows with figures that can show an order.
    private static let fewestRows = 3

    /// A row's values in the order of the form.
    func arranged<Value>(_ values: [Value]) -> [Value] { places.map { values[$0] } }

    /// The order of rows that all have one column more than the form; nil
    /// if not exactly one column can be left out so that the totals hold.
    static func withoutExtra(_ rows: [[ValueToken]], columns: Int) -> ColumnOrder? {
        let rows = rows.filter { $0.count == columns + 1 }
        let orders = (0...columns).map { extra in
            ColumnOrder(places: (0...columns).filter { $0 != extra }, width: columns + 1)
        }
        guard let first = orders.first(where: { $0.isBorneOut(by: rows) }) else { return nil }
        // Where most rows bear out another too, it must come to the same: a total may be misprinted.
        let isOne = orders.filter { $0.isBorneOut(by: rows, tenths: 6, fewest: 1) }.allSatisfy { order in
            rows.allSatisfy { row in
                first.arranged(row).map(\.value) == order.arranged(row).map(\.value)
            }
        }
        return isOne ? first : nil
    }

    /// Whether nearly all rows with figures have the total of their parts in
    /// this order, and there are several.
    func isBorneOut(by rows: [[ValueToken]], tenths: Int = 9, fewest: Int = fewestRows) -> Bool {
        let telling = rows.filter { row in
            row.count == width && row.allSatisfy { $0.value?.count != nil } && row.contains { $0.value != .zero }
        }
        let fitting = telling.count { row in
            let figures = arranged(row).compactMap { $0.value?.count }
            return figures.dropLast().reduce(0, +) == figures.last
        }
        return fitting >= fewest && fitting * 10 >= telling.count * tenths
    }
}
