import Kernel

/// How texts are kept in the journal: an array of one-member objects, `[{"p":"Declared "},{"u":"checkout is down"}]`.
extension RichText {
  var json: JSON { .array(spans.map { .object($0.fields) }) }

  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, span) in spans.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      span.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  init(json: JSON) throws(Fault) {
    guard let items = json.array else { throw Fault("a text that is no array") }
    var spans: [Span] = []
    for item in items {
      if let text = item["p"]?.string {
        spans.append(.plain(text))
      } else if let text = item["u"]?.string {
        spans.append(.user(text))
      } else if let text = item["s"]?.string {
        spans.append(.strong(text))
      } else if let text = item["c"]?.string {
        spans.append(.code(text))
      } else if let text = item["l"]?.string, let address = item["to"]?.string {
        spans.append(.link(text, to: address))
      } else if let name = item["name"]?.string {
        let mention = Mention(user: item["id"]?.string, name: name)
        spans.append(item["call"]?.bool == true ? .call(mention) : .person(mention))
      } else {
        throw Fault("a text with an unknown span")
      }
    }
    self.init(spans: spans)
  }
}

extension RichText.Span {
  fileprivate var fields: [JSON.Field] {
    switch self {
    case .plain(let text): [JSON.Field("p", .string(text))]
    case .user(let text): [JSON.Field("u", .string(text))]
    case .strong(let text): [JSON.Field("s", .string(text))]
    case .code(let text): [JSON.Field("c", .string(text))]
    case .link(let text, let address): [JSON.Field("l", .string(text)), JSON.Field("to", .string(address))]
    case .call(let mention): [JSON.Field("call", true)] + RichText.Span.person(mention).fields
    case .person(let mention):
      (mention.user.map { [JSON.Field("id", .string($0))] } ?? []) + [JSON.Field("name", .string(mention.name))]
    }
  }

  fileprivate func write(to bytes: inout [UInt8]) {
    func write(_ key: StaticString, _ text: String) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
      JSON.write(text, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    switch self {
    case .plain(let text): write(#"{"p":"#, text)
    case .user(let text): write(#"{"u":"#, text)
    case .strong(let text): write(#"{"s":"#, text)
    case .code(let text): write(#"{"c":"#, text)
    case .link, .person, .call: JSON.object(fields).write(to: &bytes)
    }
  }
}

extension Message {
  var json: JSON {
    .fields([
      "buttons": buttonsJSON, "charts": charts.isEmpty ? nil : .array(charts.map(\.json)), "file": file?.json,
      "text": text.json,
    ])
  }

  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    if let buttons = buttonsJSON {
      bytes.append(contentsOf: #""buttons":"#.utf8)
      buttons.write(to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append(contentsOf: #""text":"#.utf8)
    text.write(to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private var buttonsJSON: JSON? {
    if buttons.isEmpty { return nil }
    return .array(
      buttons.map {
        .fields([
          "label": .string($0.label), "language": $0.language == .english ? nil : .string($0.language.rawValue),
          "line": .string($0.line), "primary": $0.isPrimary ? true : nil,
        ])
      })
  }

  init(json: JSON) throws(Fault) {
    guard let text = json["text"] else { throw Fault("a message without a text") }
    var buttons: [Button] = []
    for item in json["buttons"]?.array ?? [] {
      guard let label = item["label"]?.string, let line = item["line"]?.string else {
        throw Fault("a button without a label or a line")
      }
      let language = item["language"]?.string.flatMap(Language.init(rawValue:)) ?? .english
      buttons.append(Button(label, line: line, in: language, isPrimary: item["primary"]?.bool ?? false))
    }
    self.init(try RichText(json: text), buttons: buttons)
    if let file = json["file"] { self.file = try TextFile(json: file) }
    do throws(MalformedEvent) {
      charts = try Members(json, of: "message").optionalList("charts", Chart.init(json:))
    } catch {
      throw Fault("\(error)")
    }
  }
}

extension TextFile {
  fileprivate var json: JSON {
    .fields(["instead": instead?.json, "name": .string(name), "type": .string(mediaType)])
  }

  fileprivate init(json: JSON) throws(Fault) {
    guard let name = json["name"]?.string, let mediaType = json["type"]?.string else {
      throw Fault("a file without a name or a type")
    }
    var instead: RichText?
    if let text = json["instead"] { instead = try RichText(json: text) }
    self.init(name, mediaType: mediaType, instead: instead)
  }
}

extension Reply {
  /// As the journal keeps answers; read back by `init(json:)`.
  ///
  /// Written straight away: one is made for every command, and a tree of values would cost more than the text.
  package var jsonText: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    bytes.append(contentsOf: #"{"message":"#.utf8)
    message.write(to: &bytes)
    bytes.append(contentsOf: (isPublic ? #","public":true}"# : "}").utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  init(json: JSON) throws(Fault) {
    guard let message = json["message"] else { throw Fault("an answer without a message") }
    let read = try Message(json: message)
    self.init(read.text, buttons: read.buttons, isPublic: json["public"]?.bool ?? false)
  }
}
