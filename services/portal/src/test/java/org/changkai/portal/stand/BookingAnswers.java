package org.changkai.portal.stand;

import org.changkai.portal.stand.Neighbourhood.Asked;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.jspecify.annotations.Nullable;

/** What booking usually answers about telephones, plans and times taken away; the code is 123456. */
final class BookingAnswers {

    private BookingAnswers() {}

    /** Null if it is no call of these. */
    static @Nullable Said to(Asked call, String path) {
        return switch (call.method() + " " + path.replace("/api/booking/", "")) {
            case "POST phone-codes" ->
                new Said(202, "application/json", "{\"expiresAt\":\"" + Answers.tomorrowAt(9) + "\"}");
            case "POST phone-codes/verification" ->
                call.body().contains("123456")
                        ? Said.json("{\"phoneToken\":\"t0ken\",\"expiresAt\":\"" + Answers.tomorrowAt(9) + "\"}")
                        : Said.problem(422, "code-wrong", "验证码不正确", "请检查短信中的 6 位数字，或重新获取。");
            case "GET my-appointments" ->
                "t0ken".equals(call.headers().get("phone-token"))
                        ? Said.json("{\"items\":[" + Answers.appointment("BOOKED", false) + "," + displaced()
                                + "],\"next\":null}")
                        : Said.problem(401, "phone-not-verified", "手机号还没有验证", "请先获取短信验证码并完成验证。");
            case "POST my-appointments/BK7Q2M/secret" ->
                Said.json("{\"reference\":\"BK7Q2M\",\"secret\":\"s3cret-words\"}");
            case "GET my-waitlist" ->
                Said.json(
                        "{\"items\":[{\"reference\":\"W7Q2M9XA\",\"centreName\":\"乌海市党群服务中心\",\"serviceName\":\"法律咨询\",\"status\":\"WAITING\",\"ahead\":3}],\"next\":null}");
            case "POST my-waitlist/W7Q2M9XA/secret" ->
                Said.json("{\"reference\":\"W7Q2M9XA\",\"secret\":\"s3cret-words\"}");
            case "GET appointments/BK7Q2N" -> Said.json(displaced().replace("BK7Q2M", "BK7Q2N"));
            case "GET appointments/BK7Q2M/new-times", "GET appointments/BK7Q2N/new-times" ->
                Said.json("{\"items\":[%s,%s,%s],\"next\":null}".formatted(time(10), time(11), time(15)));
            case "POST appointments/BK7Q2M/new-time" -> Said.json(Answers.appointment("BOOKED", false));
            case "GET centres/wh-c-001/schedule", "PUT centres/wh-c-001/schedule" ->
                tagged(
                        "{\"patterns\":[{\"hours\":\"Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00\"},{\"from\":\"2027-07-01\",\"until\":\"2027-08-31\",\"everyWeeks\":2,\"hours\":\"Sa 09:00-12:00\"}],\"makeUpDay\":\"MONDAY\"}");
            case "GET centres/wh-c-001/closures", "PUT centres/wh-c-001/closures" ->
                tagged(
                        "{\"closed\":[{\"from\":\"2026-12-07\",\"to\":\"2026-12-09\",\"reason\":\"设备检修\"}],\"extra\":[{\"date\":\"2026-12-12\",\"hours\":\"09:00-12:00\"}]}");
            case "GET centres/wh-c-001/counters", "PUT centres/wh-c-001/counters" ->
                tagged(
                        "{\"counters\":[{\"number\":1,\"name\":\"综合窗口\",\"services\":[\"social-insurance\",\"legal-advice\"],\"publicCapacity\":1,\"staffCapacity\":1}],\"sessions\":[{\"service\":\"evening-class\",\"times\":\"We 19:00-20:30\",\"quota\":30}],\"homeVisitAreas\":[\"150300000000\"]}");
            case "GET centres/wh-c-001/limits" -> new Said(204, "application/json", "", "\"0\"");
            case "PUT centres/wh-c-001/limits" -> tagged("{}");
            case "GET removed-centres" -> Said.json("{\"items\":[],\"next\":null}");
            case "GET centres/wh-c-001/orphaned-appointments" ->
                Said.json("{\"items\":[" + displaced() + "],\"next\":null}");
            case "GET centres/wh-c-001/dead-messages" ->
                Said.json(
                        "{\"items\":[{\"id\":\"0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d07\",\"kind\":\"ORPHANED\",\"channel\":\"SMS\",\"subject\":\"BK7Q2M\",\"attempts\":12}],\"next\":null}");
            case "POST messages/0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d07/retry" -> new Said(202, "application/json", "");
            case "DELETE centres/wh-c-001/closing" -> Said.json(Answers.text("waiting"));
            case "GET numbers" ->
                Said.json(
                        "{\"items\":[{\"key\":\"social-insurance\",\"name\":\"社会保险\",\"booked\":412,\"served\":371,\"noShows\":19,\"cancelled\":22,\"unserved\":0,\"walkIns\":655,\"averageWaitMinutes\":7.4,\"longestWaitMinutes\":41.0,\"use\":0.734},{\"key\":\"evening-class\",\"booked\":30,\"served\":0,\"noShows\":0,\"cancelled\":0,\"unserved\":0,\"walkIns\":0,\"averageWaitMinutes\":0,\"longestWaitMinutes\":0}],\"next\":null}");
            case "GET national-calendar/2027", "PUT national-calendar/2027" ->
                tagged(
                        "{\"year\":2027,\"published\":false,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},{\"name\":\"春节\",\"date\":\"2027-02-20\",\"isOffDay\":false}]}");
            case "GET /api/registry/areas/150302003901" ->
                Said.json("{\"code\":\"150302003901\",\"level\":\"village\",\"name\":\"明珠社区\"}");
            default -> null;
        };
    }

    private static Said tagged(String text) {
        return new Said(200, "application/json", text, "\"7\"");
    }

    /** An appointment whose time the centre has taken away, booked for somebody else. */
    static String displaced() {
        return Answers.appointment("BOOKED", false)
                .replace(
                        "\"status\"",
                        "\"orphaned\":true,\"priority\":true,\"contact\":{\"name\":\"王**\",\"phone\":\"138****5678\",\"visitor\":\"李**\"},\"status\"");
    }

    private static String time(int hour) {
        return "{\"start\":\"%s\",\"end\":\"%s\"}".formatted(Answers.tomorrowAt(hour), Answers.tomorrowAt(hour + 1));
    }
}
