import FoundationEssentials

extension JSONBody {
  /// Why a body was not decoded, for whoever sent it.
  package struct Misfit: Error, Hashable, Sendable {
    package var problem: Problem
    /// Where it does not fit, `alerts[0].status`, and what is wrong there; both may repeat names from the body.
    package var path: String
    package var fault: String
  }

  /// Decodes like `decode`, and says which member is not of the expected shape.
  ///
  /// What a type says with `DecodingError.dataCorrupted` is passed on as the fault.
  package static func decodeNaming<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(Misfit) -> Value {
    do throws(Problem) { try JSONScanner.check(bytes) } catch {
      throw Misfit(problem: error, path: "", fault: "is not readable JSON")
    }
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw Misfit(error)
    } catch {
      throw Misfit(problem: .unexpectedShape, path: "", fault: "is of another shape than expected")
    }
  }
}

extension JSONBody.Misfit {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context): self.init(context.codingPath + [key], "is missing")
    case .valueNotFound(_, let context): self.init(context.codingPath, "is null")
    case .typeMismatch(_, let context): self.init(context.codingPath, "is of another type than expected")
    case .dataCorrupted(let context): self.init(context.codingPath, context.debugDescription)
    @unknown default: self.init([], "is of another shape than expected")
    }
  }

  private init(_ path: [any CodingKey], _ fault: String) {
    let text = path.reduce(into: "") { text, key in
      if let index = key.intValue { text += "[\(index)]" } else { text += (text.isEmpty ? "" : ".") + key.stringValue }
    }
    self.init(problem: .unexpectedShape, path: text, fault: fault)
  }
}
