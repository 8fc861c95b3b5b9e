package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the search page asks and shows. */
class SearchPagesIT extends AtThePortal {

    private static final String FOUND = """
        {"items":[{"type":"centre","id":"wh-c-001","title":"乌海市党群服务中心","place":"海勃湾区","url":"/centres/wh-c-001",
          "distance":1234}],"total":3,"next":"more","facets":{%s}}""";

    private Reader reader;

    @BeforeEach
    void aNewReader() {
        reader = somebody();
    }

    @Test
    void wherePeopleAreCountsWhenTheySaidItAndTheDistanceIsShown() {
        neighbours.say("GET /api/search", Said.json(FOUND.formatted("")));
        var page = reader.get("/search?q=x&lat=39.655&lon=106.81");
        assertThat(neighbours.asked("GET /api/search").getFirst().path()).contains("near=39.655%2C106.81");
        assertThat(page.words()).contains("直线距离 1.2 公里", "已参考您的位置");
        assertThat(page.text())
                .contains("href=\"/search?q=x&amp;lat=39.655&amp;lon=106.81&cursor=more\"", "href=\"/search?q=x\"")
                .contains("name=\"lat\" value=\"39.655\"");
    }

    @Test
    void whatIsNoPositionIsNotAsked() {
        for (var said : new String[] {"", "&lat=91&lon=1", "&lat=1&lon=here", "&lat=NaN&lon=1"}) {
            neighbours.asUsual();
            assertThat(reader.get("/search?q=x" + said).status()).isEqualTo(200);
            assertThat(neighbours.asked("GET /api/search").getFirst().path())
                    .as(said)
                    .doesNotContain("near");
        }
    }

    @Test
    void whatSearchRefusesIsSaidInsteadOfThatItIsAway() {
        neighbours.say("GET /api/search", new Said(422, "application/problem+json", """
                        {"title":"请求有误","status":422,"code":"invalid-request",
                          "errors":[{"pointer":"accessible","message":"没有这种无障碍设施，可用：step-free"}]}"""));
        assertThat(reader.get("/search?q=x&accessible=lift").words())
                .contains("没有这种无障碍设施，可用：step-free")
                .doesNotContain("搜索暂时用不了");
    }

    @Test
    void areasLeadDownToWhereTheFindingsPart() {
        var levels = facet("province", "150000000000", "内蒙古自治区")
                + "," + facet("city", "150300000000", "乌海市", "150400000000", "赤峰市")
                + "," + facet("county", "150302000000", "海勃湾区", "150303000000", "海南区", "150402000000", "红山区");
        neighbours.say("GET /api/search", Said.json(FOUND.formatted(levels)));
        assertThat(reader.get("/search?q=x").text())
                .contains("area=150300000000", "area=150400000000")
                .doesNotContain("area=150000000000", "area=150302000000");
        var within = reader.get("/search?q=x&area=150300000000");
        assertThat(neighbours.asked("GET /api/search").getLast().path()).contains("area=150300000000");
        assertThat(within.text())
                .contains("area=150302000000", "area=150303000000")
                .doesNotContain("area=150402000000");
        assertThat(within.words()).contains("乌海市 ×");
        assertThat(reader.get("/search?q=x&county=150300000000").words())
                .as("an address of before")
                .contains("乌海市 ×");
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCutInHalf() {
        var page = reader.get("/search?q=" + "a".repeat(199) + "%F0%A0%AE%B7");
        assertThat(page.status()).isEqualTo(200);
        assertThat(neighbours.asked("GET /api/search").getFirst().path()).contains("q=" + "a".repeat(199) + "&");
    }

    private static String facet(String level, String... codesAndNames) {
        var values = new StringBuilder();
        for (var at = 0; at < codesAndNames.length; at += 2) {
            values.append(at == 0 ? "" : ",")
                    .append("{\"value\":\"%s\",\"name\":\"%s\",\"count\":1}"
                            .formatted(codesAndNames[at], codesAndNames[at + 1]));
        }
        return "\"" + level + "\":[" + values + "]";
    }
}
