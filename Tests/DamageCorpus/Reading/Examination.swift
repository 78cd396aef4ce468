/// What became of a whole corpus.
public struct Examination: Sendable {
    /// How much a copy was damaged.
    public enum Extent: String, CaseIterable, Sendable {
        /// Not at all.
        case undamaged
        /// By one kind of damage.
        case one = "one damage"
        /// By several kinds.
        case several
    }

    /// A copy that was read wrong.
    public struct Failure: Sendable {
        /// Its number; ``Corpus/copy(_:)`` makes it anew.
        public let index: Int
        /// What is wrong with it.
        public let faults: [Fault]
    }

    /// All copies.
    public private(set) var total = Tally()
    /// By layout and how much they are damaged.
    public private(set) var layouts: [Layout: [Extent: Tally]] = [:]
    /// By damage, copies with one kind only.
    public private(set) var damages: [String: Tally] = [:]
    /// The first copies that were read wrong.
    public private(set) var failures: [Failure] = []

    private let kept: Int

    /// Starts one that keeps a few of the copies that are read wrong.
    init(keeping kept: Int) {
        self.kept = kept
    }

    /// Has copies of a corpus read, by so many tasks at a time.
    public static func run(_ corpus: Corpus, copies: Int, tasks: Int = 2, keeping kept: Int = 0) async -> Examination {
        await withTaskGroup(of: Examination.self) { group in
            for task in 0..<tasks {
                group.addTask { @concurrent in
                    var part = Examination(keeping: kept)
                    let examiner = Examiner()
                    for index in stride(from: task, to: copies, by: tasks) {
                        await part.add(corpus.copy(index), examiner)
                    }
                    return part
                }
            }
            var whole = Examination(keeping: kept)
            for await part in group { whole.merge(part) }
            return whole
        }
    }

    private mutating func add(_ copy: DamagedCopy, _ examiner: Examiner) async {
        let (tally, faults) = await examiner.examine(copy)
        let extent: Extent = copy.damages.isEmpty ? .undamaged : copy.damages.count == 1 ? .one : .several
        total += tally
        layouts[copy.layout, default: [:]][extent, default: Tally()] += tally
        if extent == .one { damages[copy.damages[0], default: Tally()] += tally }
        if !faults.isEmpty, failures.count < kept { failures.append(Failure(index: copy.index, faults: faults)) }
    }

    private mutating func merge(_ part: Examination) {
        total += part.total
        for (layout, tallies) in part.layouts {
            for (extent, tally) in tallies { layouts[layout, default: [:]][extent, default: Tally()] += tally }
        }
        for (damage, tally) in part.damages { damages[damage, default: Tally()] += tally }
        failures = Array((failures + part.failures).sorted { $0.index < $1.index }.prefix(kept))
    }
}
