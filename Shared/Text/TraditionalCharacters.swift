/// Traditional characters of the form's wording and of what stands around it,
/// so that a label matches on a page that was converted: for matching only.
public enum TraditionalCharacters {
    /// The simplified character; the same scalar if it has none here.
    public static func simplified(_ scalar: UInt32) -> UInt32 {
        known.contains(scalar) ? UInt32(table[Int(scalar - block.lowerBound)]) : scalar
    }

    /// All that have a simplified one here.
    public static var all: [UInt32] { block.filter { table[Int($0 - block.lowerBound)] != 0 } }

    /// The block of CJK ideographs.
    static let block: Range<UInt32> = 0x4E00..<0xA000

    /// For each character of the block the simplified one, or zero.
    static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: block.count)
        for pair in pairs.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            let scalars = Array(pair.unicodeScalars)
            guard scalars.count == 2 else { continue }
            table[Int(scalars[0].value - block.lowerBound)] = UInt16(scalars[1].value)
        }
        return table
    }()

    /// Those that have a simplified one: the table would have to be fetched from
    /// far away for every character of a text.
    static let known = ScalarSet(all)

    private static let pairs = """
        開开 務务 計计 辦办 繼继 續续 規规 處处 總总 維维 糾纠 結结 訴诉 訟讼 複复 復复 議议 強强 許许 罰罚 費费 數数 廢废 現现
        組组 織织 會会 業业 機机 構构 無无 舉举 報报 關关 內内 於于 請请 轉转 屬属 國国 類类 過过 執执 詢询 製制 訪访 審审 體体
        況况 動动 範范 額额 單单 萬万 購购 項项 條条 護护 權权 為为 據据 補补 後后 經经 確确 認认 獲获 對对 應应 時时 間间 題题
        進进 與与 個个 門门 區区 縣县 鎮镇 鄉乡 號号 發发 佈布 義义 產产 電电 網网 眾众 聞闻 見见 標标 準准 證证 設设 評评 監监
        責责 實实 當当 點点 級级 統统 較较 這这 還还 達达 選选 適适 錄录 頻频 顧顾 餘余 驗验 減减 歷历 專专 優优 傳传 質质 長长
        導导 訊讯 廳厅 書书 員员 聯联 繫系 階阶 層层 職职 辭辞 觀观 術术 場场 資资 財财 稅税 環环 衛卫 勞劳 農农 參参 學学 檔档
        圖图 庫库 際际 從从 給给 編编 測测 預预 備备 緊紧 災灾 約约 協协 調调 輔辅 釋释 讀读 語语 詞词 誤误
        """
}
