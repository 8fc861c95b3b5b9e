package org.changkai.portal.stand;

import org.changkai.portal.stand.Neighbourhood.Asked;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.jspecify.annotations.Nullable;

/** What registry usually answers to its office; the texts are in {@code neighbours/office/*.json}. */
final class OfficeAnswers {

    private OfficeAnswers() {}

    /** Null if it is no call of the office. */
    static @Nullable Said to(Asked call, String path) {
        return switch (call.method() + " " + path.replace("/api/registry/", "")) {
            case "GET organizations" -> Said.json("{\"items\":[" + Answers.text("organization") + "],\"next\":null}");
            case "GET organizations/wh-o-city/standings" ->
                Said.json(
                        "{\"items\":[{\"year\":2025,\"grade\":\"EXCELLENT\",\"stars\":10,\"honour\":\"最强党支部\"},{\"year\":2024,\"grade\":\"GOOD\"}],\"next\":null}");
            case "PUT organizations/wh-o-city" -> Said.json(Answers.text("organization"));
            case "PUT centres/wh-c-001" -> Said.json(Answers.text("centre"));
            case "POST centres/wh-c-001/corrections" -> Said.created("{\"id\":\"c1\",\"state\":\"OPEN\"}");
            case "GET centres/wh-c-001/corrections/c1" ->
                Said.json("{\"id\":\"c1\",\"state\":\"REJECTED\",\"reason\":\"电话已核实，没有变动。\"}");
            case "GET centres/wh-c-001/history" -> json("history");
            case "GET centres/wh-c-001/history/diff" -> json("diff");
            case "GET corrections" -> json("corrections");
            case "POST corrections/c1/acceptance", "POST corrections/c1/rejection" -> Said.json("{\"changes\":[]}");
            case "POST imports/centres" -> new Said(202, "application/json", text("import"));
            case "POST imports/i2/confirmation" -> new Said(202, "application/json", text("import"));
            case "GET imports" -> json("imports");
            case "GET imports/i1" -> json("import");
            case "GET imports/i2" -> json("preview");
            case "GET imports/i1/changes" -> Said.json("{\"items\":[],\"next\":null}");
            case "GET imports/i2/changes" -> json("changes");
            case "GET coverage/what-if" ->
                Said.json(
                        "{\"lat\":39.7,\"lon\":106.9,\"villages\":[{\"code\":\"150304008201\",\"name\":\"赛汗嘎查\"}],\"gridPoints\":31}");
            case "GET areas/undecided" -> json("undecided");
            case "PUT areas/150430201000/successor" -> Said.json(Answers.text("area"));
            case "GET centres/misplaced" -> json("misplaced");
            case "GET areas/misplaced" -> json("misplaced-areas");
            case "GET coverage/history" ->
                Said.json(
                        "{\"area\":\"150300000000\",\"items\":[{\"day\":\"2025-11-26\",\"villages\":{\"total\":110,\"known\":98,\"covered\":60,\"share\":0.612}},{\"day\":\"2026-03-01\",\"villages\":{\"total\":110,\"known\":98,\"covered\":74,\"share\":0.755}}]}");
            case "GET coverage/comparison" -> json("comparison");
            case "GET coverage/best-places" -> json("best");
            case "GET coverage" -> json("coverage");
            default -> null;
        };
    }

    private static Said json(String name) {
        return Said.json(text(name));
    }

    private static String text(String name) {
        return Answers.text("office/" + name);
    }
}
