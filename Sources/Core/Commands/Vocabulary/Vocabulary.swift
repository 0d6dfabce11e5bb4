package import Kernel

/// The words of one root command, as `commands/<root>.yaml` has them.
///
///     root: inc
///     also: [incident]
///     summary: {en: Log and run incidents, fr: Déclarer et piloter les incidents}
///     prefix: INC              # of its records' ids; the root in capitals where it is not said
///     about: [INC, REQ]        # prefixes of other roots' records that its lines may name
///     addressed: true          # a line that begins with @somebody is a title, however short it is
///     untitled: declare        # who reads a line of three words or more that begins with no verb
///     bare: help               # who reads an empty line
///     record: show             # who reads a line that is nothing but a record: INC-12, or 12
///     detail: why              # who reads a record with something behind it that is no verb: REQ-12 resolution
///     scope: status            # who reads a line that begins with @somebody or a client
///     suggests: {delete: cancel}   # never carried out, only answered with a suggestion
///     titles: [end users]      # begins a title, although “end” is a verb: without a record's id it is asked about
///     topics: […]              # see `HelpTopic`
///     commands: […]            # see `CommandWords`
package struct Vocabulary: Sendable {
  /// The file's name, for problems.
  package var file: String
  package var root: String
  /// Other names of the root.
  package var also: [String]
  package var summary: Localized<String>
  /// `INC` of `INC-12`.
  package var prefix: String
  /// The prefixes of other roots' records that its lines may name.
  package var about: [String]
  package var isAddressed: Bool
  package var untitled: String?
  package var bare: String?
  package var record: String?
  package var detail: String?
  package var scope: String?
  /// Words that are answered with a suggestion, and the verb that is suggested.
  package var suggests: [String: String]
  /// Phrases that begin a title although their first word is a verb.
  package var titles: [String]
  /// What `help` explains besides the commands.
  package var topics: [HelpTopic]
  package var commands: [CommandWords]

  /// Verbs that every root has and that no file may define.
  package static let helpVerbs = ["help", "aide", "?"]

  /// The verbs that answers offer, by the handlers' names: the first of each language.
  package var offered: Verbs {
    func first(in language: Language) -> [String: String] {
      let pairs = commands.map { ($0.handler, $0.verbs[language].first ?? $0.canonical) }
      return Dictionary(pairs) { first, _ in first }
    }
    return Verbs(root: root, english: first(in: .english), french: first(in: .french))
  }

  /// Reads the bytes of one file.
  ///
  /// - Parameter name: the file's name, which problems begin with.
  /// - Throws: everything that is wrong with it, each as `inc.yaml:12: reason`.
  package init(name: String, bytes: [UInt8]) throws(VocabularyProblems) {
    var problems: [String] = []
    guard let vocabulary = VocabularyReader.read(name: name, bytes: bytes, problems: &problems), problems.isEmpty else {
      throw VocabularyProblems(descriptions: problems)
    }
    self = vocabulary
  }

  init(
    file: String, root: String, also: [String], summary: Localized<String>, prefix: String?, about: [String],
    isAddressed: Bool,
    untitled: String?, bare: String?, record: String?, detail: String?, scope: String?, suggests: [String: String],
    titles: [String], topics: [HelpTopic] = [], commands: [CommandWords]
  ) {
    self.file = file
    self.root = root
    self.also = also
    self.summary = summary
    self.prefix = prefix ?? root.uppercased()
    self.about = about
    self.isAddressed = isAddressed
    self.untitled = untitled
    self.bare = bare
    self.record = record
    self.detail = detail
    self.scope = scope
    self.suggests = suggests
    self.titles = titles
    self.topics = topics
    self.commands = commands
  }

  /// Reads several files, and reports the problems of all of them at once.
  package static func load(_ files: [(name: String, bytes: [UInt8])]) throws(VocabularyProblems) -> [Vocabulary] {
    var problems: [String] = []
    var vocabularies: [Vocabulary] = []
    for file in files {
      do throws(VocabularyProblems) {
        vocabularies.append(try Vocabulary(name: file.name, bytes: file.bytes))
      } catch {
        problems += error.descriptions
      }
    }
    guard problems.isEmpty else { throw VocabularyProblems(descriptions: problems) }
    return vocabularies
  }
}
