package org.changkai.portal.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForMachinesTest {

    @ParameterizedTest
    @CsvSource({
        "江砚 摄, Person, 江砚",
        "江砚　摄影, Person, 江砚",
        "苏日娜, Person, 苏日娜",
        "巴音赛街道供图, Organization, 巴音赛街道",
        "常开示例图库, Organization, 常开示例图库",
        "新华社, Organization, 新华社",
        "常开演示组, Organization, 常开演示组",
        "临河区委组织部, Organization, 临河区委组织部"
    })
    void aPhotographIsMadeByAPersonOrAHouseWithItsOwnName(String credit, String type, String name) {
        var photo = new Photo("1", "图说", credit, "替代文字", 800, 600, List.of());

        assertThat(ForMachines.jsonLd(photo, "http://localhost:8080"))
                .contains("\"creditText\":\"" + credit + "\"")
                .containsAnyOf(
                        "\"creator\":{\"@type\":\"" + type + "\",\"name\":\"" + name + "\"}",
                        "\"creator\":{\"name\":\"" + name + "\",\"@type\":\"" + type + "\"}");
    }
}
