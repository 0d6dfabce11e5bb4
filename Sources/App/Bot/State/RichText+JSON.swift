import Kernel

/// How texts are kept in the journal: an array of one-member objects, `[{"p":"Declared "},{"u":"checkout is down"}]`.
extension RichText {
  var json: JSON {
    .array(
      spans.map { span in
        switch span {
        case .plain(let text): .object([JSON.Field("p", .string(text))])
        case .user(let text): .object([JSON.Field("u", .string(text))])
        case .strong(let text): .object([JSON.Field("s", .string(text))])
        case .code(let text): .object([JSON.Field("c", .string(text))])
        case .person(let mention):
          .fields(["id": mention.user.map { .string($0) }, "name": .string(mention.name)])
        }
      })
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
      } else if let name = item["name"]?.string {
        spans.append(.person(Mention(user: item["id"]?.string, name: name)))
      } else {
        throw Fault("a text with an unknown span")
      }
    }
    self.init(spans: spans)
  }
}

extension Message {
  var json: JSON {
    .fields([
      "buttons": buttons.isEmpty
        ? nil
        : .array(
          buttons.map {
            .fields(["label": .string($0.label), "line": .string($0.line), "primary": $0.isPrimary ? true : nil])
          }),
      "text": text.json,
    ])
  }

  init(json: JSON) throws(Fault) {
    guard let text = json["text"] else { throw Fault("a message without a text") }
    var buttons: [Button] = []
    for item in json["buttons"]?.array ?? [] {
      guard let label = item["label"]?.string, let line = item["line"]?.string else {
        throw Fault("a button without a label or a line")
      }
      buttons.append(Button(label, line: line, isPrimary: item["primary"]?.bool ?? false))
    }
    self.init(try RichText(json: text), buttons: buttons)
  }
}

extension Reply {
  var json: JSON { .fields(["message": message.json, "public": isPublic ? true : nil]) }

  init(json: JSON) throws(Fault) {
    guard let message = json["message"] else { throw Fault("an answer without a message") }
    let read = try Message(json: message)
    self.init(read.text, buttons: read.buttons, isPublic: json["public"]?.bool ?? false)
  }
}
