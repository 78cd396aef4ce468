/// The places of a text as they travel and are stored: column by column, since
/// hundreds of objects would cost more than the text.
public struct PlaceColumns: Hashable, Sendable, Codable {
    /// Where each stretch begins, from 1.
    public var starts: [Int]
    /// How long each is.
    public var lengths: [Int]
    /// The pages, 0 for none; nil if no place has one.
    public var pages: [Int]?
    /// The boxes, four numbers each: left, top, right, bottom.
    public var boxes: [Int]?
    /// The cells, three numbers each, zeros for none: table, row, column.
    public var cells: [Int]?

    /// Takes places apart.
    public init(_ places: [TextPlace]) {
        starts = places.map(\.start)
        lengths = places.map(\.length)
        if places.contains(where: { $0.page != nil }) {
            pages = places.map { $0.page ?? 0 }
            boxes = places.flatMap { place in
                place.box.map { [$0.left, $0.top, $0.right, $0.bottom] } ?? [0, 0, 0, 0]
            }
        }
        if places.contains(where: { $0.cell != nil }) {
            cells = places.flatMap { place in place.cell.map { [$0.table, $0.row, $0.column] } ?? [0, 0, 0] }
        }
    }

    /// The places; nil if the columns do not fit each other.
    public func places() -> [TextPlace]? {
        let count = starts.count
        guard lengths.count == count, (pages == nil) == (boxes == nil), pages.map({ $0.count == count }) ?? true,
            boxes.map({ $0.count == 4 * count }) ?? true, cells.map({ $0.count == 3 * count }) ?? true
        else { return nil }
        return starts.indices.map { index in
            TextPlace(
                start: starts[index], length: lengths[index], page: page(index), box: box(index), cell: cell(index))
        }
    }

    private func page(_ index: Int) -> Int? {
        guard let page = pages?[index], page > 0 else { return nil }
        return page
    }

    private func box(_ index: Int) -> PageBox? {
        guard page(index) != nil, let boxes else { return nil }
        let edges = boxes[4 * index..<4 * index + 4].map { $0 }
        return PageBox(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])
    }

    private func cell(_ index: Int) -> TextPlace.Cell? {
        guard let cells, cells[3 * index] > 0 else { return nil }
        return TextPlace.Cell(table: cells[3 * index], row: cells[3 * index + 1], column: cells[3 * index + 2])
    }
}
