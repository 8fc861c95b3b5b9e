package org.changkai.k8s;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** One rendered document. */
record Manifest(JsonObject json) {

    static Manifest of(Object yaml) {
        return new Manifest(new Gson().toJsonTree(yaml).getAsJsonObject());
    }

    static Stream<Manifest> of(List<Manifest> manifests, String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    static Manifest of(List<Manifest> manifests, String kind, String name) {
        return of(manifests, kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " was rendered"));
    }

    String kind() {
        return text("kind");
    }

    String name() {
        return text("metadata.name");
    }

    /** The element at a path of keys and positions with dots between; JSON null where there is none. */
    JsonElement at(String path) {
        return at(json, path);
    }

    static JsonElement at(JsonElement start, String path) {
        var element = start;
        for (var step : path.split("\\.")) {
            if (element.isJsonObject() && element.getAsJsonObject().has(step)) {
                element = element.getAsJsonObject().get(step);
            } else if (element.isJsonArray()
                    && step.matches("\\d+")
                    && Integer.parseInt(step) < element.getAsJsonArray().size()) {
                element = element.getAsJsonArray().get(Integer.parseInt(step));
            } else {
                return JsonNull.INSTANCE;
            }
        }
        return element;
    }

    String text(String path) {
        return text(json, path);
    }

    /** The plain value at the path, empty where there is none. */
    static String text(JsonElement start, String path) {
        var element = at(start, path);
        return element.isJsonPrimitive() ? element.getAsString() : "";
    }

    List<JsonElement> list(String path) {
        return list(json, path);
    }

    static List<JsonElement> list(JsonElement start, String path) {
        var element = at(start, path);
        return element.isJsonArray() ? element.getAsJsonArray().asList() : List.of();
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
