package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** A reader says what is wrong about a centre: also where it is, what it offers, and how it is written. */
class SuggestPagesIT extends WithoutScripts {

    private static final String PAGE = "/centres/wh-c-001/corrections";

    /** What the form sends if nobody touches it. */
    private static List<String> untouched() {
        var fields = new ArrayList<>(List.of("key", "k", "lat", "", "lon", "", "datum", "gcj02"));
        fields.addAll(List.of("services", "", "accessibility", "", "languages", ""));
        for (var code : List.of("social-insurance", "legal-advice", "evening-class", "home-visit")) {
            fields.addAll(List.of("services", code));
        }
        for (var code : List.of("step-free", "accessible-toilet", "hearing-loop")) {
            fields.addAll(List.of("accessibility", code));
        }
        fields.addAll(List.of("languages", "zh", "languages", "mn"));
        return fields;
    }

    private Reader.Sheet send(List<String> fields) {
        return reader().post(PAGE, fields.toArray(String[]::new));
    }

    private String suggested() {
        return neighbours
                .asked("POST /api/registry/centres/wh-c-001/corrections")
                .getLast()
                .body();
    }

    @Test
    void theFormSaysInWordsWhatIsOnRecord() {
        var form = reader().get(PAGE);

        assertThat(form.words()).contains("在地图上的位置", "高德、腾讯等地图", "市民夜校", "无障碍卫生间", "蒙古语", "西里尔蒙古文名称");
        assertThat(form.text())
                .contains("name=\"services\" value=\"evening-class\" checked")
                .contains("name=\"services\" value=\"veterans\">", "name=\"languages\" value=\"csl\">")
                .contains("value=\"Ухай хотын төв\"")
                .doesNotContain("<details open");
    }

    @Test
    void whatNobodyTouchedIsNotSuggested() {
        assertThat(send(untouched()).status()).isEqualTo(422);
        assertThat(neighbours.asked("POST /api/registry/centres/wh-c-001/corrections"))
                .isEmpty();
    }

    @Test
    void ticksAreSuggestedAsTheListThatWouldStand() {
        var fields = untouched();
        var untied = fields.indexOf("legal-advice");
        fields.remove(untied);
        fields.remove(untied - 1);
        fields.addAll(List.of("services", "veterans"));
        fields.addAll(List.of("mongolianName", "ᠤᠬᠠᠢ", "cyrillicName", "Ухай"));

        assertThat(send(fields).status()).isEqualTo(303);

        assertThat(suggested())
                .contains("\"services\":[\"social-insurance\",\"evening-class\",\"home-visit\",\"veterans\"]")
                .contains("\"mongolianName\":\"ᠤᠬᠠᠢ\"", "\"cyrillicName\":\"Ухай\"")
                .doesNotContain("accessibility", "languages", "datum");

        assertThat(reader().post(PAGE, "key", "k2", "languages", "", "phone", "0473-9")
                        .status())
                .isEqualTo(303);
        assertThat(suggested()).contains("\"languages\":[]").doesNotContain("services");
    }

    @Test
    void aPlaceIsSuggestedInTheDatumOfItsMap() {
        assertThat(reader().post(PAGE, "key", "k", "lat", "39.66", "lon", " 106.81 ", "datum", "bd09")
                        .status())
                .isEqualTo(303);
        assertThat(suggested()).isEqualTo("{\"lat\":39.66,\"lon\":106.81,\"datum\":\"bd09\"}");

        neighbours.say(
                "POST /api/registry/centres/wh-c-001/corrections",
                Said.problem(422, "invalid-request", "填写有误", "请检查经纬度。"));
        var refused = reader().post(PAGE, "key", "k", "lat", "39.66", "lon", "", "datum", "bd09");

        assertThat(refused.words()).contains("填写有误");
        assertThat(refused.text()).contains("<details open", "value=\"39.66\"", "value=\"bd09\" selected");
    }
}
