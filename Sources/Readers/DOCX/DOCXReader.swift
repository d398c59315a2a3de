import DocumentModel
struct DOCXReader: Reader { var format: DocumentFormat { .docx }
 func accepts(_ b: [UInt8], name: String) -> Bool { false }
 func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document { throw .binaryContent } }
