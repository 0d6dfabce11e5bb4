extension Word {
  /// What every sentence is made of, in both languages: nobody looks for it, and it makes no two incidents alike.
  static let common: Set<Word> = {
    let words = """
      about after all also am an and any are as at be because been before being but by can could did do does down for
      from get had has have he her here his how if in inc into is it its just me more my no not now of off on one or our
      out over she so some still than that the their them then there these they this those to too up us was we were what
      when where which while who why will with would you your
      ai ainsi alors apres au aussi autre aux avant avec avoir ca car ce cela ces cet cette ceux chez comme dans de depuis
      des donc du elle en encore entre est et ete etre eu eux fait faire il ils la le les leur leurs lors lui ma mais me
      meme mes moi mon ne ni nos notre nous on ont ou par pas peu plus pour puis qu que qui quoi sa sans se ses si son
      sont sous sur ta te tes toi ton tout tous toute tu un une vers vos votre vous
      """
    return Set(words.split(whereSeparator: \.isWhitespace).map { Word(Array($0.utf8)[...]) })
  }()
}
