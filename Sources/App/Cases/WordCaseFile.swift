import Bot
import BusinessTime
package import Commands
package import Foundation
import Kernel
import Operations
import SLAs

/// A file of phrases: lines that people type at a fixed instant, each with the parse that is expected of it.
package struct WordCaseFile: Sendable {
  private let phrases: [CaseValue]
  private let desk: WordCaseDesk

  /// Reads a whole file; its header says when it is, in which zone, which part of a date comes first, and on which
  /// calendar people work.
  ///
  /// - Throws: why it is no file of phrases; `VocabularyProblems` of the words are one reason.
  package init(_ data: Data, words: [Vocabulary]) throws(UnreadableCaseFile) {
    do {
      let file = try CaseFields(try JSONDecoder().decode(CaseValue.self, from: data), "the file")
      phrases = try file.required("phrases").list("phrases")
      desk = try WordCaseDesk(header: file, words: words)
    } catch let malformed as MalformedCase {
      throw UnreadableCaseFile(description: malformed.reason)
    } catch let problems as VocabularyProblems {
      throw UnreadableCaseFile(description: problems.descriptions.joined(separator: "; "))
    } catch {
      throw UnreadableCaseFile(description: "this is no JSON: \(error)")
    }
  }

  /// Reads every phrase, in the order of the file.
  package func evaluate() -> CaseResult {
    var result = CaseResult()
    for (index, value) in phrases.enumerated() { result.add(evaluate(value, number: index + 1)) }
    return result
  }

  private func evaluate(_ value: CaseValue, number: Int) -> [CaseDifference] {
    var id = "phrase \(number)"
    var expected = "a phrase"
    do throws(MalformedCase) {
      let fields = try CaseFields(value, "the phrase")
      if let name = try? fields.string("id") { id = name }
      let wanted = try fields.required("expect")
      expected = "\(wanted)"
      guard let language = Language(locale: try fields.required("lang").string("lang")) else {
        throw MalformedCase("lang is no language that is spoken here")
      }
      let parsed = try desk.read(try fields.required("text").string("text"), language)
      return ExactExpectation(id: id, expected: try CaseFields(wanted, "expect")).differences(from: parsed)
    } catch {
      return [CaseDifference(id: id, field: "", expected: expected, got: "malformed: \(error.reason)")]
    }
  }
}
