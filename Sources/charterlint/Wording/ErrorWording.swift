import DocumentModel
import Readers

/// The one place that says why a file could not be read or written: what is wrong, and what to do.
enum ErrorWording {
  /// The stable code of a read error, `code` of the JSON report.
  static func code(of error: ReadError) -> String {
    switch error {
    case .emptyFile: "empty-file"
    case .binaryContent: "binary-content"
    case .truncatedArchive: "truncated-archive"
    case .damagedArchive: "damaged-archive"
    case .notAnOfficeDocument: "not-an-office-document"
    case .encryptedOffice: "encrypted-office"
    case .legacyOffice: "legacy-office"
    case .malformedXML: "malformed-xml"
    case .declaresDTD: "declares-dtd"
    case .ambiguousArchive: "ambiguous-archive"
    case .outOfTime: "out-of-time"
    case .limitExceeded: "limit-exceeded"
    case .unsupportedFormat: "unsupported-format"
    }
  }

  /// What is wrong with a document, and what to do.
  static func message(for error: ReadError) -> LocalizedText {
    switch error {
    case .emptyFile:
      LocalizedText(
        fr: "le fichier est vide. Vérifiez qu'il a été enregistré en entier.",
        en: "the file is empty. Check that it was saved completely.")
    case .binaryContent:
      LocalizedText(
        fr: "le contenu n'est pas du texte. Fournissez le document en DOCX, ODT, HTML, Markdown ou texte.",
        en: "the content is not text. Supply the document as DOCX, ODT, HTML, Markdown or text.")
    case .truncatedArchive:
      LocalizedText(
        fr: "le fichier est coupé avant la fin. Copiez-le ou téléchargez-le à nouveau.",
        en: "the file ends too early. Copy or download it again.")
    case .damagedArchive(let member):
      LocalizedText(
        fr: "le fichier est abîmé\(inside(member).french). Ouvrez-le dans Word et enregistrez-le à nouveau.",
        en: "the file is damaged\(inside(member).english). Open it in Word and save it again.")
    case .notAnOfficeDocument(let missing):
      LocalizedText(
        fr: "ce n'est pas un document Word : il n'y a pas de \(missing) dedans. Enregistrez-le au format DOCX.",
        en: "this is not a Word document: there is no \(missing) in it. Save it as DOCX.")
    case .encryptedOffice:
      LocalizedText(
        fr: "le document est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.",
        en: "the document is protected by a password. Save a copy without a password.")
    case .legacyOffice:
      LocalizedText(
        fr: "c'est l'ancien format de Word (.doc). Enregistrez-le au format DOCX.",
        en: "this is Word's old format (.doc). Save it as DOCX.")
    case .malformedXML(let part, let line):
      LocalizedText(
        fr: "le XML est incorrect\(inside(part).french), ligne \(line). Ouvrez le document dans Word et enregistrez-le "
          + "à nouveau.",
        en:
          "the XML is not well-formed\(inside(part).english), line \(line). Open the document in Word and save it again."
      )
    case .declaresDTD(let part):
      LocalizedText(
        fr: "une déclaration DOCTYPE, interdite dans un document Word, est présente\(inside(part).french). "
          + "Enregistrez-le à nouveau depuis Word.",
        en: "there is a DOCTYPE declaration\(inside(part).english), which no Word document may have. "
          + "Save it again from Word.")
    case .limitExceeded(let limit, let bound):
      LocalizedText(
        fr:
          "\(name(of: limit).french) : plus de \(bound). Divisez le document ou enregistrez-le à nouveau ; s'il est de "
          + "confiance, --limit \(self.limit(limit).rawValue)=… relève la limite.",
        en: "\(name(of: limit).english): more than \(bound). Split the document or save it again; if you trust it, "
          + "--limit \(self.limit(limit).rawValue)=… raises the limit.")
    case .ambiguousArchive(let member):
      LocalizedText(
        fr:
          "le fichier contient deux fois « \(member) » : selon le logiciel, l'un ou l'autre s'affiche. Ouvrez-le dans "
          + "Word et enregistrez-le à nouveau.",
        en: "the file holds “\(member)” twice: programs differ in which they show. Open it in Word and save it again.")
    case .outOfTime(let seconds):
      LocalizedText(
        fr:
          "la lecture n'est pas finie après \(seconds) s (--timeout). Divisez le document, ou accordez plus de temps.",
        en: "reading is not finished after \(seconds) s (--timeout). Split the document, or give more time.")
    case .unsupportedFormat(let hint): unsupported(hint)
    }
  }

  private static func inside(_ name: String) -> LocalizedText {
    name.isEmpty ? LocalizedText(fr: "", en: "") : LocalizedText(fr: " (dans \(name))", en: " (in \(name))")
  }

  /// That a document was read and not all of it judged.
  static func message(forUnfinishedAfter seconds: Int) -> LocalizedText {
    LocalizedText(
      fr: "tout n'a pas été examiné en \(seconds) s (--timeout) ; les verdicts qui restent sont à apprécier.",
      en: "not everything was examined in \(seconds) s (--timeout); the verdicts left are to assess.")
  }

  /// The option's name for a limit.
  private static func limit(_ limit: ReadError.Limit) -> LimitName {
    switch limit {
    case .fileSize: .fileBytes
    case .textSize: .textBytes
    case .archiveMembers: .members
    case .nameLength: .nameBytes
    case .memberSize: .memberBytes
    case .inflatedSize: .inflatedBytes
    case .inflationRatio: .ratio
    case .depth: .depth
    case .nodes: .nodes
    case .attributes: .attributes
    case .attributeSize: .attributeBytes
    case .tableCells: .tableCells
    case .tableDepth: .tableDepth
    }
  }

  private static func name(of limit: ReadError.Limit) -> LocalizedText {
    switch limit {
    case .fileSize: LocalizedText(fr: "fichier trop gros, en octets", en: "file too large, in bytes")
    case .textSize: LocalizedText(fr: "texte trop long, en octets", en: "text too long, in bytes")
    case .nameLength: LocalizedText(fr: "nom d'élément trop long, en octets", en: "member's path too long, in bytes")
    case .memberSize: LocalizedText(fr: "élément d'archive trop gros, en octets", en: "member too large, in bytes")
    case .nodes: LocalizedText(fr: "trop d'éléments XML ou HTML", en: "too many XML or HTML elements")
    case .attributes: LocalizedText(fr: "trop d'attributs dans un élément", en: "too many attributes in an element")
    case .archiveMembers: LocalizedText(fr: "trop d'éléments dans l'archive", en: "too many members in the archive")
    case .inflatedSize: LocalizedText(fr: "archive trop grosse, en octets", en: "archive too large, in bytes")
    case .inflationRatio: LocalizedText(fr: "archive anormalement compressée", en: "archive compressed beyond reason")
    case .depth: LocalizedText(fr: "éléments trop imbriqués", en: "elements nested too deeply")
    case .attributeSize: LocalizedText(fr: "attribut trop long, en octets", en: "attribute too long, in bytes")
    case .tableCells: LocalizedText(fr: "trop de cellules de tableau", en: "too many table cells")
    case .tableDepth: LocalizedText(fr: "tableaux trop imbriqués", en: "tables nested too deeply")
    }
  }

  private static func unsupported(_ hint: ReadError.FormatHint) -> LocalizedText {
    let (french, english): (String, String) =
      switch hint {
      case .pdf: ("un PDF", "a PDF")
      case .openDocument: ("un document OpenDocument qui n'est pas un texte", "an OpenDocument file that is no text")
      case .spreadsheet: ("un classeur", "a spreadsheet")
      case .presentation: ("une présentation", "a presentation")
      case .email: ("un message électronique", "an e-mail message")
      case .rtf: ("un document RTF", "an RTF document")
      case .image: ("une image", "a picture")
      case .unknownXML: ("un fichier XML inconnu", "an unknown XML file")
      }
    return LocalizedText(
      fr: "c'est \(french), un format qui n'est pas lu. Enregistrez le document en DOCX, ODT, HTML, Markdown ou texte.",
      en: "this is \(english), a format that is not read. Save the document as DOCX, ODT, HTML, Markdown or text.")
  }

  /// Why the system refused a file that was to be read, and what to do.
  static func message(forReading error: FileError) -> LocalizedText {
    switch error {
    case .notFound:
      LocalizedText(fr: "introuvable. Vérifiez le nom et le dossier.", en: "not found. Check the name and the folder.")
    case .notPermitted:
      LocalizedText(
        fr: "lecture refusée. Vérifiez les droits du fichier.", en: "reading is refused. Check the file's permissions.")
    case .isDirectory:
      LocalizedText(fr: "c'est un dossier. Indiquez un fichier.", en: "this is a folder. Name a file.")
    case .notAFile, .nameTooLong, .noSpace, .readOnly, .inputOutput:
      LocalizedText(
        fr: "lecture impossible (\(error.rawValue)). Essayez avec une copie du fichier.",
        en: "cannot be read (\(error.rawValue)). Try with a copy of the file.")
    }
  }

  /// Why a report could not be written, and what to do.
  static func message(forWriting error: FileError) -> LocalizedText {
    switch error {
    case .notFound: LocalizedText(fr: "le dossier n'existe pas. Créez-le.", en: "the folder does not exist. Create it.")
    case .notPermitted, .readOnly:
      LocalizedText(
        fr: "écriture refusée. Choisissez un autre dossier.", en: "writing is refused. Choose another folder.")
    case .isDirectory: LocalizedText(fr: "c'est un dossier. Indiquez un fichier.", en: "this is a folder. Name a file.")
    case .noSpace: LocalizedText(fr: "il n'y a plus de place. Libérez-en.", en: "no space is left. Free some.")
    case .notAFile, .nameTooLong, .inputOutput:
      LocalizedText(
        fr: "écriture impossible (\(error.rawValue)). Choisissez un autre nom.",
        en: "cannot be written (\(error.rawValue)). Choose another name.")
    }
  }

  /// The stable code of an input that led to no document.
  static func code(of failure: InputFailure) -> String {
    switch failure {
    case .noDocuments: "no-documents"
    case .file(let error): error.rawValue
    case .unreadable(let error): code(of: error)
    }
  }

  /// Why an input led to no document, and what to do.
  static func message(for failure: InputFailure) -> LocalizedText {
    switch failure {
    case .noDocuments:
      LocalizedText(
        fr: "aucun document dans ce dossier. Sont lus : .docx, .odt, .html, .md, .txt.",
        en: "no document in this folder. What is read: .docx, .odt, .html, .md, .txt.")
    case .file(let error): message(forReading: error)
    case .unreadable(let error): message(for: error)
    }
  }
}
