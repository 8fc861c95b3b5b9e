package org.changkai.portal.neighbour.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.Tagged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One other service. Its answers are read leniently: fields we do not know are none of our business. */
public final class Neighbour {

    private static final Logger log = LoggerFactory.getLogger(Neighbour.class);
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final String name;
    private final RestClient asking;
    private final RestClient acting;
    private final JsonMapper json;

    Neighbour(String name, RestClient asking, RestClient acting, JsonMapper json) {
        this.name = name;
        this.asking = asking;
        this.acting = acting;
        this.json = json;
    }

    /** Asks for something. The path is a template, its variables are encoded. */
    public <T> Reply<T> get(Class<T> type, Map<String, String> headers, String path, Object... variables) {
        return send(asking, HttpMethod.GET, null, type, headers, path, variables);
    }

    /** Asks for something. */
    public <T> Reply<T> get(Class<T> type, String path, Object... variables) {
        return get(type, Map.of(), path, variables);
    }

    /** Asks with parameters of which some may be empty, and are left out. Metrics tell the names of the others only. */
    public <T> Reply<T> find(Class<T> type, String path, Map<String, String> parameters) {
        var given = new LinkedHashMap<>(parameters);
        given.values().removeIf(String::isEmpty);
        var template = given.keySet().stream()
                .map(name -> name + "={" + name + "}")
                .collect(Collectors.joining("&", path + "?", ""));
        return get(type, template, given.values().toArray());
    }

    /** Asks for something that is going to be changed, with the mark of its revision. */
    public <T> Reply<Tagged<T>> tagged(Class<T> type, String path, Object... variables) {
        return headed(
                type,
                (value, headers) -> new Tagged<>(value, Objects.requireNonNullElse(headers.getETag(), "")),
                path,
                variables);
    }

    /** Asks for something that says more in the headers of its answer. */
    public <T, R> Reply<R> headed(
            Class<T> type, BiFunction<T, HttpHeaders, R> whole, String path, Object... variables) {
        return exchange(
                asking.get().uri(path, variables),
                "GET " + path,
                answer -> read(type, answer).map(value -> whole.apply(value, answer.getHeaders())));
    }

    /** Asks whether something is ready, and not for it: false while it is still being made. */
    public Reply<Boolean> ready(String path, Object... variables) {
        return exchange(
                asking.head().uri(path, variables).header("Prefer", "respond-async"), "HEAD " + path, answer -> {
                    var made = answer.getStatusCode().value() != HttpStatus.ACCEPTED.value();
                    return read(String.class, answer).map(_ -> made);
                });
    }

    /** Has something done. */
    public <T> Reply<T> post(
            Class<T> type, Object body, Map<String, String> headers, String path, Object... variables) {
        return send(acting, HttpMethod.POST, body, type, headers, path, variables);
    }

    /** Replaces something; the headers say which revision was read. */
    public <T> Reply<T> put(Class<T> type, Object body, Map<String, String> headers, String path, Object... variables) {
        return send(acting, HttpMethod.PUT, body, type, headers, path, variables);
    }

    /** Takes something away. */
    public <T> Reply<T> delete(Class<T> type, Map<String, String> headers, String path, Object... variables) {
        return send(acting, HttpMethod.DELETE, null, type, headers, path, variables);
    }

    /** Hands a file on, as the part {@code file} of a multipart form. */
    public <T> Reply<T> upload(
            Class<T> type, Resource file, Map<String, String> headers, String path, Object... variables) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", file);
        return exchange(
                acting.post()
                        .uri(path, variables)
                        .headers(all -> headers.forEach(all::set))
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(parts),
                "POST " + path,
                answer -> read(type, answer));
    }

    private <T> Reply<T> send(
            RestClient client,
            HttpMethod method,
            @Nullable Object body,
            Class<T> type,
            Map<String, String> headers,
            String path,
            Object... variables) {
        try {
            var request = client.method(method).uri(path, variables).headers(all -> headers.forEach(all::set));
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
            }
            return exchange(request, method + " " + path, answer -> read(type, answer));
        } catch (JacksonException failed) {
            log.warn("{} cannot be told {} {}: {}", name, method, path, failed.toString());
            return new Reply.Away<>();
        }
    }

    /** Reads an answer. */
    private interface Reading<T> {
        Reply<T> of(ClientHttpResponse answer) throws IOException;
    }

    private <T> Reply<T> exchange(RestClient.RequestHeadersSpec<?> request, String what, Reading<T> reading) {
        try {
            return request.exchangeForRequiredValue((sent, answer) -> reading.of(answer));
        } catch (RestClientException | JacksonException failed) {
            log.warn("{} gave no answer to {}: {}", name, what, failed.toString());
            return new Reply.Away<>();
        }
    }

    private <T> Reply<T> read(Class<T> type, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        var bytes = answer.getBody().readAllBytes();
        if (status.is2xxSuccessful()) {
            if (type == String.class) {
                return new Reply.Given<>(type.cast(new String(bytes, StandardCharsets.UTF_8)));
            }
            return new Reply.Given<>(json.readValue(bytes.length == 0 ? new byte[] {'{', '}'} : bytes, type));
        }
        if (status.is4xxClientError()) {
            return new Reply.Refused<>(refusal(status.value(), bytes));
        }
        log.warn("{} answered {}", name, status.value());
        return new Reply.Away<>();
    }

    private Refusal refusal(int status, byte[] bytes) {
        var document = new HashMap<String, Object>();
        try {
            var read = json.readValue(bytes, DOCUMENT);
            read.forEach((member, value) -> {
                if (value != null) {
                    document.put(member, value);
                }
            });
        } catch (JacksonException noDocument) {
            log.debug("{} refused without a problem document", name, noDocument);
        }
        var known = new Refusal(status, "", "", "", document);
        return new Refusal(status, known.member("code"), known.member("title"), known.member("detail"), document);
    }
}
