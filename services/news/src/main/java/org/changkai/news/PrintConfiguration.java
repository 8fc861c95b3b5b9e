package org.changkai.news;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.changkai.news.photo.ReadRendition;
import org.changkai.news.print.PrintIssue;
import org.changkai.news.print.Printer;
import org.changkai.news.print.SheetPrinter;
import org.changkai.news.print.Typesetter;
import org.changkai.news.print.pdf.PdfPrinter;
import org.changkai.news.print.pdf.PdfSheetPrinter;
import org.changkai.news.print.pdf.Typefaces;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.syndication.Masthead;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The printed paper. */
@Configuration(proxyBeanMethods = false)
class PrintConfiguration {

    @Bean
    Printer printer(LiveSettings<NewsSettings> settings) {
        return new PdfPrinter(() -> typefaces(settings.get()));
    }

    @Bean
    SheetPrinter sheetPrinter(LiveSettings<NewsSettings> settings) {
        return new PdfSheetPrinter(() -> typefaces(settings.get()));
    }

    @Bean
    Typesetter typesetter() {
        return new Typesetter();
    }

    private static Typefaces typefaces(NewsSettings settings) {
        var print = settings.print();
        return new Typefaces(Path.of(print.textFace()), Path.of(print.headFace()), Path.of(print.mongolianFace()));
    }

    @Bean
    PrintIssue printIssue(
            PublishedStories published, ReadRendition renditions, Printer printer, Supplier<Masthead.Imprint> imprint) {
        return new PrintIssue(
                published, renditions, printer, () -> imprint.get().masthead());
    }
}
