package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.changkai.news.staff.BeijingTime;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PaperIT {

    @Autowired
    ServiceClient client;

    @Autowired
    Clock clock;

    @Test
    void thePaperOfTodayHasWhatIsPublishedAndNeverWhatIsNot() throws IOException {
        var newsroom = new Newsroom(client);
        var slug = newsroom.published(Newsroom.content("今天见报的稿件"));
        var story = newsroom.id(slug);
        newsroom.signOff(newsroom.draft(Newsroom.content("还没签发的稿件")));

        var paper = paper();
        assertThat(paper.status()).as(paper.text()).isEqualTo(200);
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(words(paper)).contains("今天见报的稿件").doesNotContain("还没签发的稿件");
        var etag = String.valueOf(paper.header("ETag"));
        assertThat(client.with("If-None-Match", etag).get(address()).status()).isEqualTo(304);

        newsroom.editor.post(
                "/api/news/stories/" + story + "/correction", Map.of("note", "标题有误", "headline", "今天更正的稿件"));
        var corrected = paper();
        assertThat(words(corrected)).contains("今天更正的稿件", "标题有误").doesNotContain("今天见报的稿件");
        assertThat(corrected.header("ETag")).isNotEqualTo(etag);

        newsroom.editor.post("/api/news/stories/" + story + "/withdrawal", Map.of("reason", "事实有误"));
        var after = paper();
        assertThat(after.status() == 404 ? "" : words(after)).doesNotContain("今天更正的稿件");
    }

    @Test
    void aDayWithoutStoriesHasNoPaper() {
        var none = client.get("/api/news/issues/1999-01-01.pdf");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.code()).isEqualTo("issue-empty");
        assertThat(client.get("/api/news/issues/yesterday.pdf").status()).isEqualTo(400);
    }

    @Test
    void theSignOffSheetIsPrintedForTheNewsroomAlone() throws IOException {
        var newsroom = new Newsroom(client);
        var story = newsroom.draft(Newsroom.content("要存档的稿件"));
        newsroom.signOff(story);
        var address = "/api/news/stories/" + story + "/sign-off-sheet.pdf";
        assertThat(client.get(address).status()).isEqualTo(401);
        var sheet = newsroom.reviewer(1).get(address);
        assertThat(sheet.status()).as(sheet.text()).isEqualTo(200);
        assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
        assertThat(words(sheet)).contains("审稿单", "要存档的稿件", "三审（终审）通过", "三校通过", "审校齐全");
    }

    private String address() {
        return "/api/news/issues/" + LocalDate.ofInstant(clock.instant(), BeijingTime.ZONE) + ".pdf";
    }

    private Answer paper() {
        return client.get(address());
    }

    private static String words(Answer paper) throws IOException {
        try (var document = Loader.loadPDF(paper.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }
}
