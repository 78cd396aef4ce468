/// What the rules rest on.
enum Basis {
    static let content = "《中华人民共和国政府信息公开条例》第五十条"
    static let form = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式"
    static let form2019 = "国办公开办函〔2019〕60号所附格式"
    static let form2021 = "国办公开办函〔2021〕30号所附格式"
    static let duty = "《中华人民共和国政府信息公开条例》第四十九条"
    static let quality = "《中华人民共和国政府信息公开条例》第四十七条；国办公开办函〔2021〕30号“（四）明确责任”"
    static let fee = "国办函〔2020〕109号《政府信息公开信息处理费管理办法》"
}
