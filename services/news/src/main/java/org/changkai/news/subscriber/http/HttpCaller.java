package org.changkai.news.subscriber.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.changkai.news.subscriber.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls over Apache's client, because it lets us decide to which address a name leads when the connection is made. */
public final class HttpCaller implements Caller, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpCaller.class);
    private static final int ENOUGH = 512;
    private static final Timeout PATIENCE = Timeout.of(Duration.ofSeconds(10));

    private final CloseableHttpClient client;

    /** @param allowPrivate whether subscribers may live on addresses that are not public; for tests only */
    public HttpCaller(boolean allowPrivate) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build());
        if (!allowPrivate) {
            connections.setDnsResolver(new PublicAddresses());
        }
        this.client = HttpClients.custom()
                .setConnectionManager(connections.build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENCE)
                        .setConnectionRequestTimeout(PATIENCE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .setUserAgent("Changkai-News/1.0")
                .build();
    }

    @Override
    public Answer get(String address) {
        return call(new HttpGet(address));
    }

    @Override
    public Answer post(String address, String type, Map<String, String> headers, byte[] body) {
        var post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.parse(type)));
        return call(post);
    }

    private Answer call(ClassicHttpRequest request) {
        try {
            return client.execute(request, HttpCaller::answer);
        } catch (IOException | RuntimeException away) {
            log.debug("A subscriber was not reached", away);
            return new Answer(0, "");
        }
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var body = entity == null ? new byte[0] : entity.getContent().readNBytes(ENOUGH);
        return new Answer(response.getCode(), new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
