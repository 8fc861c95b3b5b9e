package org.changkai.news.print.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A document of the paper, from its title to its last byte. The same content makes the same bytes. */
final class Pdf {

    private Pdf() {}

    /** What stands on the pages. */
    interface Content {
        void set(PDDocument document, Composer composer) throws IOException;
    }

    /** Sets a document in these typefaces; what is large waits in temporary files. */
    static byte[] of(PDDocumentInformation information, long id, Typefaces typefaces, Content content)
            throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                var faces = Faces.of(typefaces, document)) {
            information.setProducer("Changkai");
            document.setDocumentId(id);
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("zh-CN");
            content.set(document, new Composer(faces, typefaces));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
