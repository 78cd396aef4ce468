/// The parts of a page that are not shown (`display:none`). Only what is seen to
/// end is taken out, and nothing if more would go than stay: then a script shows
/// it, or the page is not understood.
struct HTMLHiddenParts {
    /// The outermost element that is hidden and has not ended yet.
    private struct Open {
        var name: UInt64
        var element: HTMLElement
        /// The first part in it.
        var start: Int
        /// How many elements of its name, and how many tables, are open in it.
        var nested = 1
        var tables = 0
    }

    private var open: Open?
    private var ranges: [Range<Int>] = []

    /// Notes a start tag whose first part has the number `index`.
    mutating func start(_ tag: HTMLTag, at index: Int) {
        if let open, open.tables == 0, Self.ends(open.element, at: tag.element) { close(at: index) }
        if open == nil {
            guard tag.isHidden, !HTMLElement.isVoid(tag.name) else { return }
            open = Open(name: tag.name, element: tag.element, start: index)
        } else {
            if tag.name == open?.name { open?.nested += 1 }
            if tag.element == .table { open?.tables += 1 }
        }
    }

    /// Notes an end tag. Returns whether the part behind it is the last that is
    /// hidden.
    mutating func end(_ name: UInt64, _ element: HTMLElement, at index: Int) -> Bool {
        guard let open else { return false }
        let isPart = open.element == .cell || open.element == .row
        if isPart, open.tables == 0, element == .table || element == .rowGroup || element == .row,
            element != open.element
        {
            close(at: index)
            return false
        }
        if element == .table { self.open?.tables -= 1 }
        guard name == open.name, !isPart || open.tables == 0 else { return false }
        self.open?.nested -= 1
        return open.nested == 1
    }

    /// Ends what is hidden before the part with the number `index`.
    mutating func close(at index: Int) {
        if let open, open.start < index { ranges.append(open.start..<index) }
        open = nil
    }

    /// Takes the hidden parts out. Returns where they were.
    func remove(from items: inout [FlowItem]) -> [Range<Int>] {
        guard !ranges.isEmpty else { return [] }
        let hidden = ranges.reduce(0) { $0 + Self.length(items[$1]) }
        guard hidden <= Self.length(items[...]) / 2 else { return [] }
        var kept: [FlowItem] = []
        kept.reserveCapacity(items.count)
        var next = 0
        for range in ranges {
            kept += items[next..<range.lowerBound]
            next = range.upperBound
        }
        items = kept + items[next...]
        return ranges
    }

    /// A cell ends where the next begins, a row likewise.
    private static func ends(_ open: HTMLElement, at next: HTMLElement) -> Bool {
        switch open {
        case .cell: next == .cell || next == .row || next == .rowGroup
        case .row: next == .row || next == .rowGroup
        default: false
        }
    }

    private static func length(_ items: ArraySlice<FlowItem>) -> Int {
        items.reduce(0) { $0 + ($1.kind == .text ? $1.range.count : 0) }
    }
}
