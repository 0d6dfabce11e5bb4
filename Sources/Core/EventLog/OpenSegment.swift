/// The segment that is appended to.
struct OpenSegment {
  var number: Int
  var file: Descriptor
  /// How many bytes are known to be durable; whatever lies behind is ours to cut.
  var length: Int
  var status: FileStatus

  init(number: Int, file: Descriptor, status: FileStatus) {
    self.number = number
    self.file = file
    self.status = status
    length = status.size
  }

  /// The name in the data folder: `journal/00000001.jsonl`.
  var name: String { JournalFolder.segment(number) }

  /// Whether the file is still the one that the next start will read: not deleted, moved or replaced.
  func isInPlace(in folder: JournalFolder) -> Bool {
    let there = try? folder.files.status(at: folder.path(name))
    return there?.isSameFile(as: status) ?? false
  }
}
