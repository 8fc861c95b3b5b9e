package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sign-off sheet (审稿单) on screen. */
class SignOffSheetPagesIT extends WithoutScripts {

    private static final String STORY = "/staff/news/11111111-2222-4333-8444-555555555555";

    @Test
    void theSignOffSheetTellsEveryVerdictAndDeed() {
        assertThat(staff("news:publish").get(STORY + "/sheet").words())
                .contains("审稿单", "第二段的开课时间和课表不一致", "退回", "a3f1c2d4e5b6", "提交审校", "负责人签字")
                .contains("一审（初审）：第二段的开课时间", "二校")
                .doesNotContain("FIRST", "SECOND")
                .contains("2026年12月1日 08:30:00", "2026年11月22日 12:00:09 定时", "恢复旧版本 李春燕 第 4 版 第 2 版", "解除禁发")
                .contains("2026年11月22日 16:20:37", "说明（稿件未改动） 孙总编")
                .contains("轮次 结论 签署人 时间 版本 审校意见", "时间 事项 经手人 版本 备注")
                .doesNotContain("T08:30", "123456");
    }

    @Test
    void aPhotoThatWasTakenOutIsNamedAsOnPaper() {
        var page = staff("news:publish").get(STORY + "/sheet");

        assertThat(page.text())
                .contains(
                        "<a href=\"/staff/photos/00000000-0000-4000-8000-000000000001\">孩子们在活动室下棋。</a>",
                        "<a href=\"/staff/photos/00000000-0000-4000-8000-000000000002\">查看照片</a>");
    }
}
