import Testing

@testable import Documents

@Suite("Taking XML apart")
struct XMLReaderTests {
    private enum Name: String {
        case a
        case longElementName
    }

    /// What is read, as `<a`, `>a` and texts.
    private func read(_ xml: String, depth: Int = 10) throws -> String {
        let reader = try XMLReader<Name>(Array(xml.utf8), depth: depth)
        var text = ""
        while let event = try reader.next() {
            switch event {
            case .start(let name): text += "<" + (name?.rawValue ?? "?")
            case .end(let name): text += ">" + (name?.rawValue ?? "?")
            case .text: text += String(decoding: reader.text, as: UTF8.self)
            }
        }
        return text
    }

    private func failure(_ xml: String, depth: Int = 10) -> XMLReader<Name>.Failure? {
        do {
            _ = try read(xml, depth: depth)
            return nil
        } catch {
            return error as? XMLReader<Name>.Failure
        }
    }

    @Test("Elements are known by their names without a prefix, and each has an end")
    func elements() throws {
        #expect(
            try read("<x:a xmlns:x='u'><x:a/>1<b>2</b><longElementName/></x:a>")
                == "<a<a>a1<?2>?<longElementName>longElementName>a")
    }

    @Test("Characters are as they were meant: by number, of XML's own entities, as they stand, and blank ones too")
    func characters() throws {
        #expect(try read("<a>&lt;&#x4E00;&amp;<![CDATA[<&]]><a> </a><!-- x --><?x y?></a>") == "<a<一&<&<a >a>a")
    }

    @Test("An attribute is known by its name without a prefix")
    func attributes() throws {
        let reader = try XMLReader<Name>(Array("<a xmlns:w='u' w:val='一' b=''><b/></a>".utf8), depth: 10)
        _ = try reader.next()
        #expect(reader.attribute("val") == "一")
        #expect(reader.attribute("b") == "")
        #expect(reader.attribute("c") == nil)
        guard case .start(nil) = try reader.next() else {
            Issue.record("b does not start")
            return
        }
        #expect(reader.attribute("val") == nil)
    }

    @Test("An element can be left out, with all that is in it")
    func skip() throws {
        let reader = try XMLReader<Name>(Array("<b><a><b><a/>1</b></a><longElementName/></b>".utf8), depth: 10)
        _ = try reader.next()
        _ = try reader.next()
        try reader.skip()
        guard case .start(.longElementName) = try reader.next() else {
            Issue.record("more or less was left out")
            return
        }
    }

    @Test("More names than are kept are known all the same")
    func manyNames() throws {
        let names = (0..<2000).map { "<n\($0)/><a/>" }.joined()
        #expect(try read("<a>\(names)</a>") == "<a" + String(repeating: "<?>?<a>a", count: 2000) + ">a")
    }

    @Test(
        "What is not well-formed fails",
        arguments: [
            "", "a", "<a", "<a>", "<a></b>", "<a>&x;</a>", "<a b=1/>", "<a/><a/>", "<a>\u{0}</a>", "</a>", "<a>]]></a>",
        ])
    func malformed(xml: String) {
        #expect(failure(xml) == .malformed)
    }

    @Test("A document type and elements nested too deep are said to be that")
    func excess() {
        #expect(failure("<!DOCTYPE a><a/>") == .excess(.documentType))
        #expect(failure("<a><a><a/></a></a>", depth: 2) == nil)
        #expect(failure("<a><a><a></a></a></a>", depth: 2) == .excess(.depth))
        #expect(failure("<a><a b='/>'><a c=\">\"></a></a></a>", depth: 2) == .excess(.depth))
        #expect(failure("<a><!-- <a><a><a> --><![CDATA[<a><a><a>]]><?x <a><a><a>?></a>", depth: 2) == nil)
    }
}
