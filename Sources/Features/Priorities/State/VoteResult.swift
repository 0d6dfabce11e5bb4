/// What became of a vote that a review came to.
enum VoteResult {
  case closed(Tally)
  /// The key is another one: the vote goes on, or is begun anew.
  case unreadable
}
