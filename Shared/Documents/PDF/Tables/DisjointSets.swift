/// Numbers in sets that can be united.
struct DisjointSets {
    private var parents: [Int]

    /// So many numbers, each in a set of its own.
    init(_ count: Int) {
        parents = Array(0..<count)
    }

    /// The number that stands for the set of another.
    mutating func root(of number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }

    /// Makes one set of two; the least number stands for it.
    mutating func unite(_ first: Int, _ second: Int) {
        let (first, second) = (root(of: first), root(of: second))
        parents[max(first, second)] = min(first, second)
    }
}
