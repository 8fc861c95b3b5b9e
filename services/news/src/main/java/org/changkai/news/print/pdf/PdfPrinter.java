package org.changkai.news.print.pdf;

import java.io.IOException;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.changkai.news.print.Issue;
import org.changkai.news.print.Pictures;
import org.changkai.news.print.Printer;
import org.changkai.news.staff.BeijingTime;

/** Sets newspaper pages with PDFBox. */
public final class PdfPrinter implements Printer {

    private final Supplier<Typefaces> typefaces;

    public PdfPrinter(Supplier<Typefaces> typefaces) {
        this.typefaces = typefaces;
    }

    @Override
    public byte[] print(Issue issue, Pictures pictures) throws IOException {
        return Pdf.of(information(issue), issue.date().toEpochDay(), typefaces.get(), (document, composer) -> {
            try (var sheets = new Sheets(document, pictures)) {
                new Pages(issue, composer, sheets).arrange();
            }
        });
    }

    private static PDDocumentInformation information(Issue issue) {
        var information = new PDDocumentInformation();
        information.setTitle(issue.paper() + " " + issue.date());
        var day = new GregorianCalendar(TimeZone.getTimeZone(BeijingTime.ZONE));
        day.setTimeInMillis(
                issue.date().atStartOfDay(BeijingTime.ZONE).toInstant().toEpochMilli());
        information.setCreationDate(day);
        return information;
    }
}
