package org.changkai.portal.neighbour.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.changkai.portal.PortalSettings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the clients: one JDK HTTP client for all, its time limits from the settings the service started with. */
public final class Neighbours {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private final RestClient.Builder builder;
    private final PortalSettings settings;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // What is absent is empty: no list and no text of a neighbour is ever null.
            .withConfigOverride(List.class, list -> list.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, map -> map.setNullHandling(EMPTY))
            .withConfigOverride(String.class, text -> text.setNullHandling(EMPTY))
            .build();

    Neighbours(RestClient.Builder builder, PortalSettings settings) {
        this.builder = builder;
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectWithin())
                .build();
    }

    /** Asked as anybody. */
    public Neighbour open(String name, String address) {
        return neighbour(name, address, Neighbours::inTheReadersLanguage);
    }

    /** Asked with the token of the staff member who looks at the page. */
    public Neighbour asStaff(String name, String address) {
        return neighbour(name, address, (request, body, execution) -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
                request.getHeaders().setBearerAuth(token.getToken().getTokenValue());
            }
            return inTheReadersLanguage(request, body, execution);
        });
    }

    private Neighbour neighbour(String name, String address, ClientHttpRequestInterceptor interceptor) {
        return new Neighbour(
                name,
                client(address, settings.answerWithin(), interceptor),
                client(address, settings.actWithin(), interceptor),
                json);
    }

    private RestClient client(String address, Duration patience, ClientHttpRequestInterceptor interceptor) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        return builder.clone()
                .baseUrl(address)
                .requestFactory(requests)
                .requestInterceptor(interceptor)
                .build();
    }

    private static ClientHttpResponse inTheReadersLanguage(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        request.getHeaders()
                .set(
                        HttpHeaders.ACCEPT_LANGUAGE,
                        LocaleContextHolder.getLocale().toLanguageTag());
        return execution.execute(request, body);
    }
}
