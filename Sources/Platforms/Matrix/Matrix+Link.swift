package import Kernel

extension Matrix {
  /// Matrix specification, "matrix.to navigation".
  package func link(to place: Place) -> String? {
    place.thread.map { "https://matrix.to/#/\(MatrixID.escaped(place.channel))/\(MatrixID.escaped($0))" }
  }
}
