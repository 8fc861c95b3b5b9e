package org.changkai.portal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;

/**
 * JSON-LD as others read it: expanded by a processor that follows the W3C's specification, with the terms of schema.org as
 * another project lists them. A member that schema.org does not have is an error, and so is a type.
 */
final class SchemaOrg {

    static final String HOME = "https://schema.org/";

    private static final Set<String> TYPES = terms(type -> type.equals(Resource.class));
    private static final Set<String> PROPERTIES = terms(type -> type.equals(Property.class));

    private SchemaOrg() {}

    /** The document in its expanded form. */
    static JsonArray read(String document) throws JsonLdError {
        var options = new JsonLdOptions((address, _) -> context(address));
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        var expanded = JsonLd.expand(JsonDocument.of(new StringReader(document)))
                .options(options)
                .get();
        var unknown = new ArrayList<String>();
        collectUnknown(expanded, unknown);
        if (!unknown.isEmpty()) {
            throw new JsonLdError(JsonLdErrorCode.INVALID_TYPE_MAPPING, String.join(", ", unknown));
        }
        return expanded;
    }

    /** The texts of a property wherever it stands, as they are. */
    static List<String> values(JsonValue value, String property) {
        return switch (value) {
            case JsonArray array ->
                array.stream().flatMap(item -> values(item, property).stream()).toList();
            case JsonObject object ->
                object.entrySet().stream()
                        .flatMap(member -> member.getKey().equals(HOME + property)
                                ? texts(member.getValue()).stream()
                                : values(member.getValue(), property).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<String> texts(JsonValue values) {
        return values.asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(value -> value.get(value.containsKey("@id") ? "@id" : "@value"))
                .map(value -> value instanceof JsonString text ? text.getString() : String.valueOf(value))
                .toList();
    }

    /** The terms by their names; types are looked up by the vocabulary. */
    private static JsonDocument context(URI address) {
        if (!address.toString().startsWith("https://schema.org")) {
            throw new IllegalStateException(address.toString());
        }
        var terms = Stream.concat(PROPERTIES.stream(), TYPES.stream())
                .collect(toMap(Function.identity(), term -> HOME + term, (one, _) -> one));
        var context = Json.createObjectBuilder(Map.copyOf(terms));
        return JsonDocument.of(
                Json.createObjectBuilder().add("@context", context).build());
    }

    private static void collectUnknown(JsonValue value, List<String> unknown) {
        switch (value) {
            case JsonArray array -> array.forEach(item -> collectUnknown(item, unknown));
            case JsonObject object -> {
                if (object.get("@type") instanceof JsonArray types) {
                    types.getValuesAs(JsonString::getString).stream()
                            .filter(type -> !type.startsWith(HOME) || !TYPES.contains(type.substring(HOME.length())))
                            .forEach(unknown::add);
                }
                object.values().forEach(member -> collectUnknown(member, unknown));
            }
            default -> {}
        }
    }

    private static Set<String> terms(Predicate<Class<?>> kind) {
        try {
            // not initialized: that would need all of the library behind it
            var list = Class.forName("org.apache.jena.vocabulary.SchemaDO", false, SchemaOrg.class.getClassLoader());
            return Stream.of(list.getDeclaredFields())
                    .filter(field -> kind.test(field.getType()))
                    .map(field -> field.getName())
                    .collect(toSet());
        } catch (ClassNotFoundException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
