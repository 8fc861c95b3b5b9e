package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class IntakeIT {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String W =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>";
    private static final String END = "</w:body></w:document>";

    @Autowired
    ServiceClient client;

    @Autowired
    Environment environment;

    Newsroom newsroom;

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @Test
    void whatIsPastedKeepsItsStructureAndNothingElse() throws Exception {
        var blocks = paste("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head><body>
            <h2 style="mso-outline-level:2" onclick="alert(1)">一厅六区</h2>
            <!--[if gte mso 9]><xml>…</xml><![endif]-->
            <p class="MsoNormal"><b>小标题</b></p>
            <p class="MsoNormal">大门<span lang="EN-US">&nbsp;</span>常开，<a href="javascript:alert(1)">群众</a>常来。</p>
            <script>alert(1)</script>
            <ul><li>阅览室</li><li>活动室</li></ul><ol><li>登记</li><li>取号</li></ol>
            <blockquote><p>门开着。</p></blockquote>
            <table><tr><th>项目</th><th>次数</th></tr><tr><td>讲座</td><td>12</td></tr></table>
            <div>没有段落<br>的文字<img src="https://example.org/a/hall.jpg"></div>
            </body></html>\
            """);
        assertThat(blocks.path("blocks").values().stream().map(JsonNode::toString))
                .containsExactly(
                        "{\"type\":\"crosshead\",\"text\":\"一厅六区\"}",
                        "{\"type\":\"crosshead\",\"text\":\"小标题\"}",
                        "{\"type\":\"paragraph\",\"text\":\"大门 常开，群众常来。\"}",
                        "{\"type\":\"paragraph\",\"text\":\"· 阅览室\"}",
                        "{\"type\":\"paragraph\",\"text\":\"· 活动室\"}",
                        "{\"type\":\"paragraph\",\"text\":\"1. 登记\"}",
                        "{\"type\":\"paragraph\",\"text\":\"2. 取号\"}",
                        "{\"type\":\"quotation\",\"text\":\"门开着。\"}",
                        "{\"type\":\"table\",\"rows\":[[\"项目\",\"次数\"],[\"讲座\",\"12\"]]}",
                        "{\"type\":\"paragraph\",\"text\":\"没有段落\\n的文字\"}");
        assertThat(blocks.at("/dropped/0/kind").asString()).isEqualTo("image");
        assertThat(blocks.at("/dropped/0/name").asString()).isEqualTo("hall.jpg");
        assertThat(paste("<div>".repeat(20_000) + "很深" + "</div>".repeat(20_000))
                        .at("/blocks/0/text")
                        .asString())
                .isEqualTo("很深");
    }

    @Test
    void aWordFileKeepsItsStructureAndNothingElse() throws IOException {
        var styles =
                "<w:styles xmlns:w=\"x\"><w:style w:styleId=\"2\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";
        var text = W + "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr><w:r><w:t>一厅六区</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>大门常开，</w:t></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>群众常来。</w:t></w:r></w:ins></w:p>"
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>阅览室</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:docPr"
                + " name=\"图片 1\" descr=\"大厅\"/></w:drawing></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>次数</w:t></w:r></w:p>"
                + "</w:tc></w:tr></w:tbl>" + END;
        var read = upload(docx(Map.of("word/styles.xml", styles, "word/document.xml", text)));
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        assertThat(read.json().path("blocks").values().stream().map(JsonNode::toString))
                .containsExactly(
                        "{\"type\":\"crosshead\",\"text\":\"一厅六区\"}",
                        "{\"type\":\"paragraph\",\"text\":\"大门常开，群众常来。\"}",
                        "{\"type\":\"paragraph\",\"text\":\"· 阅览室\"}",
                        "{\"type\":\"table\",\"rows\":[[\"项目\",\"次数\"]]}");
        assertThat(read.json().at("/dropped/0/name").asString()).isEqualTo("大厅");
    }

    @Test
    void bombsEntitiesAndBrokenFilesAreRefused() throws IOException {
        var bomb = docx(Map.of("word/document.xml", W + "<!--" + " ".repeat(40_000_000) + "-->" + END));
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(upload(bomb).code()).isEqualTo("document-too-large");
        var entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + W
                + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>" + END;
        assertThat(upload(docx(Map.of("word/document.xml", entity))).code()).isEqualTo("document-broken");
        assertThat(upload(docx(Map.of("word/document.xml", W))).code()).isEqualTo("document-broken");
        assertThat(upload(docx(Map.of("other.xml", "<a/>"))).status()).isEqualTo(415);
        var docx = docx(Map.of("word/document.xml", W + END));
        assertThat(upload(Arrays.copyOf(docx, docx.length / 2)).code()).isEqualTo("document-broken");
        var text = upload("not a zip".getBytes(StandardCharsets.UTF_8));
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.code()).isEqualTo("document-type-unknown");
        assertThat(client.upload("/api/news/stories/import", "a.docx", DOCX, bomb)
                        .status())
                .isEqualTo(401);
    }

    private JsonNode paste(String html) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + environment.getRequiredProperty("local.server.port") + "/api/news/stories/paste"))
                .header("Content-Type", "text/html;charset=UTF-8")
                .header("Authorization", TestTokens.bearer("writer", "news:write"))
                .POST(HttpRequest.BodyPublishers.ofString(html))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return new JsonMapper().readTree(answer.body());
        }
    }

    private Answer upload(byte[] file) {
        return newsroom.writer.upload("/api/news/stories/import", "稿件.docx", DOCX, file);
    }

    private static byte[] docx(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
