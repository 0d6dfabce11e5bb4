import Glibc

/// Lends the lines of a file one after another from one buffer, so that memory is bounded whatever the file holds.
struct LineReader: ~Copyable {
  /// What comes next in a file.
  enum Next {
    /// A line without its end.
    case line(UnsafeRawBufferPointer)
    /// Bytes that no line end follows: the file ends here, or the line is longer than a line may be.
    case unended(UnsafeRawBufferPointer)
    case end
  }

  private static let chunk = 1 << 20

  private let files: any FileSystem
  private let file: Descriptor
  private var buffer: UnsafeMutableRawBufferPointer
  /// The unread bytes of `buffer`.
  private var unread = 0..<0
  /// How many of the unread bytes are known to hold no line end.
  private var searched = 0
  private var isAtEnd = false
  /// Where in the file the next line begins.
  private(set) var offset: Int

  init(files: any FileSystem, file: Descriptor, from offset: Int) {
    self.files = files
    self.file = file
    self.offset = offset
    buffer = .allocate(byteCount: 2 * LineReader.chunk, alignment: 64)
  }

  deinit { buffer.deallocate() }

  /// The next line; what it lends is valid until the next call.
  mutating func next() throws(SystemError) -> Next {
    while true {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[unread])
      if let count = LineReader.lineLength(in: rest, from: searched) {
        take(count + 1)
        return .line(UnsafeRawBufferPointer(rebasing: rest[..<count]))
      }
      searched = rest.count
      if rest.count > LineCodec.maximumLength || (isAtEnd && !rest.isEmpty) {
        take(rest.count)
        return .unended(rest)
      }
      if isAtEnd { return .end }
      try fill()
    }
  }

  private mutating func take(_ count: Int) {
    unread = unread.lowerBound + count..<unread.upperBound
    offset += count
    searched = 0
  }

  private mutating func fill() throws(SystemError) {
    makeRoom()
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[unread.upperBound...])
    let count = try files.read(file, at: offset + unread.count, into: room)
    unread = unread.lowerBound..<unread.upperBound + count
    isAtEnd = count == 0
  }

  private mutating func makeRoom() {
    let rest = UnsafeRawBufferPointer(rebasing: buffer[unread])
    if rest.count > buffer.count - LineReader.chunk {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * buffer.count, alignment: 64)
      larger.copyMemory(from: rest)
      buffer.deallocate()
      buffer = larger
    } else if !rest.isEmpty {
      buffer.copyMemory(from: rest)
    }
    unread = 0..<rest.count
  }

  private static func lineLength(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let end = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(end) - base
  }
}
