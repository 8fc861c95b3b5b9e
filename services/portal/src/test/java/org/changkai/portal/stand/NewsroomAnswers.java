package org.changkai.portal.stand;

import org.changkai.portal.stand.Neighbourhood.Asked;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.jspecify.annotations.Nullable;

/** What news usually answers to staff; the texts are in {@code neighbours/newsroom/*.json}. */
final class NewsroomAnswers {

    private static final String STORY = "/api/news/stories/11111111-2222-4333-8444-555555555555";
    private static final String PHOTOS = "/api/news/photos";

    private NewsroomAnswers() {}

    /** Null if it is no call of the newsroom. */
    static @Nullable Said to(Asked call, String path) {
        if (path.startsWith(PHOTOS) && !path.contains("/renditions/")) {
            return photo(call.method(), path);
        }
        return switch (call.method() + " " + path.replace(STORY, "")) {
            case "GET /api/news/desk/stories" -> json("lines");
            case "GET /api/news/series" -> json("series");
            case "POST /api/news/stories" -> new Said(201, "application/json", text("draft"));
            case "GET /draft", "PUT ", "POST /submission", "POST /reviews", "POST /proofs" -> json("draft");
            case "POST /publication", "DELETE /publication", "POST /correction", "POST /withdrawal" -> json("draft");
            case "GET /versions" -> json("versions");
            case "GET /versions/3/changes/4", "GET /versions/4/changes/5" -> json("comparison");
            case "POST /versions/3/restoration" -> json("draft");
            case "POST /merge" -> json("merge");
            case "GET /editing", "PUT /editing", "DELETE /editing" -> json("writers");
            case "GET /api/news/desk/front", "GET /api/news/desk/sections/zhendi/front" ->
                new Said(200, "application/json", text("arrangement"), "\"7\"");
            case "PUT /api/news/desk/front" -> json("arrangement");
            case "GET /previews" -> json("previews");
            case "POST /previews" -> new Said(201, "application/json", text("preview-made"));
            case "GET /api/news/previews/s3cret" -> json("preview");
            case "GET /api/news/sections/zhendi" -> Said.json("{\"slug\":\"zhendi\",\"name\":\"阵地\",\"revision\":3}");
            case "GET /api/news/sections/zhendi/duties", "PUT /api/news/sections/zhendi/duties" -> json("duties");
            case "GET /api/news/desk/duties" -> json("own-duties");
            case "DELETE /api/news/desk/duties/zhendi/FIRST_REVIEW" -> Said.json("{\"items\":[]}");
            case "PUT /api/news/sections/shidian", "PUT /api/news/series/five" ->
                Said.json("{\"slug\":\"shidian\",\"name\":\"视点\",\"revision\":2}");
            case "POST /api/news/stories/paste", "POST /api/news/stories/import" -> json("pasted");
            case "GET /findings" -> json("findings");
            case "GET /api/news/watchlist" -> json("watchlist");
            case "POST /api/news/watchlist" -> new Said(201, "application/json", "{\"id\":\"w1\"}");
            case "GET /sign-off-sheet" -> json("sheet");
            default -> null;
        };
    }

    private static Said photo(String method, String path) {
        if (path.startsWith(PHOTOS + "/uploads")) {
            return method.equals("POST")
                    ? new Said(201, "application/json", "{\"id\":\"u1\",\"length\":5,\"received\":0}")
                    : json("uploaded");
        }
        return switch (method) {
            case "POST" -> new Said(201, "application/json", text("added"));
            case "PUT" -> json("photo");
            default -> json(path.equals(PHOTOS) ? "photos" : "photo");
        };
    }

    private static Said json(String name) {
        return Said.json(text(name));
    }

    private static String text(String name) {
        return Answers.text("newsroom/" + name);
    }
}
