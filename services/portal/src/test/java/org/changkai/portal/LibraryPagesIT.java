package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** The photo library's pages, without scripts. */
class LibraryPagesIT extends WithoutScripts {

    @Test
    void aPhotoThatHadToBeTakenOutNamesTheStoriesThatDoWithoutIt() {
        neighbours.say(
                "GET /api/news/photos/00000000-0000-4000-8000-000000000001",
                Said.json(
                        "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"revision\":3,\"caption\":\"图说\","
                                + "\"consent\":\"refused\",\"rights\":\"own\",\"takenOutOf\":[{\"id\":\"11111111-2222-4333-8444-555555555555\",\"slug\":\"a\",\"headline\":\"少了照片的稿件\"}]}"));

        var page = staff("news:write").get("/staff/photos/00000000-0000-4000-8000-000000000001");

        assertThat(page.words()).contains("已从下列已发布的稿件中撤下", "少了照片的稿件");
        assertThat(page.text()).contains("href=\"/staff/news/11111111-2222-4333-8444-555555555555\"");
    }

    @Test
    void theLibraryIsLookedThroughByAllThatNewsCanFindPhotographsBy() {
        var page = staff("news:write")
                .get("/staff/photos?q=%E9%97%A8&from=2026-11-01&to=x&tag=a&rights=own&consent=refused&missing=caption");

        assertThat(neighbours.asked("GET /api/news/photos").getFirst().path())
                .contains("from=2026-11-01", "tag=a", "rights=own", "consent=refused", "missing=caption")
                .doesNotContain("to=");
        assertThat(page.words()).contains("DSC_0417.JPG", "摄影者： 江砚");
        assertThat(page.text())
                .contains(
                        "type=\"date\" value=\"2026-11-01\"",
                        "value=\"refused\" selected",
                        "value=\"caption\" selected");
    }

    @Test
    void photographsAreSentOneByOneAndOneThatFailsKeepsNoOtherBack() {
        assertThat(staff("news:write").get("/staff/photos").words()).contains("JPEG、PNG、WebP、HEIC");
        var page = staff("news:write").send("/staff/photos", "a.jpg", "b.jpg");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("a.jpg", "b.jpg", "已上传，去填写说明", "库里已有相同或很像的照片");
        assertThat(neighbours.asked("POST /api/news/photos")).hasSize(2);

        neighbours.say("POST /api/news/photos", Said.problem(415, "photo-type-unknown", "不是照片", "只收 JPEG、PNG、WebP。"));
        assertThat(staff("news:write").send("/staff/photos", "a.svg").words()).contains("a.svg", "不是照片");
    }

    @Test
    void whatIsSaidAboutAPhotographIsSavedOnTheRevisionThatWasRead() {
        var photo = "/staff/photos/00000000-0000-4000-8000-000000000001";
        assertThat(staff("news:write").get(photo).text())
                .contains("name=\"read\" value=\"2\"", "苏日娜", "DSC_0417.JPG", "name=\"photographer\"", "value=\"江砚\"");

        staff("news:write")
                .post(
                        photo,
                        "read",
                        "2",
                        "caption",
                        "新图说",
                        "credit",
                        "苏日娜",
                        "photographer",
                        "苏日娜和江砚",
                        "rights",
                        "own",
                        "consent",
                        "given");

        var call = neighbours.asked("PUT /api/news/photos/").getFirst();
        assertThat(call.headers()).containsEntry("if-match", "\"2\"");
        assertThat(call.body()).contains("新图说", "\"consent\":\"given\"", "\"photographer\":\"苏日娜和江砚\"");
    }

    @Test
    void focusCropAndBlursAreSentAsSharesOfTheWholePicture() {
        var photo = "/staff/photos/00000000-0000-4000-8000-000000000001";
        assertThat(staff("news:write").get(photo).text())
                .contains(
                        "name=\"focus\" type=\"number\" min=\"0\" max=\"100\" step=\"0.1\" value=\"40\"",
                        "/api/news/" + photo.substring("/staff/".length()) + "/working",
                        "width=\"2400\" height=\"1600\" draggable");

        var framed = staff("news:write")
                .post(
                        photo + "/framing",
                        "read",
                        "2",
                        "focus",
                        "40",
                        "focus",
                        "62.5",
                        "crop",
                        "10",
                        "crop",
                        "0",
                        "crop",
                        "80",
                        "crop",
                        "100",
                        "blur",
                        "5",
                        "blur",
                        "5",
                        "blur",
                        "10",
                        "blur",
                        "12",
                        "blur",
                        "",
                        "blur",
                        "",
                        "blur",
                        "",
                        "blur",
                        "");

        assertThat(framed.header("location")).endsWith("?done=framed");
        var call = neighbours
                .asked("PUT /api/news/photos/00000000-0000-4000-8000-000000000001/treatment")
                .getFirst();
        assertThat(call.headers()).containsEntry("if-match", "\"2\"");
        assertThat(call.body())
                .isEqualTo(
                        "{\"crop\":{\"x\":0.1,\"y\":0.0,\"width\":0.8,\"height\":1.0},\"focus\":{\"x\":0.4,\"y\":0.625},"
                                + "\"blurs\":[{\"x\":0.05,\"y\":0.05,\"width\":0.1,\"height\":0.12}]}");
    }
}
