package org.changkai.search.elastic;

import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.DefaultTransportOptions;
import co.elastic.clients.transport.ElasticsearchTransportBase;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the client needs around {@link BlockingHttp}. */
final class BlockingTransport extends ElasticsearchTransportBase {

    private final BlockingHttp http;

    BlockingTransport(BlockingHttp http, TransportOptions options, JsonpMapper json) {
        super(http, options, json, NoopInstrumentation.INSTANCE);
        this.http = http;
    }

    @Override
    public BlockingTransport withOptions(@Nullable TransportOptions options) {
        return new BlockingTransport(http, Objects.requireNonNullElse(options, DefaultTransportOptions.EMPTY), mapper);
    }
}
