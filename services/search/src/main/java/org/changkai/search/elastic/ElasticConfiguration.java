package org.changkai.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.DefaultTransportOptions;
import org.apache.hc.core5.util.Timeout;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.search.SearchSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ElasticConfiguration {

    private static final Timeout WRITE = Timeout.ofSeconds(60);

    /** For questions: an answer that takes longer than the patience is none. */
    @Bean(destroyMethod = "close")
    ElasticsearchClient questionClient(LiveSettings<SearchSettings> settings, JsonMapper json) {
        return client(settings.get(), json, Timeout.of(settings.get().patience()));
    }

    /** For writing: patient. Five hundred pages take a busy machine long, and who gives up begins a rebuild anew. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    ElasticsearchClient indexClient(LiveSettings<SearchSettings> settings, JsonMapper json) {
        return client(settings.get(), json, WRITE);
    }

    private static ElasticsearchClient client(SearchSettings settings, JsonMapper json, Timeout patience) {
        return new ElasticsearchClient(new BlockingTransport(
                new BlockingHttp(settings.elasticsearch(), patience),
                DefaultTransportOptions.EMPTY,
                new Jackson3JsonpMapper(json)));
    }
}
