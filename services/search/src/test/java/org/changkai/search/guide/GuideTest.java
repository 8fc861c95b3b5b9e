package org.changkai.search.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final Guide GUIDE = new Guide(
            List.of(new SynonymGroup(1, List.of("社保", "社会保险"), 1), new SynonymGroup(2, List.of("党群中心", "党群服务中心"), 1)),
            List.of(new Pin(1, "低保", List.of("service:allowance"), 1)));

    @Test
    void aQuestionIsAlsoAskedWithWhatMeansTheSame() {
        assertThat(GUIDE.wordings("社保登记")).containsExactly("社保登记", "社会保险登记");
        assertThat(GUIDE.wordings("團結社區黨群中心")).containsExactly("團結社區黨群中心", "團結社區党群服务中心");
        assertThat(GUIDE.wordings("党群中心社保")).containsExactlyInAnyOrder("党群中心社保", "党群中心社会保险", "党群服务中心社保", "党群服务中心社会保险");
    }

    @Test
    void aQuestionWithoutSynonymsIsAskedAsItIs() {
        assertThat(GUIDE.wordings("哈力拜")).containsExactly("哈力拜");
    }

    @Test
    void onlyTheVeryQuestionHasPinnedResults() {
        assertThat(GUIDE.pinned("低保")).containsExactly("service:allowance");
        assertThat(GUIDE.pinned("低保办理")).isEmpty();
    }
}
