package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class SearchDeskIT {

    private final Neighbourhood neighbours = Neighbourhood.open();

    @LocalServerPort
    private int port;

    @BeforeEach
    void searchAnswers() {
        neighbours.asUsual();
    }

    private Reader operator() {
        return new Reader(port).with("Authorization", TestTokens.bearer("operator", "search:admin"));
    }

    @Test
    void thoseWhoRunItSeeHowItStandsAndWhatIsAskedInVain() {
        neighbours.say("GET /api/search/demand/slow", Neighbourhood.Said.json("{\"items\":[]}"));
        assertThat(operator().get("/staff/search").words())
                .contains("正在建立", "50 %", "新闻", "850 毫秒", "护照办理", "近七天没有", "低保", "最低生活保障");
        assertThat(operator().get("/staff").text()).contains("href=\"/staff/search\"");
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(new Reader(port).get("/staff/search").status()).isEqualTo(401);
        var writer = new Reader(port).with("Authorization", TestTokens.bearer("writer", "news:write"));
        assertThat(writer.get("/staff/search").status()).isEqualTo(403);
        assertThat(neighbours.asked("GET /api/search")).isEmpty();
    }

    @Test
    void synonymsAreChangedInTheRevisionThatWasRead() {
        neighbours.say("PUT /api/search/synonyms/3", Neighbourhood.Said.json("{}"));
        var saved = operator().post("/staff/search/synonyms/3", "revision", "2", "words", "社保、社会保险 五险");

        assertThat(saved.status()).isEqualTo(303);
        var asked = neighbours.asked("PUT /api/search/synonyms/3").getFirst();
        assertThat(asked.headers()).containsEntry("if-match", "\"2\"");
        assertThat(asked.body()).contains("[\"社保\",\"社会保险\",\"五险\"]");
    }

    @Test
    void whatIsRefusedIsSaidOnThePage() {
        neighbours.say(
                "POST /api/search/pins",
                Neighbourhood.Said.problem(422, "invalid-request", "请求有误", "没有这样的结果，请核对类型和编号"));
        assertThat(operator()
                        .post("/staff/search/pins", "question", "低保", "results", "service:nothing")
                        .words())
                .contains("没有这样的结果");
    }
}
