package org.changkai.portal.neighbour.http;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
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

    /** Has something done. */
    public <T> Reply<T> post(
            Class<T> type, Object body, Map<String, String> headers, String path, Object... variables) {
        return send(acting, HttpMethod.POST, body, type, headers, path, variables);
    }

    private <T> Reply<T> send(
            RestClient client,
            HttpMethod method,
            @org.jspecify.annotations.Nullable Object body,
            Class<T> type,
            Map<String, String> headers,
            String path,
            Object... variables) {
        try {
            var request = client.method(method).uri(path, variables).headers(all -> headers.forEach(all::set));
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
            }
            return request.exchangeForRequiredValue((sent, answer) -> read(type, answer));
        } catch (RestClientException | JacksonException failed) {
            log.warn("{} gave no answer to {} {}: {}", name, method, path, failed.toString());
            return new Reply.Away<>();
        }
    }

    private <T> Reply<T> read(Class<T> type, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        var bytes = answer.getBody().readAllBytes();
        if (status.is2xxSuccessful()) {
            if (type == String.class) {
                return new Reply.Given<>(type.cast(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
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
