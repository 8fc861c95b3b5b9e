package org.changkai.search.index;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.changkai.search.kit.Feeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the feeds have told, folded by hand: what of it should stand in the index, field by field. */
final class Sources {

    private static final Map<String, String> TYPES = Map.of(
            "area-saved", "area",
            "centre-saved", "centre",
            "organization-saved", "organization",
            "service-saved", "service",
            "story-published", "story",
            "photo-published", "photo");

    private static final Map<String, Integer> DIGITS = Map.of("province", 2, "city", 4, "county", 6, "township", 9);

    private final Map<String, JsonNode> present = new TreeMap<>();

    Sources(Feeds feeds) {
        for (var source : List.of("registry", "news", "booking")) {
            for (var change : feeds.told(source)) {
                var name = String.valueOf(change.get("type"));
                fold(
                        name.substring(name.lastIndexOf('.') + 1),
                        String.valueOf(change.get("subject")),
                        JsonMapper.shared().valueToTree(change.get("data")));
            }
        }
    }

    private void fold(String change, String subject, JsonNode data) {
        var saved = TYPES.get(change);
        if (saved != null) {
            present.put(saved + ":" + subject, data);
        } else {
            present.remove(change.substring(0, change.indexOf('-')) + ":" + subject);
        }
    }

    /** By key the fields of each document, those without a value left out. */
    Map<String, Map<String, String>> documents() {
        var documents = new TreeMap<String, Map<String, String>>();
        present.forEach((key, data) -> documents.put(key, document(key, data)));
        return documents;
    }

    private Map<String, String> document(String key, JsonNode data) {
        var type = key.substring(0, key.indexOf(':'));
        var id = key.substring(type.length() + 1);
        var codes = codes(type, id, data);
        var fields = new TreeMap<String, String>();
        fields.put("key", key);
        fields.put("type", type);
        fields.put("id", id);
        fields.put("url", url(type, id, data));
        fields.put("title", title(type, data));
        fields.put("length", String.valueOf(title(type, data).length()));
        fields.put("names", names(data));
        fields.put("codes", typed(type, id, data));
        fields.put("place", place(type, id, data));
        fields.put("kind", data.path(kind(type)).asString(""));
        fields.put("section", slug(data.path("section"), "slug"));
        fields.put("series", slug(data.path("series"), "slug"));
        fields.put("services", type.equals("service") ? id : texts(data.path("services")));
        fields.put("accessibility", texts(data.path("accessibility")));
        fields.put("body", body(type, data));
        fields.put("areas", joined(codes.stream().flatMap(code -> line(code).stream())));
        DIGITS.forEach((level, digits) -> fields.put(
                level,
                joined(codes.stream()
                        .filter(code -> !code.substring(digits == 2 ? 0 : before(digits), digits)
                                .matches("0+"))
                        .map(code -> code.substring(0, digits) + "0".repeat(12 - digits)))));
        if (data.has("lat")) {
            fields.put(
                    "point",
                    data.path("lat").asDouble() + "," + data.path("lon").asDouble());
        }
        var time = data.path(type.equals("photo") ? "takenAt" : "publishedAt").asString("");
        if (time.contains("+")) {
            fields.put("date", OffsetDateTime.parse(time).toInstant().toString());
            fields.put(
                    "year",
                    String.valueOf(OffsetDateTime.parse(time)
                            .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                            .getYear()));
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static int before(int digits) {
        return digits == 9 ? 6 : digits - 2;
    }

    private static String kind(String type) {
        return switch (type) {
            case "area" -> "level";
            case "story" -> "form";
            case "photo" -> "none";
            default -> "kind";
        };
    }

    private static String url(String type, String id, JsonNode data) {
        return type.equals("story") ? "/news/" + data.path("slug").asString(id) : "/" + type + "s/" + id;
    }

    private static String title(String type, JsonNode data) {
        var caption = data.path("caption").asString("");
        return switch (type) {
            case "story" -> data.path("headline").asString("");
            case "photo" ->
                caption.length() <= 60
                        ? caption
                        : caption.substring(0, Character.isHighSurrogate(caption.charAt(59)) ? 59 : 60);
            default -> data.path("name").asString("");
        };
    }

    private static String body(String type, JsonNode data) {
        return switch (type) {
            case "story" ->
                spaced(Stream.concat(
                        Stream.of(data.path("lead").asString("")),
                        data.at("/body/blocks").values().stream()
                                .map(block -> block.path("text").asString(""))));
            case "photo" ->
                spaced(Stream.of(
                        data.path("caption").asString(""), data.path("alt").asString("")));
            default -> "";
        };
    }

    private List<String> codes(String type, String id, JsonNode data) {
        var codes = new LinkedHashSet<String>();
        codes.add(own(type, id, data));
        for (var subject : data.path("about").values()) {
            var about =
                    subject.path("type").asString() + ":" + subject.path("id").asString();
            var known = present.get(about);
            if (known != null) {
                codes.add(
                        own(subject.path("type").asString(), subject.path("id").asString(), known));
            }
        }
        codes.remove("");
        return List.copyOf(codes);
    }

    private static String own(String type, String id, JsonNode data) {
        return type.equals("area") ? id : data.path("areaCode").asString(slug(data.path("place"), "code"));
    }

    private String place(String type, String id, JsonNode data) {
        var names = new ArrayList<String>();
        for (var code : line(own(type, id, data))) {
            var area = present.get("area:" + code);
            if (area != null && !(type.equals("area") && code.equals(id))) {
                names.add(area.path("name").asString());
            }
        }
        return String.join(" ", names);
    }

    private static List<String> line(String code) {
        return code.isEmpty()
                ? List.of()
                : Stream.of(2, 4, 6, 9, 12)
                        .map(digits -> code.substring(0, digits) + "0".repeat(12 - digits))
                        .distinct()
                        .toList();
    }

    private static String slug(JsonNode node, String member) {
        return node instanceof ObjectNode ? node.path(member).asString("") : node.asString("");
    }

    private static String texts(JsonNode list) {
        return joined(list.values().stream().map(JsonNode::asString));
    }

    private static String names(JsonNode data) {
        var names = new ArrayList<>(data.path("formerNames").values().stream()
                .map(JsonNode::asString)
                .toList());
        for (var name : List.of("mongolianName", "cyrillicName", "shortName")) {
            names.add(data.path(name).asString(""));
        }
        return joined(names.stream().filter(name -> !name.isEmpty()));
    }

    /** What is found when it is typed exactly: for an area also without the zeros, and the codes of before. */
    private static String typed(String type, String id, JsonNode data) {
        if (!type.equals("area")) {
            return id.replaceAll("[^a-zA-Z0-9]", "");
        }
        var codes = new ArrayList<>(List.of(id));
        data.path("formerCodes").values().forEach(code -> codes.add(code.asString()));
        return joined(codes.stream().flatMap(code -> Stream.of(code, stem(code))));
    }

    private static String stem(String code) {
        for (var digits : List.of(2, 4, 6, 9)) {
            if (code.substring(digits).matches("0+")) {
                return code.substring(0, digits);
            }
        }
        return code;
    }

    private static String spaced(Stream<String> texts) {
        return String.join(" ", texts.filter(text -> !text.isBlank()).toList());
    }

    private static String joined(Stream<String> values) {
        return String.join(" ", values.distinct().sorted().toList());
    }
}
