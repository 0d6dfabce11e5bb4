extension JSON {
  /// The member at the end of these keys; nil where one of them leads nowhere.
  package func member(_ path: some Collection<String>) -> JSON? {
    guard let key = path.first else { return self }
    return object?.first { $0.key == key }?.value.member(path.dropFirst())
  }

  /// The same with another value there: in its place where there was one, behind the others where there was none.
  ///
  /// What stands in the way and is no object is replaced by one.
  package func setting(_ path: some Collection<String>, to value: JSON) -> JSON {
    guard let key = path.first else { return value }
    var fields = object ?? []
    let index = fields.firstIndex { $0.key == key }
    let inner = (index.map { fields[$0].value } ?? .object([])).setting(path.dropFirst(), to: value)
    if let index { fields[index].value = inner } else { fields.append(Field(key, inner)) }
    return .object(fields)
  }
}
