package org.changkai.search.elastic;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls Elasticsearch in the thread that asks: it is a virtual one and may wait. The client's own transport hands each call to
 * a thread of its own and lets Elasticsearch compress the answers, for a network that lies between no two of our pods; and it
 * has a chain of cookies, redirects, proxies and retries, none of which there is here.
 */
final class BlockingHttp implements TransportHttpClient, AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofMilliseconds(500);
    private static final int CONNECTIONS = 64;
    private static final String CONTENT_TYPE = "Content-Type";

    private final HttpHost host;
    private final String path;
    private final CloseableHttpClient http;
    private final List<Header> credentials;
    private final RequestConfig waiting;

    /**
     * A pool of connections to one address.
     *
     * @param address with user and password where Elasticsearch asks for them
     * @param patience for a connection, and for each piece of an answer
     */
    BlockingHttp(URI address, Timeout patience) {
        this.host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        this.path = address.getRawPath().replaceAll("/+$", "");
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(patience)
                        .build())
                .build();
        this.http = HttpClients.createMinimal(connections);
        this.credentials = credentials(address.getUserInfo());
        this.waiting = RequestConfig.custom()
                .setConnectionRequestTimeout(patience)
                .setResponseTimeout(patience)
                .build();
    }

    @Override
    public Response performRequest(
            String endpoint, @Nullable Node node, Request request, @Nullable TransportOptions options)
            throws IOException {
        var call = new BasicClassicHttpRequest(
                request.method(), host, path + request.path() + query(request.queryParams()));
        request.headers().forEach(call::setHeader);
        credentials.forEach(call::setHeader);
        var body = request.body();
        if (body != null) {
            call.setEntity(new ByteArrayEntity(bytes(body), null)); // its type is among the headers
        }
        var context = HttpClientContext.create();
        context.setRequestConfig(waiting);
        return http.execute(host, call, context, Answer::read);
    }

    private static List<Header> credentials(@Nullable String userAndPassword) {
        return userAndPassword == null
                ? List.of()
                : List.of(new BasicHeader(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8))));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Iterable<ByteBuffer> body) {
        var buffers = new ArrayList<ByteBuffer>();
        body.forEach(buffers::add);
        var all = ByteBuffer.allocate(
                buffers.stream().mapToInt(ByteBuffer::remaining).sum());
        buffers.forEach(buffer -> all.put(buffer.duplicate()));
        return all.array();
    }

    /** Nobody calls so: whoever asks waits for the answer. */
    @Override
    public CompletableFuture<Response> performRequestAsync(
            String endpoint, @Nullable Node node, Request request, @Nullable TransportOptions options) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("only blocking calls are made"));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private record Answer(int statusCode, List<Header> all, byte @Nullable [] bytes) implements Response {

        static Response read(ClassicHttpResponse response) throws IOException {
            var entity = response.getEntity();
            return new Answer(
                    response.getCode(),
                    List.of(response.getHeaders()),
                    entity == null ? null : EntityUtils.toByteArray(entity));
        }

        @Override
        public @Nullable Node node() {
            return null;
        }

        @Override
        public @Nullable String header(String name) {
            return values(name).findFirst().orElse(null);
        }

        @Override
        public List<String> headers(String name) {
            return values(name).toList();
        }

        private Stream<String> values(String name) {
            return all.stream()
                    .filter(header -> header.getName().equalsIgnoreCase(name))
                    .map(Header::getValue);
        }

        @Override
        public @Nullable BinaryData body() {
            return bytes == null ? null : BinaryData.of(bytes, header(CONTENT_TYPE));
        }

        @Override
        public @Nullable Object originalResponse() {
            return null;
        }

        @Override
        public void close() {
            // read to its end already
        }
    }
}
