package org.changkai.search.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.changkai.search.index.Indexes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ElasticIndexConfiguration {

    @Bean
    Indexes indexes(@Qualifier("indexClient") ElasticsearchClient client) {
        return new ElasticIndexes(client);
    }
}
