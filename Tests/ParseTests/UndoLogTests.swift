import Testing

@testable import ParseCore

@Suite("Coming back in a search")
struct UndoLogTests {
    @Test("What was changed since a mark is handed out as it was then, and once only")
    func comesBack() {
        var values = [1, 2, 3]
        var log = UndoLog<Int>(count: values.count)
        func change(_ index: Int, to value: Int) {
            log.note(index, values[index])
            values[index] = value
        }
        let first = log.mark()
        change(0, to: 10)
        change(0, to: 11)
        let second = log.mark()
        change(0, to: 20)
        change(2, to: 30)
        while let (index, value) = log.undo(to: second) { values[index] = value }
        #expect(values == [11, 2, 3])
        change(2, to: 31)
        while let (index, value) = log.undo(to: first) { values[index] = value }
        #expect(values == [1, 2, 3])
    }

    @Test("Placements that a search dropped are there again, in their order")
    func placements() {
        var left = OpenPlacements(counts: [3, 2])
        _ = left.keep(ofRow: 0) { $0 != 1 }
        let mark = left.mark()
        left.keep(only: 2, ofRow: 0)
        _ = left.keep(ofRow: 1) { _ in false }
        #expect(left.fewest == nil)
        left.undo(to: mark)
        #expect(Array(left[0]) == [0, 2])
        #expect(Array(left[1]) == [0, 1])
        #expect(left.fewest == 0)
    }

    @Test("Changed things are gone through in order, over the border of a word too")
    func changes() {
        var changed = ChangedIndices(all: 130)
        changed.removeAll()
        for index in [129, 63, 64, 3] { changed.insert(index) }
        changed.remove(3)
        var found: [Int] = []
        var next = 0
        while let index = changed.first(from: next) {
            found.append(index)
            next = index + 1
        }
        #expect(found == [63, 64, 129])
    }
}
