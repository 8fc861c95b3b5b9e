package org.changkai.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Writes into an API document what every call may answer besides its results: a problem (RFC 9457). What a call's own
 * annotations say of its problems stays.
 */
final class DocumentedProblems implements GlobalOpenApiCustomizer {

    private static final String SCHEMA = "Problem";
    private static final String JSON = "application/problem+json";

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        var components = Optional.ofNullable(document.getComponents()).orElseGet(Components::new);
        document.components(components.addSchemas(SCHEMA, schema()));
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        codes(path, method, operation).forEach((status, codes) -> add(operation, status, codes.toString()));
        add(operation, "default", "a problem; its code says which");
        operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.containsKey(JSON))
                .forEach(content -> content.get(JSON).schema(new Schema<>().$ref(SCHEMA)));
    }

    /** What may come for reasons that the call itself shows, by status. */
    private static Map<String, StringJoiner> codes(String path, PathItem.HttpMethod method, Operation operation) {
        var codes = new TreeMap<String, StringJoiner>();
        if (operation.getRequestBody() != null) {
            say(codes, "400", "malformed-json, bad-request");
            say(codes, "422", "invalid-request");
        }
        if (path.contains("{")) {
            say(codes, "404", "not-found, or a code that says what is unknown");
        }
        if (takes(operation, "Idempotency-Key")) {
            say(codes, "400", "idempotency-key-invalid");
            say(codes, "422", "idempotency-key-reused");
        }
        if (takes(operation, "If-Match")) {
            say(codes, "412", "precondition-failed");
            if (method != PathItem.HttpMethod.POST) {
                say(codes, "428", "precondition-required");
            }
        }
        return codes;
    }

    private static void say(Map<String, StringJoiner> codes, String status, String code) {
        codes.computeIfAbsent(status, _ -> new StringJoiner(", ")).add(code);
    }

    private static boolean takes(Operation operation, String header) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> "header".equals(parameter.getIn()) && header.equals(parameter.getName()));
    }

    private static void add(Operation operation, String status, String description) {
        operation
                .getResponses()
                .computeIfAbsent(
                        status,
                        _ -> new ApiResponse()
                                .description(description)
                                .content(new Content().addMediaType(JSON, new MediaType())));
    }

    private static Schema<?> schema() {
        var wrong = object(Map.of(
                "pointer", text("where: a JSON pointer (RFC 6901) into the body, or the name of a parameter"),
                "message", text("why, in the reader's language")));
        return object(Map.of(
                        "type", text("urn:changkai:problem:<code>"),
                        "title", text("in the reader's language"),
                        "status", new Schema<>().type("integer").format("int32"),
                        "detail", text("in the reader's language"),
                        "code", text("stable, in kebab-case"),
                        "traceId", text("by which operators find it, 32 hexadecimal digits"),
                        "errors", new ArraySchema().items(wrong).description("only where fields are wrong")))
                .required(List.of("type", "title", "status", "code", "traceId"));
    }

    private static Schema<?> text(String description) {
        return new Schema<>().type("string").description(description);
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        var object = new Schema<>().type("object");
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> object.addProperty(property.getKey(), property.getValue()));
        return object;
    }
}
