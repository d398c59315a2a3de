import Matching
import Testing

/// Forms of one word share a stem; words that a rule must tell apart do not.
@Suite struct InflectionTests {
  @Test(arguments: [
    "fournir fournit fournis fournira fourniront fournissons fournissent fourni fournie fournies fournissant",
    "livrer livre livrera livreront livrons livrent livree livrees livrait livreraient livrant",
    "sauvegarde sauvegardes sauvegarder sauvegardees sauvegardera",
    "option options", "prestation prestations", "livraison livraisons", "client clients", "document documents",
    "annuel annuelle annuels annuelles", "total totaux totale", "local locaux locale", "niveau niveaux",
    "premier premiere premiers premieres", "administratif administrative administratifs",
    "comprendre comprend comprennent compris comprises comprenant",
    "remettre remet remettra remis remises remettons", "inclure inclut inclus incluse incluses incluent",
    "exclure exclus exclue exclues", "proposer proposons proposera propose", "devoir doit devra doivent",
    "rendre rend rendu rendent rendra", "envoyer envoie envoyee envoyons", "mensuel mensuelle mensuels",
    "travail travaux", "an ans", "souscrire souscrit souscrite", "mettre met mis mise", "tenir tient tenue",
    "payer paie payee paiera", "jalon jalons", "bouton boutons", "etre est sont sera seront", "donnee donnees",
  ])
  func formsShareAStem(forms: String) {
    let words = forms.split(separator: " ").map { Array($0.utf8) }
    let stems = Set(words.map { Inflection.stem($0) })
    #expect(stems.count == 1, "\(stems.map { String(decoding: $0, as: UTF8.self) })")
  }

  @Test(arguments: [
    "livraison livrable livrer", "prix prise", "option optionnel", "fournisseur fourniture fournir",
    "hebergement heberger", "restauration restaurer", "mois moi", "paiement payer", "garantie garant",
  ])
  func wordsStayApart(words: String) {
    let list = words.split(separator: " ").map { Array($0.utf8) }
    #expect(Set(list.map { Inflection.stem($0) }).count == list.count)
  }

  @Test func digitsAndForeignLettersAreLeftAlone() {
    #expect(Inflection.stem(Array("48h".utf8)) == Array("48h".utf8))
    #expect(Inflection.stem(Array("été".utf8)) == Array("été".utf8))
    #expect(Inflection.stem([]) == [])
  }
}
