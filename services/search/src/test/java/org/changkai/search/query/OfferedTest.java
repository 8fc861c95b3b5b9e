package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfferedTest {

    private static final List<ServiceName> NAMES = List.of(
            ServiceName.of("legal-advice", "法律咨询"),
            ServiceName.of("law", "法律"),
            ServiceName.of("medicine", "醫療"),
            ServiceName.of("clinic", "医疗"));

    private static List<Offered> in(String... wordings) {
        return Offered.in(List.of(wordings), NAMES);
    }

    @Test
    void whatIsSaidBesideTheServiceIsThePlace() {
        assertThat(in("海勃湾区 法律咨询")).singleElement().satisfies(offered -> {
            assertThat(offered.services()).containsExactly("legal-advice");
            assertThat(Question.parts(offered.place())).containsExactly("海勃湾区");
        });
    }

    @Test
    void noSpaceIsNeededAndTheOrderDoesNotMatter() {
        assertThat(in("海勃湾区法律咨询")).extracting(Offered::place).containsExactly("海勃湾区 ");
        assertThat(in("法律咨询海勃湾区")).extracting(Offered::place).containsExactly(" 海勃湾区");
        assertThat(in("滨河法律咨询街道"))
                .extracting(offered -> Question.parts(offered.place()))
                .containsExactly(List.of("滨河", "街道"));
    }

    @Test
    void theLongestNameCountsInEitherScriptAndForAllThatAreCalledSo() {
        assertThat(in("乌达区 法律")).extracting(Offered::services).containsExactly(List.of("law"));
        assertThat(in("烏達區 醫療")).extracting(Offered::services).containsExactly(List.of("medicine", "clinic"));
    }

    @Test
    void aServiceAloneAndAPlaceAloneAreNot() {
        assertThat(in("法律咨询", "「法律咨询」")).isEmpty();
        assertThat(in("海勃湾区", "")).isEmpty();
    }

    @Test
    void eachWordingIsLookedThroughOnce() {
        assertThat(in("乌达区 打官司", "乌达区 法律咨询", "乌达区 法律咨询")).hasSize(1);
    }
}
