package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood;
import org.junit.jupiter.api.Test;

class SearchDeskIT extends AtThePortal {

    private Reader operator() {
        return staff("operator", "search:admin");
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
        assertThat(somebody().get("/staff/search").status()).isEqualTo(401);
        var writer = staff("writer", "news:write");
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
    void whatIsAddedIsSentOnceHoweverOftenTheButtonIsPressed() {
        neighbours.say("POST /api/search/synonyms", Neighbourhood.Said.json("{}"));
        var key = operator().get("/staff/search").text().replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        assertThat(key).hasSize(36);
        operator().post("/staff/search/synonyms", "key", key, "words", "残联 残疾人联合会");
        assertThat(neighbours.asked("POST /api/search/synonyms").getFirst().headers())
                .containsEntry("idempotency-key", key);
    }

    @Test
    void whatIsPinnedIsFoundByItsNameAndChosen() {
        neighbours.say("POST /api/search/pins", Neighbourhood.Said.json("{}"));
        var page = operator().get("/staff/search?question=%E9%A4%90&words=%E5%85%9A%E7%BE%A4");
        assertThat(page.words()).contains("请选择查“餐”时置顶的结果", "乌海市党群服务中心 服务中心");
        assertThat(page.text()).contains("value=\"centre:wh-c-001\"");

        var saved = operator().post("/staff/search/pins", "key", "k-1", "question", "餐", "results", "centre:wh-c-001");
        assertThat(saved.status()).isEqualTo(303);
        var asked = neighbours.asked("POST /api/search/pins").getFirst();
        assertThat(asked.headers()).containsEntry("idempotency-key", "k-1");
        assertThat(asked.body()).contains("\"question\":\"餐\"", "[\"centre:wh-c-001\"]");
    }

    @Test
    void pinsAreChangedInTheRevisionThatWasReadAndWhereNoneIsLeftTaken() {
        neighbours.say("PUT /api/search/pins/5", Neighbourhood.Said.json("{}"));
        neighbours.say("DELETE /api/search/pins/5", new Neighbourhood.Said(204, "application/json", "", "\"0\""));
        var more = operator().get("/staff/search?question=%E4%BD%8E%E4%BF%9D&words=%E5%85%9A%E7%BE%A4");
        assertThat(more.text())
                .contains(
                        "action=\"/staff/search/pins/5\"",
                        "name=\"revision\" value=\"4\"",
                        "value=\"service:allowance\" checked");

        operator().post("/staff/search/pins/5", "revision", "4", "results", "service:allowance");
        var asked = neighbours.asked("PUT /api/search/pins/5").getFirst();
        assertThat(asked.headers()).containsEntry("if-match", "\"4\"");
        assertThat(asked.body()).contains("[\"service:allowance\"]");
        operator().post("/staff/search/pins/5", "revision", "4");
        assertThat(neighbours.asked("DELETE /api/search/pins/5")).hasSize(1);
    }

    @Test
    void arrowsMoveAPinnedResultByOnePlace() {
        neighbours.say("PUT /api/search/pins/5", Neighbourhood.Said.json("{}"));
        var story = "story:9f0c6a52-0c55-4b3e-8a3b-6a1f0a7d1c11";
        assertThat(operator().get("/staff/search").text())
                .contains(
                        "id=\"order-5\"",
                        "form=\"order-5\" name=\"down\" value=\"service:allowance\" aria-label=\"下移：最低生活保障\"",
                        "form=\"order-5\" name=\"up\" value=\"" + story + "\"")
                .doesNotContain("name=\"up\" value=\"service:allowance\"", "name=\"down\" value=\"" + story);

        var moved = operator()
                .post(
                        "/staff/search/pins/5",
                        "revision",
                        "4",
                        "results",
                        "service:allowance",
                        "results",
                        story,
                        "up",
                        story);
        assertThat(moved.header("location")).endsWith("/staff/search?done=pins#pin-5");
        assertThat(neighbours.asked("PUT /api/search/pins/5").getFirst().body())
                .contains("[\"" + story + "\",\"service:allowance\"]");
    }

    @Test
    void whatIsRefusedIsSaidOnThePage() {
        neighbours.say(
                "POST /api/search/pins",
                Neighbourhood.Said.problem(422, "invalid-request", "请求有误", "没有这样的结果，请核对类型和编号"));
        assertThat(operator()
                        .post("/staff/search/pins", "key", "k-2", "question", "低保", "results", "service:nothing")
                        .words())
                .contains("没有这样的结果");
    }
}
